import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import type { BrowserKind } from './browsers.ts';
import { launchChromium } from './chromium.ts';
import { choose, forget } from './extension.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, TestBrowser } from './test-browser.ts';

/** The browser under test, as the nearest `useChromium` or `useFirefox` gives it. */
export let browser: TestBrowser;

interface Use {
  /** What the person chose in the options. Default: nothing, so the browser's own language counts. */
  language?: 'en' | 'ja';
  /** False: one test goes on with the tabs and the state of the one before. */
  cleanEach?: boolean;
}

/** Browsers live as long as their worker, which runs many files. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from it what a fixture needs.
const withBrowsers = test.extend('browsers', { scope: 'worker' }, async ({}, { onCleanup }) => {
  const running = new Map<BrowserKind, TestBrowser>();
  onCleanup(async () => {
    for (const each of running.values()) await each.close();
  });
  return running;
});

/**
 * Chromium with the extension, for a file or a block of tests. It is shared, and as after an installation when the
 * first test begins.
 */
export function useChromium(how: Use = {}): void {
  share('chromium', launchChromium, how);
}

/** The same in Firefox, which speaks Japanese. */
export function useFirefox(how: Use = {}): void {
  share('firefox', () => launchFirefox({ lang: 'ja' }), how);
}

/** A Chromium that nobody shares, for who needs another build or other flags. */
export function useOwnChromium(options: LaunchOptions, how: Use = {}): void {
  useOwn(() => launchChromium(options), how);
}

/** A browser that nobody shares, as it is launched. */
export function useOwn(launch: () => Promise<TestBrowser>, how: Use = {}): void {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  keepClean(how);
}

function share(kind: BrowserKind, launch: () => Promise<TestBrowser>, how: Use): void {
  withBrowsers.beforeAll(async ({ browsers }) => {
    const running = browsers.get(kind);
    if (!running?.browser.connected) {
      browser = await launch();
      browsers.set(kind, browser);
      return;
    }
    browser = running;
    // Also what the background remembers of other tests.
    await forget(browser);
    await browser.killBackground();
  });
  keepClean(how);
}

function keepClean({ language, cleanEach = true }: Use): void {
  const clean = async () => {
    await forget(browser);
    if (language) await choose(browser, { language });
  };
  if (cleanEach) beforeEach(clean);
  else beforeAll(clean);
}
