import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { AT_ONCE, isProblem, type PageState } from '@/lib/model/page-state';
import { badgeBecomes, caseOf, choose, type Due, forgetCases, says, shownOn } from '../harness/extension';
import { goInto } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { urlAt } from '../practice-site/journeys';
import { expectedState, PRACTICE_PAGES, type PracticePage, urlOf } from '../practice-site/states';
import { JAPAN, type Lang, type PracticeStore, USA } from '../practice-site/stores';

const LANGS: readonly (readonly [Lang, PracticeStore])[] = [
  ['en', USA],
  ['ja', JAPAN],
];
const NO_HINT = { hint: false, lang: null };

let page: Page;
let tabId: number;

// Every page in the same tab, as a person would come by them.
useChromium({ cleanEach: false });
beforeAll(async () => {
  page = await browser.open('about:blank');
  tabId = await browser.tabId(page);
});

/** What is seen at an address by a person who comes there first: the state, and whether page and icon speak. */
async function seenAt(url: string, due: Due) {
  await forgetCases(browser);
  await goInto(page, url);
  const { look, hint, badge } = await shownOn(browser, page, due, tabId);
  return { state: look ? look.state : await stateByIcon(), hint, badge: badge.text };
}

/** Where no script runs by itself, the icon is pressed. */
async function stateByIcon(): Promise<PageState | null> {
  const view = await caseOf(browser, page);
  return 'state' in view ? view.state : null;
}

describe.each(LANGS)('in %s', (lang, store) => {
  /** Many pages are checked against the same clean one: that is visited once. */
  const clean = new Map<string, Promise<Awaited<ReturnType<typeof seenAt>>>>();
  const cleanAt = (path: string) => {
    const seen = clean.get(path) || seenAt(urlAt(store, path, lang), 'nothing');
    clean.set(path, seen);
    return seen;
  };

  beforeAll(() => choose(browser, { language: lang }));

  const pages = PRACTICE_PAGES.filter((each) => !each.empty);

  it.each(pages.map((each) => [expectedState(each, lang), each.look, each] as const))(
    '%s (%s) is seen and told, and its clean page is not',
    async (state, _look, each: PracticePage) => {
      const told = AT_ONCE.has(state);
      const spoken = isProblem(state) || each.ranOut === true;
      const due = told ? 'hint' : spoken ? 'badge' : 'nothing';
      const { hint, ...seen } = await seenAt(urlOf(each, store, lang), due);
      expect({ ...seen, hint: hint !== null, lang: hint === null ? null : hint.lang }).toEqual({
        state,
        badge: spoken ? '!' : '',
        ...(told ? { hint: true, lang } : NO_HINT),
      });
      const { state: other, hint: none } = await cleanAt(each.clean);
      expect(other).not.toBe(state);
      expect(none).toBeNull();
    },
  );

  it('an empty error 503: the icon and the popup speak', async () => {
    const [empty] = PRACTICE_PAGES.filter((each) => each.empty);
    if (!empty) throw new Error('there is no empty page');
    const t = wordsOf(lang);
    const title = t('cause_service_trouble_title');
    await goInto(page, urlOf(empty, store, lang));
    expect((await badgeBecomes(browser, page, '!')).title).toBe(t('title_problem', { title }));
    expect(await browser.hint(page)).toBeNull();
    const view = await caseOf(browser, page);
    expect(view).toMatchObject({ kind: 'case', state: 'not-sign-in' });
    const popup = await browser.popup(page);
    await says(popup, title);
    await popup.close();
  });
});
