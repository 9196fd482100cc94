import type { StorageCounts } from '@/lib/model/deep-clean';
import { told } from './deep-words';
import type { DeferredTranslate } from './props';

export interface StorageTallyProps {
  t: DeferredTranslate;
  before: StorageCounts;
  /** By the second read; null where there was none. */
  after: StorageCounts | null;
}

/** How much of each kind there was and is left; a dash where the browser does not say. */
export function StorageTally({ t, before, after }: StorageTallyProps) {
  const rows = [
    { term: t('deep_local'), kind: 'local' },
    { term: t('deep_session'), kind: 'session' },
    { term: t('deep_databases'), kind: 'databases' },
    { term: t('deep_caches'), kind: 'caches' },
    { term: t('deep_workers'), kind: 'workers' },
    { term: t('deep_files'), kind: 'files' },
  ] as const;
  return (
    <dl class="tally">
      {rows.map(({ term, kind }) => (
        <div key={kind}>
          <dt>{term}</dt>
          <dd>{`${told(before[kind])} → ${told(after?.[kind])}`}</dd>
        </div>
      ))}
    </dl>
  );
}
