import { symptomKey } from '@/lib/i18n/keys';
import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import { SYMPTOMS, type Symptom } from '@/lib/model/evidence';
import type { Busy } from '@/lib/model/screen';
import { PlainButton } from '../Button';
import { Choices } from '../Choices';
import { MoreCauses } from '../MoreCauses';
import type { OtherWay } from './other-ways';
import { symptomIcon } from './popup-words';

export interface SymptomsViewProps {
  t: Translate<'first'>;
  title: MessageKey<'first'>;
  ask: MessageKey<'first'>;
  chosen: Symptom | null;
  /** Chosen, and still nothing found. */
  noCause: boolean;
  /** The official page that is offered then, or null where there is none. */
  help: string | null;
  busy: Busy;
  onChoose: (symptom: Symptom) => void;
  onHelp: (url: string) => void;
  /** Other ways, folded under the symptoms; null where there are none. */
  ways: OtherWay[] | null;
}

/** The person says what the trouble is. */
export function SymptomsView(props: SymptomsViewProps) {
  const { t, title, ask, chosen, noCause, help, busy, onChoose, onHelp, ways } = props;
  return (
    <>
      <div class="stack">
        <h1 class="head">{t(title)}</h1>
        <p class="why">{t(ask)}</p>
      </div>
      {noCause && (
        <div class="stack">
          <p>{t('popup_symptom_no_cause')}</p>
          {help !== null && (
            <PlainButton icon="out" onPress={() => onHelp(help)}>
              {t('popup_official_help')}
            </PlainButton>
          )}
        </div>
      )}
      <Choices
        rows={SYMPTOMS.map((id) => ({ id, words: t(symptomKey(id)), icon: symptomIcon[id] }))}
        chosen={chosen}
        off={busy !== null}
        onChoose={onChoose}
      />
      {ways !== null && <MoreCauses title={t('popup_more_ways')} ways={ways} />}
    </>
  );
}
