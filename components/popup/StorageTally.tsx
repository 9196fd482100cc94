import type { StorageCounts } from '@/lib/model/deep-clean';
import { told } from './deep-words';
import type { DeferredTranslate } from './props';

export interface StorageTallyProps {
  t: DeferredTranslate;
  before: StorageCounts;
  /** By the second read; null where there was none. */
  after: StorageCounts | null;
}

/** How much of each kind there was, and how much is left. What the browser does not tell has a dash. */
export function StorageTally({ t, before, after }: StorageTallyProps) {
  const rows = [
    { term: t('deep_local'), of: 'local' },
    { term: t('deep_session'), of: 'session' },
    { term: t('deep_databases'), of: 'databases' },
    { term: t('deep_caches'), of: 'caches' },
    { term: t('deep_workers'), of: 'workers' },
    { term: t('deep_files'), of: 'files' },
  ] as const;
  return (
    <dl class="tally">
      {rows.map(({ term, of }) => (
        <div key={of}>
          <dt>{term}</dt>
          <dd>{`${told(before[of])} → ${told(after?.[of])}`}</dd>
        </div>
      ))}
    </dl>
  );
}
