import { fixLineKey } from '@/lib/i18n/keys';
import type { Fix } from '@/lib/model/fix';
import { Ledger, type LedgerRow } from '../Ledger';
import type { DeferredTranslate } from './props';

/** What it changes and what it leaves. */
export function FixLedger({ t, fix: { id, changes, leaves } }: { t: DeferredTranslate; fix: Fix }) {
  const rows: LedgerRow[] = [
    ...changes.map(
      (name): LedgerRow => ({
        icon: 'again',
        term: t('steps_changes'),
        what: t(fixLineKey(id, 'changes', name)),
      }),
    ),
    ...leaves.map(
      (name): LedgerRow => ({
        icon: 'check',
        term: t('steps_leaves'),
        what: t(fixLineKey(id, 'leaves', name)),
        stays: true,
      }),
    ),
  ];
  return <Ledger rows={rows} />;
}
