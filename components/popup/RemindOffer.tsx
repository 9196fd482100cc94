import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '@/lib/i18n/translate';
import type { RemindAsk, RemindView } from '@/lib/model/protocol';
import type { Reminder, WaitKind } from '@/lib/model/try-later';
import { PlainButton } from '../Button';
import type { PopupActions } from './popup-actions';

export interface RemindOfferProps {
  t: Translate<'first'>;
  /** What is waited for. */
  kind: WaitKind;
  actions: Pick<PopupActions, 'remind'>;
}

/** "Tell me when": offered where waiting helps, and never in a private window. */
export function RemindOffer({ t, kind, actions }: RemindOfferProps) {
  const [seen, setSeen] = useState<RemindView | null>(null);
  const [refused, setRefused] = useState(false);

  async function ask(what: RemindAsk): Promise<void> {
    const answer = await actions.remind(what);
    setRefused(what.do === 'keep' && (answer === null || answer.waiting === null));
    if (answer !== null) setSeen(answer);
  }
  useEffect(() => {
    void ask({ do: 'see' });
  }, [kind]);

  // It stands at once: what is above and below it must not move when the answer comes.
  if (seen?.offered === false) return null;
  const waiting = seen === null ? null : seen.waiting;
  return (
    <div class="actions">
      <PlainButton
        onPress={() =>
          void ask(waiting === null ? { do: 'keep', kind } : { do: 'forget', store: waiting.store })
        }
      >
        {t(waiting === null ? 'popup_remind_offer' : 'popup_remind_forget')}
      </PlainButton>
      <p class="quiet" role="status">
        {refused && t('popup_remind_not_kept')}
        {!refused && (waiting === null ? t('popup_remind_note') : told(t, waiting))}
      </p>
    </div>
  );
}

/** When the person is told. */
function told(t: Translate<'first'>, { kind, dueAt: at }: Reminder): string {
  if (kind === 'connection') return t('popup_remind_online');
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return t(isToday ? 'popup_remind_today' : 'popup_remind_day', { at });
}
