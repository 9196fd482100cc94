import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followerOf, type Known, lead } from '../harness/coach';
import { launchFirefox } from '../harness/firefox';
import type { TestBrowser } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { CODES, emailOf } from '../practice-site/accounts';
import { enterCode, signInAs, startOf } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

const DUE = 15_000;
const t = wordsOf('ja');
const KNOWN: Known = [
  [/コード|ワンタイム|数字/, CODES.voice],
  [/メール/, emailOf('voice')],
];

let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchFirefox({ lang: 'ja' });
});
afterAll(() => browser?.close());

it('in Firefox too, who does only what the coach says gets the code by a call, and is in', async () => {
  const page: Page = await browser.open(startOf({ start: 'sign-in', steps: [] }, JAPAN));
  await browser.walk(page, [...signInAs('voice'), ...enterCode(CODES.right)]);
  await browser.waitForHint(page, DUE);
  await lead(browser, page, 'other-code-channel');
  const done = await followerOf(browser, page, KNOWN).follow(t('hint_solved_title'));
  expect(done.map(({ step }) => step)).toEqual(
    (['press', 'choose', 'send', 'answer'] as const).map((name) => t(`fix_other_code_channel_step_${name}`)),
  );
  expect(done.every(({ outlined }) => outlined)).toBe(true);
});
