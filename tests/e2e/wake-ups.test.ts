import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { until } from '../harness/common';
import { choose } from '../harness/extension';
import { browser, useChromium } from '../harness/shared';
import { signInAs, startOf } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

/** Nineteen of other sites, some of which look like a sign-in, and a page of a store that has nothing to do with one. */
const HOSTS = [
  ...Array.from({ length: 17 }, (_, i) => `shop-${i}.example`),
  'signin.aws.example',
  'amazon.practice.example',
  'www.amazon.de',
];

useChromium();

it('two hundred events elsewhere do not wake the worker; a failed sign-in does', async () => {
  const stays = await browser.open('https://start.example/');
  await choose(browser, {});
  expect(await browser.backgroundAlive()).toBe(true);
  await browser.killBackground();
  let events = 0;
  const awakeAfter: string[] = [];
  for (const host of HOSTS) {
    const tab = await browser.browser.newPage();
    const go = (path: string) => tab.goto(`https://${host}${path}`, { waitUntil: 'domcontentloaded' });
    const steps: [string, () => Promise<unknown>][] = [
      ['load', () => go('/help')],
      ['other tab', () => stays.bringToFront()],
      ['this tab', () => tab.bringToFront()],
      ['cookie', () => go('/practice/seed?cookie=a=1')],
      // A sign-in of somebody else is none of our business.
      ['page', () => go(host === 'www.amazon.de' ? '/' : '/ap/signin?practice=wrong-password')],
      ['reload', () => tab.reload({ waitUntil: 'domcontentloaded' })],
      ['back', () => tab.goBack({ waitUntil: 'domcontentloaded' })],
      ['forward', () => tab.goForward({ waitUntil: 'domcontentloaded' })],
      ['missing page', () => go('/no-such-page')],
      ['close', () => tab.close()],
    ];
    for (const [name, step] of steps) {
      await step();
      events += 1;
      if (await browser.backgroundAlive()) awakeAfter.push(`${host}: ${name}`);
    }
  }
  expect(events).toBe(200);
  // Whatever comes late.
  await delay(1_000);
  if (await browser.backgroundAlive()) awakeAfter.push('later');
  expect(awakeAfter).toEqual([]);

  const page = await browser.open(startOf('sign-in', JAPAN, 'en'));
  await browser.walk(page, signInAs('shopper', 'wrong'));
  expect(await until(() => browser.backgroundAlive(), 5_000)).toBe(true);
  expect(await browser.waitForHint(page, 10_000)).not.toBeNull();
});
