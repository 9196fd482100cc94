import words from '@zxcvbn-ts/language-common/src/diceware.json';
import common from '@zxcvbn-ts/language-common/src/passwords.json';
import { describe, expect, test } from 'vitest';
import { readLocales } from '@/lib/build/words';
import { SAMPLE_IDS } from '@/lib/model/prevent';
import { keeperOf } from '@/lib/prevent/keeper';
import {
  DICEWARE_WORDS,
  FIRST_NAMES,
  firstTimes,
  PLACE_OF_SEQUENCE,
  SAMPLE_TEXTS,
  sampleOf,
  textOf,
} from '@/lib/prevent/samples';

describe('samples', () => {
  test('last as long as they are said to', () => {
    expect(SAMPLE_IDS.map((id) => sampleOf(id).times.offline.unit)).toEqual([
      'seconds',
      'instant',
      'instant',
      'instant',
      'instant',
    ]);
    expect(SAMPLE_IDS.map((id) => sampleOf(id).times.online)).toEqual([
      { unit: 'years', count: 32_000 },
      { unit: 'years', count: 57 },
      { unit: 'years', count: 1 },
      { unit: 'hours', count: 2 },
      { unit: 'instant', count: 0 },
    ]);
  });

  test('are what their words say of them', () => {
    expect(SAMPLE_TEXTS.short).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{6}$/);
    expect(SAMPLE_TEXTS['one-kind']).toMatch(/^\d{8}$/);
    expect(common.indexOf(SAMPLE_TEXTS.sequence) + 1).toBe(PLACE_OF_SEQUENCE);
    // By itself it would be a good one: only its use on two sites is at fault.
    expect(SAMPLE_TEXTS.reused).toHaveLength(12);
    expect(common).not.toContain(SAMPLE_TEXTS.reused);
    expect(textOf('personal')).toBeNull();
    expect(textOf('short')).toBe(SAMPLE_TEXTS.short);
  });

  test.each(['en', 'ja'])('the numbers in the words are those of the code, in %s', (lang) => {
    const say = (key: string) => String(readLocales()[lang]?.[`guide_${key}`]).replaceAll(',', '');
    expect(say('sample_sequence_why')).toContain(String(PLACE_OF_SEQUENCE));
    expect(say('pace_list')).toContain(String(common.length));
    expect(say('sample_personal_why')).toContain(String(FIRST_NAMES));
    expect(FIRST_NAMES * 366).toBe(1_830_000);
    expect(say('sample_personal_why')).toMatch(/1\.83 million|183万/);
    expect(say('sample_personal_text')).toMatch(/^[a-z]+0412$/);
  });

  test('beside them stands what the generator makes', () => {
    expect(words).toHaveLength(DICEWARE_WORDS);
    const { characters, words: phrase } = firstTimes();
    expect(characters.offline).toEqual({ unit: 'years', count: 75_000_000_000 });
    expect(phrase.offline).toEqual({ unit: 'years', count: 350_000 });
    expect([characters.online.unit, phrase.online.unit]).toEqual(['ages', 'ages']);
  });
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36', 'chrome'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'edge'],
  ['Mozilla/5.0 (Linux; Android 16; K) Chrome/156.0.0.0 Mobile Safari/537.36', 'android-chrome'],
  ['Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'android-firefox'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile Safari/604.1', 'apple-phone'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15', 'mac-safari'],
  ['', 'chrome'],
] as const)('the password manager of %s is %s', (userAgent, keeper) => {
  expect(keeperOf(userAgent, 0)).toBe(keeper);
});

test('an iPad, which calls itself a Mac, has that of Apple’s phones', () => {
  const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15';
  expect(keeperOf(mac, 5)).toBe('apple-phone');
  expect(keeperOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36', 10)).toBe(
    'chrome',
  );
});
