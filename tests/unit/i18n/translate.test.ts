import { describe, expect, test } from 'vitest';
import { compile } from '@/lib/build/messages';
import { placeholdersOf, readLocales } from '@/lib/build/words';
import { chooseLang } from '@/lib/i18n/choose-lang';
import { causeKey, fixKey, fixLineKey, linkKey, reasonKey, symptomKey } from '@/lib/i18n/keys';
import {
  loadFirstMessages,
  loadGuideMessages,
  loadOptionsMessages,
  loadPopupMessages,
  loadReportMessages,
} from '@/lib/i18n/page-messages';
import { type MessageKey, PARTS, type Part } from '@/lib/i18n/parts';
import { createTranslate, type Translate } from '@/lib/i18n/translate';
import { workerMessages } from '@/lib/i18n/worker-messages';
import type { UiLang } from '@/lib/model/settings';

const words = {
  hint_close: 'Close',
  cause_tries_title: '{count, plural, one {# try} other {# tries}} at {place}',
};
const say = createTranslate<Part>('en', [{ messages: compile(words, () => true), sites: {} }]);

describe('one message', () => {
  test('without placeholders', () => expect(say('hint_close')).toBe('Close'));

  test.each([
    [1, '1 try at home'],
    [2, '2 tries at home'],
  ])('with a count of %i', (count, text) => {
    expect(say('cause_tries_title', { count, place: 'home' })).toBe(text);
  });

  test('that is missing is its key', () => expect(say('hint_show')).toBe('hint_show'));

  test('that lacks a parameter is its key', () => {
    expect(say('cause_tries_title', { count: 1 })).toBe('cause_tries_title');
  });

  test.each(['symptom_constructor', 'link___proto__'] as const)(
    'named like a part of an object: %s',
    (key) => {
      expect(say(key)).toBe(key);
    },
  );
});

describe('the catalogues of the product', () => {
  const again = reasonKey('wrong-password', { key: 'password_again', params: { count: 2 } });

  test.each([
    ['en', 'The password is probably not the right one', '2 times in a row'],
    ['ja', 'おそらく、パスワードが違います', '2回続けて出ました'],
  ] as const)('speak %s', async (lang, title, times) => {
    const translate = workerMessages(lang);
    expect(translate(causeKey('wrong-password', 'title'))).toBe(title);
    expect(translate(again, { count: 2 })).toContain(times);
  });

  const speakers = {
    worker: async (lang) => workerMessages(lang),
    first: loadFirstMessages,
    deferred: loadPopupMessages,
    report: loadReportMessages,
    options: loadOptionsMessages,
    guide: loadGuideMessages,
  } satisfies { [P in Part]: (lang: UiLang) => Promise<Translate<P>> };

  test.each(['en', 'ja'] as const)('say every word of every part in %s', async (lang) => {
    const source = readLocales().en ?? {};
    const keys = Object.keys(source);
    const isIn =
      <P extends Part>(part: P) =>
      (key: string): key is MessageKey<P> & string =>
        PARTS[part].test(key);
    // What a placeholder stands for is of no account here.
    const paramsOf = (key: string) =>
      Object.fromEntries(placeholdersOf(source[key] ?? '').map((name) => [name, 1]));
    const unsaid = <P extends Part>(part: P, t: Translate<P>) =>
      keys.filter(isIn(part)).filter((key) => t(key, paramsOf(key)) === key);
    expect([
      ...unsaid('worker', await speakers.worker(lang)),
      ...unsaid('first', await speakers.first(lang)),
      ...unsaid('deferred', await speakers.deferred(lang)),
      ...unsaid('report', await speakers.report(lang)),
      ...unsaid('options', await speakers.options(lang)),
      ...unsaid('guide', await speakers.guide(lang)),
    ]).toEqual([]);
  });

  test('a view that is drawn first cannot say what is loaded later, nor a page what the worker says', async () => {
    const first = await loadFirstMessages('ja');
    // @ts-expect-error
    expect(first('steps_got_in')).toBe('steps_got_in');
    // @ts-expect-error
    expect(first(fixLineKey('reset-password', 'step', 'open'))).toBe('fix_reset_password_step_open');
    // @ts-expect-error
    expect(first(causeKey('wrong-password', 'name'))).toBe('cause_wrong_password_name');
    const all = await loadPopupMessages('ja');
    expect(all('steps_got_in')).toBe('入れた');
    // @ts-expect-error
    expect(all('hint_close')).toBe('hint_close');
    // @ts-expect-error
    expect(all('options_title')).toBe('options_title');
  });

  test('the worker has what hint, badge, icon title and menu need, and no more', () => {
    const translate = workerMessages('ja');
    expect(translate('hint_close')).toBe('閉じる');
    expect(translate('badge_problem')).toBe('!');
    expect(translate('title_menu')).not.toBe('title_menu');
    expect(translate.about('amazon')(fixKey('reset-password', 'do'))).toBe('「パスワードを忘れた方」を開く');
    expect(translate(fixKey('reset-password', 'body'))).not.toContain('fix_');
    // @ts-expect-error
    expect(translate('popup_back')).toBe('popup_back');
    // @ts-expect-error
    expect(translate('extName')).toBe('extName');
  });

  test('the worker keeps its speaker', () => expect(workerMessages('en')).toBe(workerMessages('en')));
});

test('keys made of ids are in the parts that say them', () => {
  const partsOf = (key: string) => Object.keys(PARTS).filter((part) => isPart(part) && PARTS[part].test(key));
  function isPart(name: string): name is Part {
    return Object.hasOwn(PARTS, name);
  }
  expect([
    partsOf(causeKey('code-wrong', 'title')),
    partsOf(causeKey('code-wrong', 'name')),
    partsOf(reasonKey('code-wrong', { key: 'again', params: {} })),
    partsOf(fixKey('recover-two-step', 'title')),
    partsOf(fixLineKey('recover-two-step', 'step', 'open')),
    partsOf(fixLineKey('recover-two-step', 'leaves', 'password')),
    partsOf(symptomKey('app-fails')),
    partsOf(linkKey('contact')),
    partsOf('extName'),
  ]).toEqual([
    ['worker'],
    ['deferred', 'report'],
    ['worker'],
    ['worker', 'report', 'guide'],
    ['worker', 'deferred', 'guide'],
    ['deferred'],
    ['first', 'report', 'guide'],
    ['deferred', 'guide'],
    [],
  ]);
});

test('keys are made of ids, without hyphens', () => {
  expect([
    causeKey('wrong-password', 'name'),
    reasonKey('code-wrong', { key: 'again', params: {} }),
    fixKey('wait-and-retry', 'title'),
    fixLineKey('reset-password', 'step', 'open'),
    symptomKey('same-page-again'),
    linkKey('two-step-recovery'),
  ]).toEqual([
    'cause_wrong_password_name',
    'cause_code_wrong_why_again',
    'fix_wait_and_retry_title',
    'fix_reset_password_step_open',
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
