import { FIX_IDS } from '@/lib/fixes';
import type { Finding } from '@/lib/model/finding';
import type { Verdict } from '@/lib/model/verdict';

const ORDER: Readonly<Record<Verdict, number>> = { likely: 0, possible: 1, unknown: 2, 'ruled-out': 3 };

/**
 * Best first: by verdict, then by how harmless the first fix left is (one without any comes last).
 * Findings that both leave equal keep the order they came in.
 */
export function rank(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || firstRung(a) - firstRung(b));
}

function firstRung(finding: Finding): number {
  const first = finding.fixes[0];
  return first === undefined ? FIX_IDS.length : FIX_IDS.indexOf(first);
}
