import type { Evidence } from '@/lib/model/evidence';
import type { CaseSeen } from '@/lib/model/protocol';
import type { Verdict } from '@/lib/model/verdict';
import { factLines } from './report-facts';
import { createSpeaker, type Say } from './report-words';

export interface ReportSource {
  /** Every store, by domain: no other is ever named. */
  stores: readonly string[];
  /** Haireta's own version. */
  version: string;
}

/**
 * A report on a case, one fact a line, for a person who helps. Made of enums, counts and the pack's own domains: a
 * value without a word of ours is reported as unknown, so nothing else gets through.
 */
export function reportText(
  view: Pick<CaseSeen, 'tab' | 'state' | 'private' | 'symptom' | 'solved' | 'lastFix' | 'evidence'> & {
    findings: readonly { cause: string; verdict: Verdict }[];
  },
  source: ReportSource,
  say: Say,
): string {
  const { line, word, ofStore } = createSpeaker(say, source.stores);
  const causes = view.findings.map(({ cause, verdict }) => {
    const name = word(`cause_${snake(cause)}_name`);
    return name === null ? null : `- ${say('report_fix_outcome', { fix: name, outcome: sureOf(verdict) })}`;
  });
  return [
    say('report_title', { version: versionOf(source.version) }),
    say('report_promise'),
    '',
    line('store', ofStore(view.tab.store)),
    line('state', word(`report_state_${snake(stateOf(view))}`)),
    line('symptom', view.symptom === null ? say('report_none') : word(`symptom_${snake(view.symptom)}`)),
    line('solved', say(view.solved ? 'report_yes' : 'report_no')),
    line('last_fix', lastFix()),
    '',
    say('report_causes'),
    ...(causes.length === 0 ? [`- ${say('report_none')}`] : causes.filter((cause) => cause !== null)),
    '',
    say('report_facts'),
    ...factLines(view.evidence, { say, line, word, ofStore }).map((fact) => `- ${fact}`),
  ].join('\n');

  function sureOf(verdict: string): string {
    const said = word(`report_verdict_${snake(verdict)}`);
    return said === null ? say('report_unknown') : said;
  }

  function lastFix(): string | null {
    if (view.lastFix === null) return say('report_none');
    const title = word(`fix_${snake(view.lastFix.fix)}_title`);
    const outcome = word(`report_outcome_${snake(view.lastFix.outcome)}`);
    return title === null || outcome === null ? null : say('report_fix_outcome', { fix: title, outcome });
  }
}

/** The state as it was judged: where no page came it is not known, whatever the view says. */
function stateOf({ state, evidence }: { state: string; evidence: Pick<Evidence, 'pageState'> }): string {
  return evidence.pageState.known
    ? evidence.pageState.value.state
    : state === 'not-sign-in'
      ? 'unknown'
      : state;
}

function versionOf(version: string): string {
  return /^\d{1,4}(?:\.\d{1,5}){0,3}$/.test(version) ? version : '?';
}

function snake(id: string): string {
  return id.replaceAll('-', '_');
}
