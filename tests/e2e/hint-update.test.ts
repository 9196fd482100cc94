import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buildFor, until } from '../harness/common';
import { DUE } from '../harness/extension';
import { launchFirefox } from '../harness/firefox';
import { browser, useOwn, useOwnChromium } from '../harness/shared';
import { enterPassword, identify, startOf } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

/** The part of the browser's own page about extensions that is used. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    reload(id: string): Promise<void>;
  };
};

/** A page with a hint, whose element is marked as the page would: the mark goes with it. */
async function withHint(): Promise<Page> {
  const page = await browser.open(startOf('sign-in', JAPAN));
  await browser.walk(page, [...identify('shopper'), ...enterPassword('wrong')]);
  expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  await page.evaluate(() => document.querySelector(':root > div[popover]')?.setAttribute('data-old', ''));
  return page;
}

async function isThere(page: Page): Promise<boolean> {
  return (await page.$('div[data-old]')) !== null;
}

function goes(page: Page): Promise<boolean | null> {
  return until(async () => !(await isThere(page)), 5_000);
}

/** Ends it as an update does, and lets it start again. Its old scripts stay in their pages, without it. */
async function reload(): Promise<void> {
  const settings = await browser.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    async (id: string) => {
      // Only there an extension that was loaded from a folder may start again.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.reload(id);
    },
    new URL(String(browser.extensionBase)).host,
  );
  await settings.close();
  const runs = () => browser.inExtension(() => true).catch(() => false);
  expect(await until(runs, 15_000)).toBe(true);
}

describe('a hint whose extension was updated in Chromium', () => {
  useOwnChromium({});

  it('goes when somebody reaches for it', async () => {
    const page = await withHint();
    const hint = await browser.hint(page);
    if (hint === null) throw new Error('no hint');
    await reload();
    await page.bringToFront();
    const { x, y, width, height } = hint.box;
    await page.mouse.move(x + width / 2, y + height / 2);
    expect(await goes(page)).toBe(true);
  });

  it('goes when its tab is looked at', async () => {
    const page = await withHint();
    await reload();
    await browser.open('about:blank');
    await page.bringToFront();
    expect(await goes(page)).toBe(true);
  });
});

describe('a hint whose extension was updated in Firefox', () => {
  useOwn(() => launchFirefox({ lang: 'ja' }));

  it('goes when the new script starts', async () => {
    const page = await withHint();
    await browser.browser.installExtension(buildFor('firefox'));
    expect(await goes(page)).toBe(true);
    expect((await page.$$(':root > div[popover]')).length).toBeLessThan(2);
  });
});
