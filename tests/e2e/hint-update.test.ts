import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buildFor, until } from '../harness/common';
import { DUE } from '../harness/extension';
import { launchFirefox } from '../harness/firefox';
import { browser, useOwn } from '../harness/shared';
import { enterPassword, identify, startOf } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

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

describe('a hint whose extension was updated in Firefox', () => {
  useOwn(() => launchFirefox({ lang: 'ja' }));

  it('goes when the new script starts', async () => {
    const page = await withHint();
    await browser.browser.installExtension(buildFor('firefox'));
    expect(await goes(page)).toBe(true);
    expect((await page.$$(':root > div[popover]')).length).toBeLessThan(2);
  });
});
