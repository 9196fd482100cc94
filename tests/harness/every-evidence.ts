import { type Evidence, type EvidenceKey, SYMPTOMS, type Trial } from '../../lib/model/evidence.ts';
import { PAGE_STATES } from '../../lib/model/page-state.ts';
import type { Facts } from '../../lib/model/sample.ts';
import { anEvidence } from './an-evidence.ts';
import { everySample } from './samples.ts';

/** How many evidences are shown at most: more are thinned out evenly. */
const ENOUGH = 100_000;
/** A prime larger than any list below, so that the even part meets all values of every key. */
const STRIDE = 1_000_003;

const TRIALS: readonly (Trial | null)[] = [null, 'works', 'fails'];

/** What can be said of each fact, beside what the samples of all causes say of it. */
const ALWAYS: readonly Facts[] = [
  ...PAGE_STATES.map((state) => ({ pageState: { state } })),
  ...SYMPTOMS.map((symptom) => ({ person: { symptom } })),
  ...TRIALS.flatMap((otherDevice) =>
    TRIALS.map((privateWindow) => ({ person: { otherDevice, privateWindow } })),
  ),
];

/** Telling values of a fact: missing, in order, and each that some cause has a sample for. */
function telling(key: EvidenceKey): Evidence[EvidenceKey][] {
  const facts = [{ [key]: null }, { [key]: {} }, ...ALWAYS, ...everySample.map((sample) => sample.facts)];
  const values = facts.filter((each) => key in each).map((each) => anEvidence(each)[key]);
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/**
 * Every combination of these facts, with all others missing. Where there are more than enough combinations, an even
 * part of them.
 */
export function* everyEvidence(keys: readonly EvidenceKey[]): Generator<Evidence> {
  const nothing = anEvidence({ pageState: null, attempts: null, person: null });
  const lists = keys.map((key) => ({ key, values: telling(key) }));
  const total = lists.reduce((product, { values }) => product * values.length, 1);
  for (let shown = 0; shown < Math.min(total, ENOUGH); shown += 1) {
    let rest = total > ENOUGH ? (shown * STRIDE) % total : shown;
    const evidence = { ...nothing };
    for (const { key, values } of lists) {
      Object.assign(evidence, { [key]: values[rest % values.length] });
      rest = Math.floor(rest / values.length);
    }
    yield evidence;
  }
}
