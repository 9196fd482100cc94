import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium';
import { followerOf, type Known } from '../harness/coach';
import { buildFor, until } from '../harness/common';
import { currentBuild } from '../harness/current-build';
import { badgeBecomes, choose, pressClear, reachOf, says } from '../harness/extension';
import { launchFirefox } from '../harness/firefox';
import { arrivesAt } from '../harness/person';
import { type PlayedSite, practiceAt, startPracticeServer } from '../harness/server';
import { browser, useOwn } from '../harness/shared';
import type { TestBrowser } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { JAPAN } from '../practice-site/stores';
import { DIGITS, giveWord, identify, KIBAKO, kibako, NEW_WORD, staleStart, WHO } from '../sites/kibako/shop';

/** A site with nothing but what every site must have. */
const HITOTSU = 'hitotsu.example';
const hitotsu: PlayedSite = {
  domains: [HITOTSU],
  answer: ({ cookies }) => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    cookies: cookies.has('visit') ? [] : ['visit=1; Path=/'],
    body: '<!doctype html><title>Hitotsu</title><h1>Hitotsu</h1>',
  }),
};

const SITES = 'tests/sites';
const STORE = KIBAKO.example;
/** The one cookie of the made-up shop that a clear keeps. */
const STAYS = 'kb_look';

let page: Page;

/** A browser with the build that has the second site, and a server that plays it. */
async function launch(kind: 'chromium' | 'firefox'): Promise<TestBrowser> {
  const server = await startPracticeServer({ beside: [kibako, hitotsu] });
  const [start, build] =
    kind === 'firefox' ? ([launchFirefox, 'firefox'] as const) : ([launchChromium, 'chrome'] as const);
  const launched = await start({ extension: currentBuild(build, SITES), server });
  return {
    ...launched,
    async close() {
      await launched.close();
      await server.close();
    },
  };
}

/** `name=value` of each cookie of a domain and all below it, sorted. */
async function jarOf(domain: string): Promise<string[]> {
  return (await browser.cookies(domain)).map(({ name, value }) => `${name}=${value}`).sort();
}

/** Visits pages of others, so that there is something that must stay. */
async function visit(...urls: string[]): Promise<void> {
  for (const url of urls) await (await browser.open(url)).close();
}

