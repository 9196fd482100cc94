import { describe, expect, test } from 'vitest';
import { chooseLang } from '@/lib/i18n/choose-lang';
import { causeKey, fixKey, fixLineKey, linkKey, reasonKey, stateKey, symptomKey } from '@/lib/i18n/keys';
import { loadPageMessages } from '@/lib/i18n/page-messages';
import { createTranslate } from '@/lib/i18n/translate';
import { workerMessages } from '@/lib/i18n/worker-messages';
import { compile } from '@/scripts/vite-messages';

const words = {
  hint_close: 'Close',
  state_tries: '{count, plural, one {# try} other {# tries}} at {place}',
};
const say = createTranslate(
  'en',
  compile(words, () => true),
);

describe('one message', () => {
  test('without placeholders', () => expect(say('hint_close')).toBe('Close'));

  test.each([
    [1, '1 try at home'],
    [2, '2 tries at home'],
  ])('with a count of %i', (count, text) => {
    expect(say('state_tries', { count, place: 'home' })).toBe(text);
  });

  test('that is missing is its key', () => expect(say('hint_show')).toBe('hint_show'));

  test('that lacks a parameter is its key', () => {
    expect(say('state_tries', { count: 1 })).toBe('state_tries');
  });

  test.each(['cause_constructor', 'fix___proto__'] as const)('named like a part of an object: %s', (key) => {
    expect(say(key)).toBe(key);
  });
});

describe('the catalogues of the product', () => {
  const again = reasonKey('wrong-password', { key: 'password_again', params: { count: 2 } });

  test.each([
    ['en', 'The password is probably not the right one', '2 times in a row'],
    ['ja', 'おそらく、パスワードが違います', '2回続けて出ました'],
  ] as const)('speak %s, on pages and in the worker', async (lang, title, times) => {
    for (const translate of [await loadPageMessages(lang), workerMessages(lang)]) {
      expect(translate(causeKey('wrong-password', 'title'))).toBe(title);
      expect(translate(again, { count: 2 })).toContain(times);
    }
  });

  test('the worker has what hint, badge, icon title and menu need, and no more', () => {
    const translate = workerMessages('ja');
    expect(translate('hint_close')).toBe('閉じる');
    expect(translate('badge_problem')).toBe('!');
    expect(translate('title_menu')).not.toBe('title_menu');
    expect(translate(fixKey('reset-password', 'do'))).toBe('「パスワードを忘れた方」を開く');
    expect(translate(fixKey('reset-password', 'body'))).not.toContain('fix_');
    expect(translate(stateKey('wrong-password'))).toBe('state_wrong_password');
    expect(translate('extName')).toBe('extName');
  });

  test('the worker keeps its speaker', () => expect(workerMessages('en')).toBe(workerMessages('en')));
});

test('keys are made of ids, without hyphens', () => {
  expect([
    causeKey('wrong-password', 'name'),
    reasonKey('code-wrong', { key: 'again', params: {} }),
    fixKey('wait-and-retry', 'title'),
    fixLineKey('reset-password', 'step', 'open'),
    stateKey('otp-rate-limited'),
    symptomKey('same-page-again'),
    linkKey('two-step-recovery'),
  ]).toEqual([
    'cause_wrong_password_name',
    'cause_code_wrong_why_again',
    'fix_wait_and_retry_title',
    'fix_reset_password_step_open',
    'state_otp_rate_limited',
    'symptom_same_page_again',
    'link_two_step_recovery',
  ]);
});

test.each([
  ['auto', 'ja', 'ja'],
  ['auto', 'ja-JP', 'ja'],
  ['auto', 'JA_jp', 'ja'],
  ['auto', 'jam', 'en'],
  ['auto', 'de-DE', 'en'],
  ['auto', '', 'en'],
  ['ja', 'en-US', 'ja'],
  ['en', 'ja', 'en'],
] as const)('the setting %s in a browser in "%s" speaks %s', (setting, browserLang, lang) => {
  expect(chooseLang(setting, browserLang)).toBe(lang);
});
