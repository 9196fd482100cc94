import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../practice-site/accounts';
import { identify, press, STALE_JOURNEY, signInAs, startOf, type } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';
import { badgeBecomes, clearLabel, says } from '../support/extension';
import { launchFirefox } from '../support/firefox';
import type { TestBrowser } from '../support/test-browser';
import { wordsOf } from '../support/words';

const DUE = 15_000;
const t = wordsOf('ja');

let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  browser = await launchFirefox({ lang: 'ja' });
});
afterAll(() => browser?.close());

describe('in Firefox', () => {
  it('a wrong password is seen and told, and the icon says so', async () => {
    page = await browser.open(startOf({ start: 'sign-in', steps: [] }, JAPAN));
    expect(await browser.hint(page)).toBeNull();
    await browser.walk(page, [...identify('shopper'), type('#ap_password', 'wrong'), press('#signInSubmit')]);
    const hint = await browser.waitForHint(page, DUE);
    expect(hint).toMatchObject({ form: 'card', lang: 'ja', title: t('cause_wrong_password_title') });
    const title = t('cause_wrong_password_title');
    expect((await badgeBecomes(browser, page, '!')).title).toBe(t('title_problem', { title }));
  });

  it('the popup tells the cause and leads to the steps', async () => {
    const popup = await browser.popup(page);
    await says(popup, t('cause_wrong_password_title'));
    await popup.press(t('fix_check_typing_do'));
    await says(popup, t('fix_check_typing_title'));
    await popup.close();
  });

  it('a good sign-in closes the case', async () => {
    await page.goto(startOf({ start: 'sign-in', steps: [] }, JAPAN));
    await browser.walk(page, signInAs('shopper'));
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('hint_solved_title'));
    await badgeBecomes(browser, page, '✓');
    expect(await browser.extensionRequests()).toEqual([]);
  });

  it('old cookies are cleared with one press and put back with another', async () => {
    await page.goto(startOf(STALE_JOURNEY, JAPAN));
    await browser.walk(page, STALE_JOURNEY.steps);
    await browser.walk(page, [type('#ap_password', PASSWORD), press('#signInSubmit')]);
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('cause_stale_cookies_title'));
    const before = await session();
    expect(before).toHaveLength(1);

    const popup = await browser.popup(page);
    await says(popup, t('clear_goes'));
    await popup.press(await clearLabel(popup, t, 'amazon.co.jp'));
    await says(popup, t('clear_done_title'));
    await page.waitForSelector('#ap_email');
    expect(await session()).not.toEqual(before);

    await popup.press(t('popup_undo_do'));
    await says(popup, t('undo_done_title'));
    await page.waitForFunction(() => location.pathname === '/' && document.readyState === 'complete');
    expect(await popup.text()).toContain(t('undo_done_title'));
    await popup.close();
    expect(await session()).toEqual(before);
  });

  it('the deep clean asks first, and until then only counts', async () => {
    await page.goto(startOf(STALE_JOURNEY, JAPAN));
    await browser.walk(page, STALE_JOURNEY.steps);
    await browser.walk(page, [type('#ap_password', PASSWORD), press('#signInSubmit')]);
    await page.evaluate(() => {
      localStorage.clear();
      localStorage.setItem('mark', 'mine');
    });
    const popup = await browser.popup(page);
    await says(popup, t('cause_stale_cookies_title'));
    await popup.press(t('popup_other_way'));
    await popup.press(t('fix_deep_clean_do'));
    await says(popup, t('deep_allow_why'));
    expect(await popup.text()).toMatch(new RegExp(`${t('deep_local')}\\s*1\\b`));
    expect(await popup.buttons()).toContain(t('deep_allow'));
    expect(await popup.buttons()).not.toContain(t('deep_do', { store: 'amazon.co.jp' }));
    await popup.close();
    expect(await page.evaluate(() => localStorage.getItem('mark'))).toBe('mine');
  });

  async function session(): Promise<string[]> {
    const cookies = await browser.cookies('amazon.co.jp');
    return cookies.filter(({ name }) => name === 'session-token').map(({ value }) => value);
  }
});
