import { afterEach, expect, test } from 'vitest';
import { handedOver } from '@/lib/page/handed-over';
import { amazonSite } from '../../harness/page-site';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'hairetaRules');
  Reflect.deleteProperty(globalThis, 'hairetaTexts');
});

test('rules and texts that the files before the engine declared are found', () => {
  globalThis.hairetaRules = amazonSite.rules;
  globalThis.hairetaTexts = amazonSite.texts;
  expect(handedOver()).toEqual(amazonSite);
});

test('where no texts came, structure is left', () => {
  globalThis.hairetaRules = amazonSite.rules;
  expect(handedOver()).toEqual({ rules: amazonSite.rules, texts: {} });
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
