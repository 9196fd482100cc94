import { useEffect } from 'preact/hooks';
import type { DueReminder } from '@/lib/model/try-later';
import { LinkButton, PrimaryButton } from '../Button';
import type { PopupActions } from './popup-actions';
import type { DeferredTranslate } from './props';

export interface TryAgainViewProps {
  t: DeferredTranslate;
  due: DueReminder;
  actions: PopupActions;
}

const WHY = {
  service: 'retry_due_service',
  codes: 'retry_due_codes',
  connection: 'retry_due_connection',
} as const;

/** It is worth trying again. Showing this drops the reminder. */
export function TryAgainView({ t, due, actions }: TryAgainViewProps) {
  const { store, kind, url } = due;
  useEffect(() => void actions.remind({ do: 'forget', store }), [store]);
  return (
    <>
      <div class="stack">
        <h1 class="head">{t('retry_due_title', { store })}</h1>
        <p class="why">{t(WHY[kind])}</p>
      </div>
      <div class="actions">
        <PrimaryButton onPress={() => actions.openStore(url)}>
          {t('popup_open_store', { store })}
        </PrimaryButton>
        <p class="quiet">{t('retry_due_note')}</p>
        <LinkButton onPress={actions.back}>{t('retry_due_forget')}</LinkButton>
      </div>
    </>
  );
}
