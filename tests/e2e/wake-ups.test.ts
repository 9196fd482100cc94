import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInAs, startOf } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';
import { launchChromium } from '../support/chromium';
import { until } from '../support/common';
import type { TestBrowser } from '../support/test-browser';

/** Nine of other sites, and a page of a store that has nothing to do with a sign-in. */
const HOSTS = [
  ...Array.from({ length: 8 }, (_, i) => `shop-${i}.example`),
  'signin.aws.example',
  'www.amazon.de',
];

let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('sixty page loads, tab switches and closings elsewhere do not wake the worker; a failed sign-in does', async () => {
  const stays = await browser.open('https://start.example/');
  expect(await browser.backgroundAlive()).toBe(true);
  await browser.killBackground();
  let events = 0;
  const awakeAfter: string[] = [];
  for (const host of HOSTS) {
    const tab = await browser.browser.newPage();
    const steps: [string, () => Promise<unknown>][] = [
      ['load', () => tab.goto(`https://${host}/help`)],
      ['other tab', () => stays.bringToFront()],
      ['this tab', () => tab.bringToFront()],
      ['cookie', () => tab.goto(`https://${host}/practice/seed?cookie=a=1`)],
      ['reload', () => tab.reload()],
      ['close', () => tab.close()],
    ];
    for (const [name, step] of steps) {
      await step();
      events += 1;
      if (await browser.backgroundAlive()) awakeAfter.push(`${host}: ${name}`);
    }
  }
  expect(events).toBe(60);
  // Whatever comes late.
  await delay(1_000);
  if (await browser.backgroundAlive()) awakeAfter.push('later');
  expect(awakeAfter).toEqual([]);

  const page = await browser.open(startOf({ start: 'sign-in', steps: [] }, JAPAN, 'en'));
  await browser.walk(page, signInAs('shopper', 'wrong'));
  expect(await until(() => browser.backgroundAlive(), 5_000)).toBe(true);
  expect(await browser.waitForHint(page, 10_000)).not.toBeNull();
});
