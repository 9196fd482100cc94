import { deviceKey, symptomKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import { SYMPTOMS, type Symptom } from '@/lib/model/evidence';
import { DEVICE_IDS, type DeviceId, type StorePage } from '@/lib/model/guide';
import { Radios } from '../../Radios';
import { HelpQr, type HelpQrProps } from './HelpQr';
import { ReadView } from './ReadView';
import type { WayShown } from './WayCard';
import { WaysView } from './WaysView';

export interface StepsChapterProps {
  t: Translate<'guide'>;
  device: DeviceId;
  symptom: Symptom | null;
  view: 'way' | 'read' | 'in';
  /** The way that is open, from 0. */
  at: number;
  /** All of this device at this symptom, in order. Empty until there is a symptom. */
  ways: WayShown[];
  /** The most likely one first. */
  stores: StorePage[];
  qr: HelpQrProps['qr'];
  /** The address of another place in this chapter. */
  place(last: number | 'read' | 'in'): string;
  onChoose: (device: DeviceId, symptom: Symptom | null) => void;
  /** Goes to an address of this page. */
  onGo: (hash: string) => void;
}

/** The device and what happens on it, then one way after the other. */
export function StepsChapter(props: StepsChapterProps) {
  const { t, device, symptom, view, stores, onChoose } = props;
  if (view === 'read' && symptom !== null) return <ReadView {...props} symptom={symptom} />;
  return (
    <>
      <p class="why">{t('guide_steps_lead')}</p>
      <div class="keepers">
        <Radios
          name="device"
          legend={t('guide_steps_device')}
          chosen={device}
          options={DEVICE_IDS.map((id) => ({ id, words: t(deviceKey(id)) }))}
          onChoose={(id) => onChoose(id, symptom)}
        />
      </div>
      <div class="keepers wide">
        <Radios
          name="symptom"
          legend={t('guide_steps_symptom')}
          chosen={symptom}
          options={SYMPTOMS.map((id) => ({ id, words: t(symptomKey(id)) }))}
          onChoose={(id) => onChoose(device, id)}
        />
      </div>
      {symptom !== null && <WaysView {...props} symptom={symptom} />}
      <section id="steps/qr">
        <HelpQr t={t} stores={stores} qr={props.qr} />
      </section>
    </>
  );
}
