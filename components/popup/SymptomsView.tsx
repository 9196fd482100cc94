import { symptomKey } from '@/lib/i18n/keys';
import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import { SYMPTOMS, type Symptom } from '@/lib/model/evidence';
import type { Busy } from '@/lib/model/screen';
import { PlainButton } from '../Button';
import { Choices } from '../Choices';
import type { PopupActions } from './popup-actions';
import { symptomIcon } from './popup-words';

export interface SymptomsViewProps {
  t: Translate<'first'>;
  title: MessageKey<'first'>;
  ask: MessageKey<'first'>;
  chosen: Symptom | null;
  /** Chosen, and still nothing found: the official page is offered. */
  help: string | null;
  busy: Busy;
  actions: PopupActions;
}

/** The person says what the trouble is. */
export function SymptomsView({ t, title, ask, chosen, help, busy, actions }: SymptomsViewProps) {
  return (
    <>
      <div class="stack">
        <h1 class="head">{t(title)}</h1>
        <p class="why">{t(ask)}</p>
      </div>
      {help !== null && (
        <div class="stack">
          <p>{t('popup_symptom_no_cause')}</p>
          <PlainButton icon="out" onPress={() => actions.openOfficial(help)}>
            {t('popup_official_help')}
          </PlainButton>
        </div>
      )}
      <Choices
        rows={SYMPTOMS.map((id) => ({ id, words: t(symptomKey(id)), icon: symptomIcon[id] }))}
        chosen={chosen}
        off={busy !== null}
        onChoose={actions.answerSymptom}
      />
    </>
  );
}
