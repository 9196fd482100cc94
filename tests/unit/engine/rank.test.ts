import { expect, test } from 'vitest';
import { rank } from '@/lib/engine/rank';
import type { Finding } from '@/lib/model/finding';
import type { FixId } from '@/lib/model/fix';
import type { Verdict } from '@/lib/model/verdict';

function aFinding(cause: string, verdict: Verdict, ...fixes: FixId[]): Finding {
  return { cause, verdict, reason: null, fixes };
}

function order(...findings: Finding[]): string[] {
  return rank(findings).map(({ cause }) => cause);
}

test('the verdict decides first', () => {
  const ranked = order(
    aFinding('no', 'ruled-out'),
    aFinding('dunno', 'unknown', 'check-typing'),
    aFinding('maybe', 'possible', 'check-typing'),
    aFinding('surely', 'likely', 'contact-support'),
  );
  expect(ranked).toEqual(['surely', 'maybe', 'dunno', 'no']);
});

test('then the gentler first fix, and a used-up ladder comes last', () => {
  const ranked = order(
    aFinding('none-left', 'likely'),
    aFinding('drastic', 'likely', 'clear-cookies'),
    aFinding('gentle', 'likely', 'check-typing'),
  );
  expect(ranked).toEqual(['gentle', 'drastic', 'none-left']);
});

test('then the order they came in', () => {
  const ranked = order(aFinding('b', 'likely', 'check-typing'), aFinding('a', 'likely', 'check-typing'));
  expect(ranked).toEqual(['b', 'a']);
});

test('the list it was given stays as it was', () => {
  const given = [aFinding('maybe', 'possible'), aFinding('surely', 'likely')];
  rank(given);
  expect(given.map(({ cause }) => cause)).toEqual(['maybe', 'surely']);
});
