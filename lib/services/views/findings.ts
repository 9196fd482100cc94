import { diagnose } from '@/lib/engine/diagnose';
import type { Case } from '@/lib/model/case';
import type { Finding } from '@/lib/model/finding';
import { gather } from '@/lib/probes/gather';

/** A case's likely and possible causes, best first. None once it is solved. */
export function findingsOf(of: Case): Finding[] {
  if (of.outcome === 'solved') return [];
  return diagnose(gather(of), of.fixesTried).filter(
    ({ verdict }) => verdict === 'likely' || verdict === 'possible',
  );
}
