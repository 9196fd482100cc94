import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import type { RunFixResponse } from '../../lib/model/protocol';
import { until } from '../harness/common';
import { ask } from '../harness/extension';
import { LATE } from '../harness/server';
import { browser, useFirefox } from '../harness/shared';
import { JAPAN, signInPath } from '../practice-site/stores';

const HELP = 'https://www.amazon.co.jp/help';
const SIGN_IN = `https://www.amazon.co.jp${signInPath(JAPAN)}`;

let page: Page;
let tabId: number;

useFirefox();
beforeEach(async () => {
  page = await browser.open(HELP);
  await page.goto(SIGN_IN);
  tabId = await browser.tabId(page);
});

function clear(): Promise<RunFixResponse> {
  return ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] });
}

it('Back after a clear leads to the page before, not to the empty one between', async () => {
  expect(await clear()).toMatchObject({ done: true });
  await page.waitForSelector('#ap_email');
  await page.goBack();
  expect(page.url()).toMatch(/^https:/);
});

it('a “Leave?” answered late ends at the store, with nothing cleared', async () => {
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await page.mouse.click(5, 5);
  const asked = new Promise<{ accept(): Promise<void> }>((resolve) => page.once('dialog', resolve));
  const answer = clear();
  const dialog = await asked;
  expect(await answer).toEqual({ done: false, why: 'tab-held' });
  await dialog.accept();
  expect(await until(async () => !page.url().startsWith('https:'), 3_000)).toBe(true);
  expect(await until(async () => page.url().startsWith('https:'), 15_000)).toBe(true);
});

it('the last word of the old page brings no cookie back', async () => {
  const cookie = encodeURIComponent('late=1; path=/; secure');
  await page.evaluate((address: string) => {
    addEventListener('pagehide', () => navigator.sendBeacon(address));
  }, `/practice/seed?cookie=${cookie}&${LATE}=400`);
  expect(await clear()).toMatchObject({ done: true, clear: { remaining: 0, late: 0 } });
  await page.waitForSelector('#ap_email');
  await delay(400);
  expect(await page.evaluate(() => document.cookie)).not.toContain('late=');
});