describe.each([
  ['Chromium', 'chromium', 'en'],
  ['Firefox', 'firefox', 'ja'],
] as const)('a site that is a pack and nothing else, in %s', (_, kind, lang) => {
  const t = wordsOf(lang, 'kibako');
  useOwn(() => launch(kind), { language: lang });

  it('is seen to fail, cleared by its own rules, verified, and put back', async () => {
    await visit(`https://www.${JAPAN.domain}/`, `https://${KIBAKO.test}/`);
    const others = [await jarOf(JAPAN.domain), await jarOf(KIBAKO.test)];
    expect(others.map((jar) => jar.length > 0)).toEqual([true, true]);

    page = await browser.open(`${staleStart(STORE)}&lang=${lang}`);
    expect(await browser.hint(page)).toBeNull();
    await browser.walk(page, [...identify(), ...giveWord()]);
    expect(await browser.hint(page)).toBeNull();
    await browser.walk(page, [...identify(), ...giveWord()]);
    const hint = await browser.waitForHint(page, 10_000);
    expect(hint).toMatchObject({ lang, title: t('cause_stale_cookies_title') });
    expect(hint?.text).toContain(t('hint_not_ours'));
    await badgeBecomes(browser, page, '!');

    const before = await jarOf(STORE);
    expect(before).toEqual([`kb_look=${lang}`, 'kb_tray=empty', 'kb_visit=stale']);
    practiceAt(browser.server).forget();
    await browser.pressHint(page, t('fix_clear_cookies_do'));
    const popup = await browser.openedPopup();
    await popup.press(t('clear_do', { store: STORE, count: 2 }));
    await says(popup, t('clear_done_title'));
    const fresh = await arrivesAt(page, '/enter');
    // Where the person was going is asked for by this site's own parameter.
    expect(fresh.searchParams.get('next')).toBe(`https://www.${STORE}/chest`);
    await popup.close();
    // It was asked for with what stays, and with nothing else.
    const asked = practiceAt(browser.server).arrived.filter(
      ({ path }) => path === fresh.pathname + fresh.search,
    );
    expect(asked.map(({ cookieNames }) => cookieNames)).toEqual([[STAYS]]);
    expect([await jarOf(JAPAN.domain), await jarOf(KIBAKO.test)]).toEqual(others);

    await browser.walk(page, [...identify(), ...giveWord()]);
    await arrivesAt(page, '/chest');
    expect((await browser.waitForHint(page, 10_000))?.title).toBe(t('hint_solved_title'));
    await badgeBecomes(browser, page, '✓');
    await page.reload();
    await until(async () => (await reachOf(browser)).length === 0, 5000);
    expect(await reachOf(browser)).toEqual([]);

    const again = await browser.popup(page);
    await again.press(t('popup_undo_do'));
    await says(again, t('undo_ask_body'));
    await again.press(t('undo_ask_do'));
    await says(again, t('undo_done_title'));
    await again.close();
    expect(await until(async () => (await jarOf(STORE)).includes('kb_visit=stale'), 5000)).toBe(true);
    expect(await jarOf(STORE)).toEqual(before);
    expect([await jarOf(JAPAN.domain), await jarOf(KIBAKO.test)]).toEqual(others);
  });

  it('is led through by its own marks, and what has none is only said', async () => {
    page = await browser.open(`https://www.${STORE}/enter?lang=${lang}&next=https://www.${STORE}/chest`);
    await browser.walk(page, [...identify(), ...giveWord('a wrong word')]);
    const hint = await browser.waitForHint(page, 10_000);
    expect(hint?.title).toBe(t('cause_wrong_password_title'));
    await browser.walk(page, giveWord('a wrong word'));
    await browser.waitForHint(page, 10_000);
    await browser.pressHint(page, t('fix_reset_password_do'));
    const known: Known = [
      [/digits|数字/i, DIGITS],
      [/word|合言葉/i, NEW_WORD],
      [/address|アドレス/i, WHO],
    ];
    const done = await followerOf(browser, page, known).follow(t('hint_solved_title'));
    expect(done).toEqual([
      { step: t('fix_reset_password_step_identifier'), outlined: true },
      { step: t('fix_reset_password_step_code'), outlined: true },
      { step: t('fix_reset_password_step_new'), outlined: true },
      // The pack has no mark for the note that it was changed.
      { step: t('fix_reset_password_step_done'), outlined: false },
      { step: t('fix_reset_password_step_sign_in'), outlined: true },
      { step: t('fix_reset_password_step_sign_in'), outlined: true },
    ]);
  });

  it('needs no more than a name, a store, and what a clear keeps', async () => {
    page = await browser.open(`https://${HITOTSU}/`);
    const popup = await browser.popup(page);
    await popup.press(t('symptom_same_page_again'));
    await says(popup, t('cause_stale_cookies_title'));
    expect(await popup.buttons()).not.toContain(wordsOf(lang, 'hitotsu')('popup_official_help'));
    await pressClear(popup, t, HITOTSU);
    await says(popup, t('clear_done_title'));
    expect((await arrivesAt(page, '/')).hostname).toBe(HITOTSU);
    await popup.press(t('popup_undo_do'));
    await says(popup, t('undo_done_title'));
    await popup.close();
    expect(await jarOf(HITOTSU)).toEqual(['visit=1']);
  });

  it('and the other one works as ever, in the same build', async () => {
    await choose(browser, { language: lang });
    page = await browser.open(`https://www.${JAPAN.domain}/ap/signin?practice=wrong-password`);
    expect((await browser.waitForHint(page, 10_000))?.title).toBe(t('cause_wrong_password_title'));
  });
});

it('is in no build that does not ask for it', () => {
  for (const kind of ['chromium', 'firefox'] as const) {
    const folder = buildFor(kind);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|json|html)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /kibako|hitotsu/i.test(readFileSync(join(folder, file), 'utf8')))).toEqual(
      [],
    );
  }
});
