import type { StorageCounts } from '@/lib/model/deep-clean';
import type { LaterTranslate } from './later';

export interface StorageTallyProps {
  t: LaterTranslate;
  counts: StorageCounts;
  /** By the second read; left out before there is one. */
  after?: StorageCounts | null;
}

/** How much of each kind there is, and after a clean how much is left. What the browser does not tell has a dash. */
export function StorageTally({ t, counts, after }: StorageTallyProps) {
  const rows = [
    { term: t('deep_local'), of: 'local' },
    { term: t('deep_session'), of: 'session' },
    { term: t('deep_databases'), of: 'databases' },
    { term: t('deep_caches'), of: 'caches' },
    { term: t('deep_workers'), of: 'workers' },
    { term: t('deep_files'), of: 'files' },
  ] as const;
  const say = (count: number | null | undefined) => (typeof count === 'number' ? count : '–');
  return (
    <dl class="tally">
      {rows.map(({ term, of }) => (
        <div key={of}>
          <dt>{term}</dt>
          <dd>{after === undefined ? say(counts[of]) : `${say(counts[of])} → ${say(after?.[of])}`}</dd>
        </div>
      ))}
    </dl>
  );
}
