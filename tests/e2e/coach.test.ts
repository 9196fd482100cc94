import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { followerOf, type Known, lead } from '../harness/coach';
import { badgeBecomes, choose } from '../harness/extension';
import { browser, useChromium, useFirefox } from '../harness/shared';
import { type Words, wordsOf } from '../harness/words';
import { CODES, emailOf } from '../practice-site/accounts';
import { enterCode, enterPassword, signInAs, startOf } from '../practice-site/journeys';
import { JAPAN, type Lang, type PracticeStore, USA } from '../practice-site/stores';

const NEW_PASSWORD = 'a new practice password';

let page: Page;

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
  page = await browser.open(startOf('sign-in', store, lang));
  await browser.walk(page, signInAs(name, password));
  return wordsOf(lang);
}

describe.each([
  ['ja', JAPAN],
  ['en', USA],
] as const)('who does only what the coach says, in %s', (lang, store) => {
  useChromium();

  it('gets a new password and is in with it', async () => {
    const t = await signIn('shopper', store, lang, 'forgotten');
    await browser.walk(page, enterPassword('forgotten'));
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
});

describe.each([
  ['Chromium', 'ja', JAPAN, useChromium],
  ['Chromium', 'en', USA, useChromium],
  ['Firefox', 'ja', JAPAN, useFirefox],
] as const)('who does only what the coach says, in %s in %s', (_, lang, store, use) => {
  use();

  it('gets the code by a call, and is in', async () => {
    const t = await signIn('voice', store, lang);
    await browser.walk(page, enterCode(CODES.right));
    await browser.waitForHint(page);
    await lead(browser, page, 'other-code-channel');
    const done = await followerOf(browser, page, knownBy('voice', CODES.voice)).follow(
      t('hint_solved_title'),
    );
    expect(done.map(({ step }) => step)).toEqual(
      (['press', 'choose', 'send', 'answer'] as const).map((name) =>
        t(`fix_other_code_channel_step_${name}`),
      ),
    );
    expect(done.every(({ outlined }) => outlined)).toBe(true);
  });
});
