import type { DeepReach, StorageCounts, WhyNotDeep } from '@/lib/model/deep-clean';
import type { PopupKey } from './props';

/** What goes for good, by what the browser removes. */
export const goneWords = {
  all: 'deep_gone_all',
  'no-files': 'deep_gone_no_files',
  'no-files-no-workers': 'deep_gone_databases',
} as const satisfies Record<DeepReach, PopupKey>;

/** What the browser cannot remove of one site, or null where there is no such thing. */
export const keepsWords = {
  all: null,
  'no-files': 'deep_keeps_files',
  'no-files-no-workers': 'deep_keeps_files_and_workers',
} as const satisfies Record<DeepReach, PopupKey | null>;

/** Why a deep clean was not planned, or not carried out. */
export const stoppedWords: Readonly<Record<WhyNotDeep, PopupKey>> = {
  'not-allowed': 'deep_stopped_not_allowed',
  private: 'clear_private',
  'no-permission': 'failed_clear_no_permission',
  'no-store': 'deep_stopped_no_store',
  'tab-gone': 'failed_clear_tab_gone',
  'tab-held': 'failed_clear_tab_held',
  'storage-full': 'deep_stopped_storage_full',
  'nothing-to-undo': 'failed_undo_nothing_to_undo',
  busy: 'failed_clear_busy',
  failed: 'deep_stopped_failed',
};

/** Kinds that a clean goes over. */
const reached: Readonly<Record<DeepReach, readonly (keyof StorageCounts)[]>> = {
  all: ['local', 'session', 'databases', 'caches', 'workers', 'files'],
  'no-files': ['local', 'session', 'databases', 'workers'],
  'no-files-no-workers': ['local', 'session', 'databases'],
};

/** How much is left of what should be gone. */
export function leftOf(counts: StorageCounts, reach: DeepReach): number {
  const { [reach]: kinds } = reached;
  return kinds.reduce((sum, kind) => sum + Number(counts[kind]), 0);
}

/** A count as it is shown: a dash where the browser does not say. */
export function told(count: number | null | undefined): string {
  return typeof count === 'number' ? String(count) : '–';
}

/** All counts as words take them. */
export function toldCounts(counts: StorageCounts): Record<keyof StorageCounts, string> {
  const { local, session, databases, caches, workers, files } = counts;
  return {
    local: told(local),
    session: told(session),
    databases: told(databases),
    caches: told(caches),
    workers: told(workers),
    files: told(files),
  };
}
