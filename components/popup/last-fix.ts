import type { FixOutcome } from '@/lib/model/case';
import type { CaseSeen } from '@/lib/model/protocol';

/** The title of the newest fix where this became of it, else null. */
export function lastFixTitle({ lastFix, fixes }: CaseSeen, outcome: FixOutcome): string | null {
  if (lastFix === null || lastFix.outcome !== outcome) return null;
  const fix = fixes.find(({ id }) => id === lastFix.fix);
  return fix === undefined ? null : fix.words.title;
}
