import type { Translate } from '@/lib/i18n/translate';
import type { UndoView } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { UndoBar } from '../UndoBar';

export interface UndoOfferProps {
  t: Translate<'first'>;
  undo: UndoView | null;
  busy: Busy;
  onUndo: () => void;
}

/** The undo bar, where there is something to put back. */
export function UndoOffer({ t, undo, busy, onUndo }: UndoOfferProps) {
  if (undo === null) return null;
  return (
    <UndoBar
      offer={t('popup_undo_offer', { count: undo.cookies })}
      label={t('popup_undo_do')}
      busy={busy === 'undo' ? t('popup_undo_busy') : null}
      off={busy !== null}
      onUndo={onUndo}
    />
  );
}
