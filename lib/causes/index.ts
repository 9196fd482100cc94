import type { Cause, CauseId } from '@/lib/model/cause';

const found = Object.values(
  import.meta.glob<Cause>(['./*.ts', '!./*.samples.ts'], { eager: true, import: 'default' }),
);

/**
 * Every cause there is, found by its file. The order decides between findings that verdict and ladder leave equal: each
 * comes before those it says it does, and else they go by name.
 */
export const causes: readonly Cause[] = found.toSorted(
  (a, b) => depth(a.id) - depth(b.id) || (a.id < b.id ? -1 : 1),
);

/** How many causes in a row come before this one, each before the next. */
function depth(id: CauseId): number {
  const ahead = found.filter(({ before }) => before.includes(id));
  return ahead.reduce((deepest, each) => Math.max(deepest, 1 + depth(each.id)), 0);
}
