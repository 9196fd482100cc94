import { afterEach, expect, test } from 'vitest';
import { readLexicon } from '@/lib/build/lexicons';
import { handedOver } from '@/lib/page/handed-over';
import { messageReader } from '@/lib/page/message-reader';
import { amazonSite } from '../../harness/page-site';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'hairetaRules');
  Reflect.deleteProperty(globalThis, 'hairetaTexts');
  Reflect.deleteProperty(globalThis, 'hairetaStems');
  Reflect.deleteProperty(globalThis, 'hairetaReader');
});

test('rules and texts that the files before the engine declared are found', () => {
  globalThis.hairetaRules = amazonSite.rules;
  globalThis.hairetaTexts = amazonSite.texts;
  expect(handedOver()).toEqual({ ...amazonSite, readMessages: null });
});

test('where no texts came, structure is left', () => {
  globalThis.hairetaRules = amazonSite.rules;
  expect(handedOver()).toEqual({ rules: amazonSite.rules, texts: {}, readMessages: null });
});

test('messages are read where both a lexicon and the reader came', () => {
  globalThis.hairetaRules = amazonSite.rules;
  globalThis.hairetaStems = { en: readLexicon('en') };
  expect(handedOver()?.readMessages).toBeNull();
  globalThis.hairetaReader = messageReader;
  expect(handedOver()?.readMessages?.([], 'password', '')).toBeNull();
});

test('where no rules came there is nothing, whatever texts there are', () => {
  globalThis.hairetaTexts = amazonSite.texts;
  expect(handedOver()).toBeNull();
});

test('what is not our own is none: a page can lend the names of its elements', () => {
  const inherited: object = Object.getPrototypeOf(globalThis);
  Reflect.set(inherited, 'hairetaRules', document.body);
  expect(Reflect.get(globalThis, 'hairetaRules')).toBe(document.body);
  expect(handedOver()).toBeNull();
  Reflect.deleteProperty(inherited, 'hairetaRules');
});
