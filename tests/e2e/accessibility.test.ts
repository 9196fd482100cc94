import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeOnHint, axeOnPage } from '../harness/axe';
import { until } from '../harness/common';
import { choose, DUE, pressClear, says } from '../harness/extension';
import { browser, useChromium } from '../harness/shared';
import type { ExtensionPage } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { enterPassword, identify, signInAs, startOf, type, urlAt } from '../practice-site/journeys';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN } from '../practice-site/stores';

/** The part of the extension's API that is used in its own world. */
declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

const WRONG_PASSWORD = urlOf(STATES['wrong-password'], JAPAN);
const STALE = urlAt(JAPAN, '/ap/signin?practice=cookies-off');

let page: Page;

useChromium();
beforeEach(async () => {
  page = await browser.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
});

/** Axe in both themes. A rule that was met proves that it ran. */
async function expectAccessible(of: Page, run: (page: Page) => ReturnType<typeof axeOnPage>): Promise<void> {
  for (const value of ['light', 'dark']) {
    await of.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    // Colours settle: a transition would be measured half way.
    await until(() => of.evaluate(() => document.getAnimations().length === 0), DUE);
    const { violations, passes } = await run(of);
    expect(violations, value).toEqual([]);
    expect(passes, value).toContain('color-contrast');
  }
}

/** The page behind the popup that is open. */
async function openPage(path: string): Promise<Page> {
  const found = await until(async () => {
    const target = browser.browser.targets().find((each) => each.url().includes(path));
    return target ? target.asPage() : null;
  }, DUE);
  if (found === null) throw new Error(`no ${path} is open`);
  return found;
}

async function expectPopup(popup: ExtensionPage, words: string): Promise<void> {
  await says(popup, words);
  await expectAccessible(await openPage('popup.html'), axeOnPage);
}

describe.each(['ja', 'en'] as const)('axe passes, in %s,', (lang) => {
  const t = wordsOf(lang);

  beforeEach(() => choose(browser, { language: lang }));

  it('the hint, as a card and in its small form', async () => {
    await page.goto(WRONG_PASSWORD);
    expect((await browser.waitForHint(page, DUE))?.form).toBe('card');
    await expectAccessible(page, axeOnHint);
    await page.setViewport({ width: 390, height: 1100 });
    const small = await until(async () => (await browser.hint(page))?.form === 'line', DUE);
    expect(small).toBe(true);
    await expectAccessible(page, axeOnHint);
  });

  it('a guided fix', async () => {
    await page.goto(WRONG_PASSWORD);
    const popup = await browser.popup(page);
    await expectPopup(popup, t('cause_wrong_password_title'));
    await popup.press(t('fix_check_typing_do'));
    await expectPopup(popup, t('fix_check_typing_title'));
    await popup.close();
  });

  it('clearing, undo and all between', async () => {
    await page.goto(STALE);
    const popup = await browser.popup(page);
    await expectPopup(popup, t('cause_stale_cookies_title'));
    await pressClear(popup, t, 'amazon.co.jp');
    await expectPopup(popup, t('clear_done_title'));
    await popup.close();
    await page.waitForSelector('#ap_email');
    await browser.walk(page, signInAs('shopper'));
    await browser.waitForHint(page, DUE);
    await expectAccessible(page, axeOnHint);
    const after = await browser.popup(page);
    await expectPopup(after, t('popup_solved_title'));
    await after.press(t('popup_undo_do'));
    await expectPopup(after, t('undo_ask_title'));
    await after.press(t('undo_ask_do'));
    await expectPopup(after, t('undo_done_title'));
    await after.close();
  });

  it('views without a case', async () => {
    for (const [url, words] of [
      [startOf('sign-in', JAPAN), t('popup_nothing_title')],
      ['https://shop.example/', t('popup_unknown_title')],
      ['chrome://version/', t('popup_restricted_title')],
    ] as const) {
      await page.goto(url);
      const popup = await browser.popup(page);
      await expectPopup(popup, words);
      await popup.close();
    }
  });

  it('the options', async () => {
    const options = await browser.extensionPage('options.html');
    await says(options, t('options_title'));
    await expectAccessible(await openPage('options.html'), axeOnPage);
    await options.close();
  });

  it('the guide, with a password and a passphrase', async () => {
    const guide = await browser.extensionPage('guide.html#prevent');
    await says(guide, t('guide_prevent_title'));
    await expectAccessible(await openPage('guide.html'), axeOnPage);
    await guide.press(t('guide_make_words'));
    await says(guide, t('guide_make_count'));
    await expectAccessible(await openPage('guide.html'), axeOnPage);
    await guide.close();
  });

  it.each([
    ['#steps/iphone-safari/same-page-again/4', 'guide_task_clear_cookies_title'],
    ['#steps/windows-chrome/code-trouble/read', 'guide_read_title'],
    ['#taken-over', 'guide_taken_signs_title'],
    ['#contact', 'guide_contact_ready_title'],
  ] as const)('the guide at %s', async (place, words) => {
    const guide = await browser.extensionPage(`guide.html${place}`);
    await says(guide, t(words));
    await expectAccessible(await openPage('guide.html'), axeOnPage);
    await guide.close();
  });
});

