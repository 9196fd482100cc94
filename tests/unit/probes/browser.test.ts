import { describe, expect, test } from 'vitest';
import type { BrowserFacts } from '@/lib/model/browser-facts';
import { known } from '@/lib/model/known';
import { thisBrowser } from '@/lib/probes/browser';

const NOW = Date.parse('2026-11-24');
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15';

const facts = (change: Partial<BrowserFacts>): BrowserFacts => ({
  brands: null,
  userAgent: '',
  buildId: null,
  strict: false,
  online: true,
  ...change,
});

const branded = (version: string) =>
  facts({
    brands: [
      { brand: 'Not=A?Brand', version: '24' },
      { brand: 'Microsoft Edge', version },
      { brand: 'Chromium', version },
    ],
    userAgent: CHROME,
  });

describe('a browser is known by name and age', () => {
  test.each<[string, BrowserFacts, string, number | null]>([
    ['Edge 156 by its brands', branded('156'), 'chromium', 1],
    ['Chrome 153', branded('153'), 'chromium', 2],
    ['Chrome 149, half-way to the next known date', branded('149'), 'chromium', 5],
    ['Chrome 120', branded('120'), 'chromium', 35],
    ['one that is older than everything known', branded('100'), 'chromium', 35],
    ['one from the future', branded('400'), 'chromium', 0],
    ['Chromium without brands', facts({ userAgent: CHROME }), 'chromium', 1],
    ['Firefox 153 by its number', facts({ userAgent: FIREFOX }), 'firefox', 4],
    [
      'a long-term Firefox by its build',
      facts({ userAgent: FIREFOX, buildId: '20261103151912' }),
      'firefox',
      0,
    ],
    ['a Firefox with a strange build', facts({ userAgent: FIREFOX, buildId: '20269999' }), 'firefox', 4],
    ['Safari', facts({ userAgent: SAFARI }), 'safari', null],
    ['anything else', facts({ userAgent: 'Lynx/2.9' }), 'other', null],
  ])('%s', (_, of, family, ageMonths) => {
    expect(thisBrowser(of, false, NOW)).toEqual(known({ family, ageMonths, private: false, strict: false }));
  });
});

test('private windows and stricter settings are passed on', () => {
  expect(thisBrowser(facts({ userAgent: SAFARI, strict: true }), true, NOW)).toEqual(
    known({ family: 'safari', ageMonths: null, private: true, strict: true }),
  );
});

test('a newer version is never older', () => {
  const ages = Array.from({ length: 80 }, (_, step) => {
    const found = thisBrowser(branded(String(100 + step)), false, NOW);
    return found.known ? found.value.ageMonths : null;
  });
  expect(ages).toEqual([...ages].sort((a, b) => Number(b) - Number(a)));
});
