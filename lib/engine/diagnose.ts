import { causes } from '@/lib/causes';
import type { FixTried } from '@/lib/model/case';
import type { Cause, Needed, Wanted } from '@/lib/model/cause';
import type { Evidence, EvidenceKey } from '@/lib/model/evidence';
import type { Finding } from '@/lib/model/finding';
import type { FixId } from '@/lib/model/fix';
import { type Judgement, NOT_KNOWN } from '@/lib/model/verdict';
import { rank } from './rank';

/** After a reset that the site did not take for one, no cause offers another. */
const RESETS: ReadonlySet<FixId> = new Set<FixId>(['reset-password', 'finish-reset']);

export type Diagnose = (evidence: Evidence, fixesTried: readonly FixTried[]) => Finding[];

/** Judges with these causes. */
export function createDiagnose(causes: readonly Cause[]): Diagnose {
  return (evidence, fixesTried) => {
    const failed = new Set(fixesTried.filter((tried) => tried.outcome === 'unchanged').map(({ fix }) => fix));
    const { attempts } = evidence;
    const noReset = attempts.known && attempts.value.resetAgain;
    const worthTrying = (id: FixId) => !failed.has(id) && !(noReset && RESETS.has(id));
    return rank(causes.map((cause) => toFinding(cause, judge(cause, evidence), worthTrying)));
  };
}

/**
 * One finding per cause, best first. Pure; never throws. A fix that was tried and left everything as it
 * was is in no finding; a finding whose ladder is used up keeps its verdict and has no fixes.
 */
export const diagnose: Diagnose = createDiagnose(causes);

/** What one cause says. Missing needed evidence, or a throw, is *unknown* for this cause alone. */
export function judge(cause: Cause, evidence: Evidence): Judgement {
  try {
    const facts = declaredFacts(cause, evidence);
    return holdsAll(cause, facts) ? cause.judge(facts) : NOT_KNOWN;
  } catch {
    return NOT_KNOWN;
  }
}

function toFinding(cause: Cause, judgement: Judgement, worthTrying: (id: FixId) => boolean): Finding {
  const { verdict, reason, startAt, only } = judgement;
  const start = startAt === undefined ? 0 : Math.max(0, cause.ladder.indexOf(startAt));
  const rungs = cause.ladder.slice(start).filter((fix) => only === undefined || only.includes(fix));
  const fixes = verdict === 'ruled-out' ? [] : rungs.filter(worthTrying);
  const [symptom, ...others] = cause.symptoms;
  const always = symptom === undefined || others.length > 0 ? null : symptom;
  return { cause: cause.id, verdict, reason, fixes, symptom: always, waits: cause.waits };
}

/** The declared keys and no others: a needed fact that is missing is left out, a wanted one is null. */
function declaredFacts(cause: Cause, evidence: Evidence): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const key of cause.wants) {
    const fact = evidence[key];
    facts[key] = fact.known ? fact.value : null;
  }
  for (const key of cause.needs) {
    const fact = evidence[key];
    if (fact.known) facts[key] = fact.value;
  }
  return facts;
}

function holdsAll(cause: Cause, facts: object): facts is Needed<EvidenceKey> & Wanted<EvidenceKey> {
  return cause.needs.every((key) => key in facts);
}
