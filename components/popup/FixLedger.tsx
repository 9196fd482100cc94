import { fixLineKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { Fix } from '@/lib/model/fix';
import { Fold } from '../Fold';
import { Ledger, type LedgerRow } from '../Ledger';

/** What it changes and what it leaves, folded. */
export function FixLedger({ t, fix: { id, changes, leaves } }: { t: Translate; fix: Fix }) {
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
  if (rows.length === 0) return null;
  return (
    <Fold title={t('popup_what_changes')}>
      <Ledger rows={rows} />
    </Fold>
  );
}
