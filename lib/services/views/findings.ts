import { diagnose } from '@/lib/engine/diagnose';
import type { Case } from '@/lib/model/case';
import type { Finding } from '@/lib/model/finding';
import { gather } from '@/lib/probes/gather';

/** What is worth telling of a case: its likely and possible causes, best first. Nothing once it has ended well. */
export function findingsOf(of: Case): Finding[] {
  if (of.outcome === 'solved') return [];
  return diagnose(gather(of), of.fixesTried).filter(
    ({ verdict }) => verdict === 'likely' || verdict === 'possible',
  );
}
