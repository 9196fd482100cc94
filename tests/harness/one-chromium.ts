import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import type { TestBrowser } from './test-browser.ts';

/** The browser of the file under test, once its tests have begun. */
export let browser: TestBrowser;

/** One Chromium with the extension for all tests of a file, ended after them. */
export function useOneChromium(): void {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
}
