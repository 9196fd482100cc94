import type { Page } from 'puppeteer-core';
import { STALE_JOURNEY, startOf } from '../practice-site/journeys.ts';
import type { PracticeStore } from '../practice-site/stores.ts';
import { until } from './common.ts';
import type { ExtensionPage, TestBrowser } from './test-browser.ts';

/** A person who cannot get in because of old cookies: twice the same form without an error. */
export async function stuckAt(browser: TestBrowser, store: PracticeStore): Promise<Page> {
  const page = await browser.open(startOf(STALE_JOURNEY, store));
  await browser.walk(page, STALE_JOURNEY.steps);
  await browser.walk(page, STALE_JOURNEY.steps.slice(2));
  if ((await browser.waitForHint(page, 15_000)) === null) throw new Error('no hint for who is stuck');
  return page;
}

/** Waits for a button and gives its whole name. */
export async function buttonLike(popup: ExtensionPage, name: RegExp): Promise<string> {
  const found = await until(
    async () => (await popup.buttons()).find((each) => name.test(each)) || null,
    10_000,
  );
  if (found === null) throw new Error(`no button like ${name} in: ${await popup.text()}`);
  return found;
}

/** Presses the one button that clears. Gives its name. */
export async function pressClear(popup: ExtensionPage): Promise<string> {
  const name = await buttonLike(popup, /^Remove \d+ from /);
  await popup.press(name);
  return name;
}

/** Waits until a page of the extension says something. Throws what it says instead. */
export async function says(popup: ExtensionPage, words: string): Promise<void> {
  const there = await until(async () => (await popup.text()).includes(words), 15_000);
  if (!there) throw new Error(`not “${words}” but: ${await popup.text()}`);
}
