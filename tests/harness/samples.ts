import { causes } from '../../lib/causes';
import type { Cause } from '../../lib/model/cause.ts';
import type { Facts, Samples } from '../../lib/model/sample.ts';
import type { Verdict } from '../../lib/model/verdict.ts';

/** One sample, and what it is of. `why` is the key of the reason, null where there is none. */
export interface Sample {
  cause: Cause;
  verdict: Verdict;
  why: string | null;
  facts: Facts;
}

const files = import.meta.glob<Samples>('../../lib/causes/*.samples.ts', { eager: true, import: 'default' });

/** The names of the files with samples, as ids of causes. */
export const sampled = Object.keys(files).map((path) => path.replace(/^.*\/|\.samples\.ts$/g, ''));

/** The samples of a cause, the surest verdict first. */
export function samplesOf(cause: Cause): Sample[] {
  const { likely = {}, possible = {}, ...told } = files[`../../lib/causes/${cause.id}.samples.ts`] ?? {};
  const { 'ruled-out': ruledOut = [], unknown = [] } = told;
  const list = (verdict: Verdict, why: string | null, each: readonly Facts[]) =>
    each.map((facts): Sample => ({ cause, verdict, why, facts }));
  return [
    ...Object.entries(likely).flatMap(([why, each]) => list('likely', why, each)),
    ...Object.entries(possible).flatMap(([why, each]) => list('possible', why, each)),
    ...list('ruled-out', null, ruledOut),
    ...list('unknown', null, unknown),
  ];
}

/** All samples of all causes. */
export const everySample: readonly Sample[] = causes.flatMap(samplesOf);
