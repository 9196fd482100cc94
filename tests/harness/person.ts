import type { Page } from 'puppeteer-core';
import { enterPassword, type Step, signInAs, startOf } from '../practice-site/journeys.ts';
import type { Lang, PracticeStore } from '../practice-site/stores.ts';
import { until } from './common.ts';
import { DUE } from './extension.ts';
import type { TestBrowser } from './test-browser.ts';

/** What a person does and meets in a tab. */

/** A person who cannot get in because of old cookies: twice the same form without an error. */
export async function stuckAt(
  browser: TestBrowser,
  store: PracticeStore,
  lang: Lang = store.lang,
): Promise<Page> {
  const page = await browser.open(startOf('stale-sign-in', store, lang));
  await browser.walk(page, [...signInAs('stale'), ...enterPassword()]);
  if ((await browser.waitForHint(page, DUE)) === null) throw new Error('no hint for who is stuck');
  return page;
}

/** Does what a person does, also where the browser ends with an error page of its own. */
export async function walkInto(browser: TestBrowser, page: Page, steps: readonly Step[]): Promise<void> {
  await browser.walk(page, steps).catch((error: unknown) => {
    if (!String(error).includes('net::ERR_')) throw error;
  });
}

/** Goes to an address, also where no page comes from it. */
export async function goInto(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
    if (!String(error).includes('net::ERR_')) throw error;
  });
}

/** Waits until the tab shows a finished page at this path. */
export async function arrivesAt(page: Page, path: string): Promise<URL> {
  const there = await until(
    async () =>
      new URL(page.url()).pathname === path &&
      page.evaluate(() => document.readyState === 'complete').catch(() => false),
    DUE,
  );
  if (!there) throw new Error(`the tab is at ${page.url()}`);
  return new URL(page.url());
}

/** Waits for a tab at an address that is not one of these: the one a press opened. */
export async function openedAt(
  { browser }: TestBrowser,
  isIt: (url: string) => boolean,
  ...old: Page[]
): Promise<Page> {
  const known = old.map((page) => page.target());
  const target = await browser.waitForTarget(
    (each) => each.type() === 'page' && isIt(each.url()) && !known.includes(each),
  );
  const page = await target.page();
  if (!page) throw new Error('no tab opened');
  return page;
}

/** Waits until a tab is at a page of the web, and not at a blank one. */
export async function arrived(page: Page): Promise<void> {
  const there = await until(
    async () =>
      page.url().startsWith('https:') &&
      page.evaluate(() => document.readyState === 'complete').catch(() => false),
    DUE,
  );
  if (!there) throw new Error(`the tab is at ${page.url()}`);
}
