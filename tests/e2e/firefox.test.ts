import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { badgeBecomes, DUE, pressClear, says } from '../harness/extension';
import { browser, useFirefox } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { enterPassword, identify, signInAs, startOf } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

const t = wordsOf('ja');

let page: Page;

// One person's way: each test goes on where the one before ended.
useFirefox({ cleanEach: false });

describe('in Firefox', () => {
  it('a wrong password is told by hint and icon', async () => {
    page = await browser.open(startOf('sign-in', JAPAN));
    expect(await browser.hint(page)).toBeNull();
    await browser.walk(page, [...identify('shopper'), ...enterPassword('wrong')]);
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
    // A clear of another file in the same browser has led tabs to their sign-in.
    await browser.extensionRequests();
    await page.goto(startOf('sign-in', JAPAN));
    await browser.walk(page, signInAs('shopper'));
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('hint_solved_title'));
    await badgeBecomes(browser, page, '✓');
    expect(await browser.extensionRequests()).toEqual([]);
  });

  it('old cookies are cleared and put back', async () => {
    await page.goto(startOf('stale-sign-in', JAPAN));
    await browser.walk(page, signInAs('stale'));
    await browser.walk(page, enterPassword());
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('cause_stale_cookies_title'));
    const before = await session();
    expect(before).toHaveLength(1);

    const popup = await browser.popup(page);
    await says(popup, t('clear_goes'));
    await pressClear(popup, t, 'amazon.co.jp');
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

  it('the deep clean asks first, and only counts until then', async () => {
    await page.goto(startOf('stale-sign-in', JAPAN));
    await browser.walk(page, signInAs('stale'));
    await browser.walk(page, enterPassword());
    await page.evaluate(() => {
      localStorage.clear();
      localStorage.setItem('mark', 'mine');
    });
    const popup = await browser.popup(page);
    await says(popup, t('cause_stale_cookies_title'));
    await popup.press(t('popup_other_way'));
    await popup.press(t('fix_deep_clean_do'));
    await says(popup, t('deep_allow_why'));
    expect(await popup.text()).toContain(t('deep_back_what', { local: '1', session: '0' }));
    expect(await popup.buttons()).toContain(t('deep_allow'));
    expect(await popup.buttons()).not.toContain(t('deep_do', { store: 'amazon.co.jp' }));
    await popup.close();
    expect(await page.evaluate(() => localStorage.getItem('mark'))).toBe('mine');
  });

  it('once allowed, it removes what Firefox can, and says what stays', async () => {
    await keepOneEach();
    expect(await kept()).toEqual({ local: 1, session: 1, databases: 1, caches: 1, workers: 1, files: 1 });
    const popup = await browser.popup(page);
    await says(popup, t('cause_stale_cookies_title'));
    await popup.press(t('popup_other_way'));
    await popup.press(t('fix_deep_clean_do'));
    await says(popup, t('deep_allow_why'));
    const stays = t('deep_keeps_files', { caches: '1', files: '1' });
    expect(await popup.text()).toContain(stays);
    await popup.press(t('deep_allow'));
    await says(popup, t('deep_undo_note'));
    await popup.press(t('deep_do', { store: 'amazon.co.jp' }));
    await says(popup, t('deep_done_title'));
    expect(await popup.text()).toContain(stays);
    await page.waitForSelector('#ap_email');
    expect(await kept()).toEqual({ local: 0, session: 0, databases: 0, caches: 1, workers: 0, files: 1 });
    await popup.press(t('popup_undo_do'));
    await says(popup, t('deep_undone_title'));
    await popup.close();
    await page.waitForFunction(
      () => localStorage.getItem('mark') === 'mine' && sessionStorage.getItem('mark') === 'mine',
    );
  });

  function keepOneEach(): Promise<void> {
    return page.evaluate(async () => {
      localStorage.clear();
      localStorage.setItem('mark', 'mine');
      sessionStorage.setItem('mark', 'mine');
      await new Promise((resolve, reject) => {
        const request = indexedDB.open('practice', 1);
        request.onsuccess = resolve;
        request.onerror = reject;
      });
      await (await caches.open('practice')).put('/practice/saved', new Response('saved'));
      await navigator.serviceWorker.register('/practice/worker.js');
      await (await navigator.storage.getDirectory()).getFileHandle('file', { create: true });
    });
  }

  function kept() {
    return page.evaluate(async () => {
      let files = 0;
      for await (const _ of (await navigator.storage.getDirectory()).keys()) files += 1;
      return {
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        files,
      };
    });
  }

  async function session(): Promise<string[]> {
    const cookies = await browser.cookies('amazon.co.jp');
    return cookies.filter(({ name }) => name === 'session-token').map(({ value }) => value);
  }
});
