import { deviceKey, symptomKey } from '@/lib/i18n/keys';
import { SYMPTOMS } from '@/lib/model/evidence';
import { Icon } from '../../Icon';
import { Radios } from '../../Radios';
import { DeviceChoice } from './DeviceChoice';
import type { StepsProps } from './props';

/** The device and what happens on it: open at first, folded away from the second way on. On paper in one line. */
export function Choosing({ t, device, symptom, view, at, onChoose }: StepsProps) {
  const chosen = symptom === null ? null : { device: t(deviceKey(device)), symptom: t(symptomKey(symptom)) };
  const folded = chosen !== null && (at > 0 || view === 'in');
  return (
    <>
      {/* The same element all the time: a choice must not lose the focus. */}
      <details class={folded ? 'more' : 'more unfolded'} open={!folded}>
        <summary>
          {chosen !== null && t('guide_steps_again', chosen)}
          <Icon name="down" />
        </summary>
        <div class="choosing">
          <DeviceChoice t={t} device={device} onDevice={(id) => onChoose(id, symptom)} />
          <div class="keepers wide">
            <Radios
              name="symptom"
              legend={t('guide_steps_symptom')}
              chosen={symptom}
              options={SYMPTOMS.map((id) => ({ id, words: t(symptomKey(id)) }))}
              onChoose={(id) => onChoose(device, id)}
            />
          </div>
        </div>
      </details>
      {chosen !== null && <p class="paper-line">{t('guide_read_what', chosen)}</p>}
    </>
  );
}
