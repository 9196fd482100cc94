import { describe, expect, it } from 'vitest';
import { type ClickFacts, mayPass, STEADY_MS } from '@/lib/hint/click-gate';

const BOX = { left: 600, top: 300, right: 968, bottom: 680 };
const ELSEWHERE = { left: 0, top: 0, right: 300, bottom: 200 };
const OVER_IT = { left: 900, top: 0, right: 1200, bottom: 900 };

const GOOD: ClickFacts = {
  trusted: true,
  steadyMs: STEADY_MS,
  visible: true,
  above: [],
  box: BOX,
  filter: 'none',
  inTransition: false,
  onTop: true,
};

describe('mayPass', () => {
  it.each<[string, Partial<ClickFacts>]>([
    ['a click on a hint that was seen long enough', {}],
    ['where the browser knows no covers', { visible: undefined }],
    ['with a menu of a password manager open elsewhere', { above: [ELSEWHERE] }],
  ])('passes: %s', (_name, change) => {
    expect(mayPass({ ...GOOD, ...change })).toBe(true);
  });

  it.each<[string, Partial<ClickFacts>]>([
    ['a click by a script', { trusted: false }],
    ['too soon', { steadyMs: STEADY_MS - 1 }],
    ['covered, says the browser', { visible: false }],
    ['something over it in the top layer', { above: [ELSEWHERE, OVER_IT] }],
    [
      'something in the top layer where the browser knows no covers',
      { visible: undefined, above: [ELSEWHERE] },
    ],
    ['a filter on the page', { filter: 'opacity(0)' }],
    ['a view transition', { inTransition: true }],
    ['something else under the pointer', { onTop: false }],
  ])('refuses: %s', (_name, change) => {
    expect(mayPass({ ...GOOD, ...change })).toBe(false);
  });
});
