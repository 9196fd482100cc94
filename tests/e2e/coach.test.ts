import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { followerOf, type Known, lead } from '../harness/coach';
import { badgeBecomes, choose, forget } from '../harness/extension';
import { browser, useOneChromium } from '../harness/one-chromium';
import { type Words, wordsOf } from '../harness/words';
import { CODES, emailOf } from '../practice-site/accounts';
import { enterCode, signInAs, startOf } from '../practice-site/journeys';
import { JAPAN, type Lang, type PracticeStore, USA } from '../practice-site/stores';

const NEW_PASSWORD = 'a new practice password';

let page: Page;

useOneChromium();
beforeEach(async () => {
  await page?.close();
  await forget(browser);
});

/** What the person knows of themselves, by what the page or the coach calls it. */
function knownBy(name: string, code: string): Known {
  return [
    [/code|OTP|digit|コード|ワンタイム|数字/i, code],
    [/new password|新しいパスワード|^\s*(パスワード|password)/i, NEW_PASSWORD],
    [/mail|メール/i, emailOf(name)],
  ];
}

async function signIn(name: string, store: PracticeStore, lang: Lang, password?: string): Promise<Words> {
  await choose(browser, { language: lang });
  page = await browser.open(startOf({ start: 'sign-in', steps: [] }, store, lang));
  await browser.walk(page, signInAs(name, password));
  return wordsOf(lang);
}

describe.each([
  ['ja', JAPAN],
  ['en', USA],
] as const)('who does only what the coach says, in %s', (lang, store) => {
  it('gets a new password and is in with it', async () => {
    const t = await signIn('shopper', store, lang, 'forgotten');
    await browser.walk(page, signInAs('shopper', 'forgotten').slice(2));
    await browser.waitForHint(page);
    await browser.pressHint(page, t('fix_reset_password_do'));
    const done = await followerOf(browser, page, knownBy('shopper', CODES.right)).follow(
      t('hint_solved_title'),
    );
    expect(done.map(({ step }) => step)).toEqual([
      t('fix_reset_password_step_identifier'),
      t('fix_reset_password_step_code'),
      t('fix_reset_password_step_new'),
      t('fix_reset_password_step_done'),
      t('fix_reset_password_step_sign_in'),
      t('fix_reset_password_step_sign_in'),
    ]);
    expect(done.every(({ outlined }) => outlined)).toBe(true);
    await badgeBecomes(browser, page, t('badge_solved'));
  });

  it('gets the code by a call where no SMS comes, and is in', async () => {
    const t = await signIn('voice', store, lang);
    await browser.walk(page, enterCode(CODES.right));
    await browser.waitForHint(page);
    await lead(browser, page, 'other-code-channel');
    const done = await followerOf(browser, page, knownBy('voice', CODES.voice)).follow(
      t('hint_solved_title'),
    );
    expect(done.map(({ step }) => step)).toEqual([
      t('fix_other_code_channel_step_press'),
      t('fix_other_code_channel_step_choose'),
      t('fix_other_code_channel_step_send'),
      t('fix_other_code_channel_step_answer'),
    ]);
    expect(done.every(({ outlined }) => outlined)).toBe(true);
  });
});