describe('without a mouse', () => {
  const t = wordsOf('ja');

  beforeEach(() => choose(browser, { language: 'ja' }));

  /** Where the focus is: in the hint, by the name of its button, or in the page, by its id. */
  async function focus(): Promise<string> {
    const [ours] = page.extensionRealms();
    if (ours === undefined) throw new Error('our content script does not run here');
    return ours.evaluate(() => {
      const outer = document.activeElement;
      const inner = outer && chrome.dom.openOrClosedShadowRoot(outer)?.activeElement;
      if (inner) return `hint ${inner.getAttribute('aria-label') || inner.textContent}`;
      return `page ${outer?.id || outer?.textContent}`;
    });
  }

  it('the focus stays in the field while a hint opens and changes its form', async () => {
    await page.goto(startOf('sign-in', JAPAN));
    await browser.walk(page, [type('#ap_email', 'ｓｈｏｐ＠example.com')]);
    await page.keyboard.press('Enter');
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await focus()).toBe('page ap_email');
    await page.setViewport({ width: 390, height: 1100 });
    const small = await until(async () => (await browser.hint(page))?.form === 'line', DUE);
    expect(small).toBe(true);
    expect(await focus()).toBe('page ap_email');
    await page.keyboard.type('x');
    expect(await page.$eval('#ap_email', (field) => Reflect.get(field, 'value'))).toMatch(/x$/);
  });

  it('Tab reaches every button of the hint, and Esc gives the focus back', async () => {
    await page.goto(startOf('sign-in', JAPAN));
    await browser.walk(page, [...identify('shopper'), ...enterPassword('wrong')]);
    const hint = await browser.waitForHint(page, DUE);
    await page.focus('#ap_password');
    const reached: string[] = [];
    let last = await focus();
    for (let presses = 0; presses < 60 && reached.length < 4; presses += 1) {
      await page.keyboard.press('Tab');
      const now = await focus();
      if (now.startsWith('hint ')) reached.push(now.slice('hint '.length));
      else last = now;
    }
    expect(reached).toEqual(hint?.buttons);
    await page.keyboard.press('Escape');
    await browser.waitForNoHint(page);
    expect(await focus()).toBe(last);
  });

  it('Enter on the hint’s button opens the popup and does not send the form', async () => {
    await page.goto(WRONG_PASSWORD);
    const hint = await browser.waitForHint(page, DUE);
    await page.focus('#ap_password');
    const wanted = `hint ${t('fix_check_typing_do')}`;
    expect(hint?.buttons).toContain(t('fix_check_typing_do'));
    for (let presses = 0; presses < 60 && (await focus()) !== wanted; presses += 1)
      await page.keyboard.press('Tab');
    expect(await focus()).toBe(wanted);
    browser.server.forget();
    // The click gate wants the hint to have stood still.
    await until(async () => {
      await page.keyboard.press('Enter');
      return popupIsOpen();
    }, DUE);
    const popup = await browser.openedPopup();
    await says(popup, t('cause_wrong_password_title'));
    await popup.close();
    expect(browser.server.arrived).toEqual([]);
  });

  async function popupIsOpen(): Promise<boolean> {
    return browser.browser.targets().some((target) => target.url().includes('popup.html'));
  }
});
