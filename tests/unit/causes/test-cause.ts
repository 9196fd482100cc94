import { describe, expect, test } from 'vitest';
import { judge } from '@/lib/engine/diagnose';
import type { Cause } from '@/lib/model/cause';
import type { Evidence } from '@/lib/model/evidence';
import type { Verdict } from '@/lib/model/verdict';
import { everyEvidence } from '../../harness/every-evidence';

/** One evidence, the verdict it must give, and the reason where the verdict has one. */
export type Sample = [verdict: Verdict, why: string | null, evidence: Evidence];

/** Runs the samples, and fails while a verdict or a reason that the cause can give has none. */
export function testCause(cause: Cause, samples: readonly Sample[]): void {
  describe(cause.id, () => {
    test.each(samples)('is %s because of %s', (verdict, why, evidence) => {
      const judgement = judge(cause, evidence);
      expect([judgement.verdict, judgement.reason === null ? null : judgement.reason.key]).toEqual([
        verdict,
        why,
      ]);
    });

    test('has a sample for each verdict and reason it can give', () => {
      const sampled = new Set(samples.map(([verdict, why]) => `${verdict} ${why}`));
      expect([...sampled].sort()).toEqual(verdictsOf(cause));
    });
  });
}

/** Verdicts and reasons a cause can give, found by showing it every evidence of what it declares. */
function verdictsOf(cause: Cause): string[] {
  const found = new Set<string>();
  for (const evidence of everyEvidence([...cause.needs, ...cause.wants])) {
    const { verdict, reason } = judge(cause, evidence);
    found.add(`${verdict} ${reason === null ? null : reason.key}`);
  }
  return [...found].sort();
}
