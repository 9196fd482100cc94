import type { Page } from 'puppeteer-core';
import type { FixId } from '../../lib/model/fix.ts';
import type { CaseSeen, CaseView } from '../../lib/model/protocol.ts';
import { until } from './common.ts';
import { ask, badgeBecomes, buttonLike, DUE, says, withAnyNumber } from './extension.ts';
import type { ExtensionPage, HintSeen, TestBrowser } from './test-browser.ts';
import type { Words } from './words.ts';

/** What a person meets on the way from a cause to a fix, and what is then known to have become of it. */

type Key = Parameters<Words>[0];

/** Message key of a cause or a fix, by its id. */
function keyOf(kind: 'cause' | 'fix', id: string, part: string): Key {
  return `${kind}_${id.replaceAll('-', '_')}_${part}` as Key;
}

/** Says the part of a cause that needs nothing filled in: `title`, `why_on` … */
export function causeWords(t: Words, cause: string, part: string): string {
  return t(keyOf('cause', cause, part));
}

export function fixWords(t: Words, fix: FixId, part: 'title' | 'do' | 'body'): string {
  return t(keyOf('fix', fix, part));
}

const tabIds = new WeakMap<Page, number>();

/** The id of a tab. Only the first question brings it to the front, which closes a popup over it. */
async function tabOf(browser: TestBrowser, page: Page): Promise<number> {
  const id = tabIds.get(page) || (await browser.tabId(page));
  tabIds.set(page, id);
  return id;
}

/** Presses the icon. The case of the tab can be asked for afterwards without closing the popup. */
export async function openPopup(browser: TestBrowser, page: Page): Promise<ExtensionPage> {
  await tabOf(browser, page);
  return browser.popup(page);
}

async function viewOf(browser: TestBrowser, page: Page): Promise<CaseView> {
  const tabId = await tabOf(browser, page);
  return ask(browser, 'case', { tabId });
}

/** The tab's case as the popup is told it. Throws where there is none. */
export async function seenCase(browser: TestBrowser, page: Page): Promise<CaseSeen> {
  const view = await viewOf(browser, page);
  if (view.kind !== 'case') throw new Error(`no case, but ${view.kind}`);
  return view;
}

/** Waits for the hint of a cause. Throws what there is instead. */
export async function hintOf(browser: TestBrowser, page: Page, t: Words, cause: string): Promise<HintSeen> {
  const title = causeWords(t, cause, 'title');
  const hint = await until(async () => {
    const seen = await browser.hint(page);
    return seen?.title === title && seen;
  }, DUE);
  if (hint) return hint;
  throw new Error(`no hint “${title}”, but “${(await browser.hint(page))?.title}”`);
}

/**
 * Opens the real popup over a tab and checks that a cause comes first in it, in words and in the case, with
 * this fix as what to do. The icon already warned of it.
 */
export async function popupOn(
  browser: TestBrowser,
  page: Page,
  t: Words,
  { cause, fix }: { cause: string; fix: FixId },
): Promise<ExtensionPage> {
  const title = causeWords(t, cause, 'title');
  const badge = await badgeBecomes(browser, page, '!');
  if (badge.title !== t('title_problem', { title })) throw new Error(`the icon says “${badge.title}”`);
  const [best] = (await seenCase(browser, page)).findings;
  if (best?.cause !== cause || best.fixes[0] !== fix) throw new Error(`first is ${JSON.stringify(best)}`);
  const popup = await openPopup(browser, page);
  await says(popup, title);
  return popup;
}

/** Presses what a guided fix offers, and waits for its steps. `label`: where that is not what the fix does. */
export async function seeSteps(
  popup: ExtensionPage,
  t: Words,
  fix: FixId,
  label = fixWords(t, fix, 'do'),
): Promise<void> {
  await popup.press(label);
  await says(popup, fixWords(t, fix, 'title'));
}

/** Unfolds the other ways and presses one. */
export async function pressWay(popup: ExtensionPage, t: Words, way: string): Promise<void> {
  const more = withAnyNumber(t('popup_more_causes', { count: 1234 }));
  const fold = new RegExp(`${more.source}|^${t('popup_more_ways')}$`);
  await popup.press(await buttonLike(popup, fold));
  await popup.press(way);
}

/** Presses what makes the page lead, and waits until the popup has got out of its way. */
export async function letLead(popup: ExtensionPage, label: string): Promise<void> {
  await popup.press(label);
  const gone = () =>
    popup.text().then(
      () => false,
      () => true,
    );
  if (!(await until(gone, DUE))) throw new Error(`the popup stays, and says “${await popup.text()}”`);
}

/** Waits until the extension has verified that the person got in: in the page, on the icon and in the case. */
export async function isSolved(browser: TestBrowser, page: Page, t: Words): Promise<CaseSeen> {
  const hint = await browser.waitForHint(page, DUE);
  if (hint?.title !== t('hint_solved_title')) throw new Error(`not solved, but “${hint?.title}”`);
  await badgeBecomes(browser, page, '✓');
  const view = await seenCase(browser, page);
  if (!view.solved) throw new Error('the case is not solved');
  return view;
}

/** Waits until the newest fix has come to this outcome. */
export async function fixBecame(
  browser: TestBrowser,
  page: Page,
  lastFix: CaseSeen['lastFix'],
): Promise<CaseSeen> {
  const there = await until(async () => {
    const view = await viewOf(browser, page);
    return (
      view.kind === 'case' &&
      view.lastFix?.fix === lastFix?.fix &&
      view.lastFix?.outcome === lastFix?.outcome &&
      view
    );
  }, DUE);
  if (there) return there;
  throw new Error(
    `not ${JSON.stringify(lastFix)}, but ${JSON.stringify((await seenCase(browser, page)).lastFix)}`,
  );
}

/**
 * From now on, until the next page, every key is told to the extension with Caps Lock on or off. The developer
 * protocol knows Alt, Ctrl, Meta and Shift alone, and a headless browser has no keyboard to press: the keys are
 * real, what the browser says of the lock is played in the extension's own world.
 */
export async function capsLock(page: Page, on: boolean): Promise<void> {
  for (const realm of page.extensionRealms()) {
    await realm.evaluate((state: boolean) => {
      const told = KeyboardEvent.prototype.getModifierState;
      KeyboardEvent.prototype.getModifierState = function (key) {
        return key === 'CapsLock' ? state : told.call(this, key);
      };
    }, on);
  }
}
