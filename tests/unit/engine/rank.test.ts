import { expect, test } from 'vitest';
import { rank } from '@/lib/engine/rank';
import type { CauseId } from '@/lib/model/cause';
import type { Finding } from '@/lib/model/finding';
import type { FixId } from '@/lib/model/fix';
import type { Verdict } from '@/lib/model/verdict';

function aFinding(cause: CauseId, verdict: Verdict, ...fixes: FixId[]): Finding {
  return { cause, verdict, reason: null, fixes, symptom: null, waits: null };
}

function order(...findings: Finding[]): string[] {
  return rank(findings).map(({ cause }) => cause);
}

test('the verdict decides first', () => {
  const ranked = order(
    aFinding('robot-check', 'ruled-out'),
    aFinding('expired-page', 'unknown', 'check-typing'),
    aFinding('taken-over', 'possible', 'check-typing'),
    aFinding('caps-lock', 'likely', 'contact-support'),
  );
  expect(ranked).toEqual(['caps-lock', 'taken-over', 'expired-page', 'robot-check']);
});

test('then the gentler first fix, and a used-up ladder comes last', () => {
  const ranked = order(
    aFinding('connection', 'likely'),
    aFinding('stale-cookies', 'likely', 'clear-cookies'),
    aFinding('wrong-password', 'likely', 'check-typing'),
  );
  expect(ranked).toEqual(['wrong-password', 'stale-cookies', 'connection']);
});

test('then the order they came in', () => {
  const ranked = order(
    aFinding('unknown-account', 'likely', 'check-typing'),
    aFinding('account-on-hold', 'likely', 'check-typing'),
  );
  expect(ranked).toEqual(['unknown-account', 'account-on-hold']);
});

test('the list it was given stays as it was', () => {
  const given = [aFinding('taken-over', 'possible'), aFinding('caps-lock', 'likely')];
  rank(given);
  expect(given.map(({ cause }) => cause)).toEqual(['taken-over', 'caps-lock']);
});
