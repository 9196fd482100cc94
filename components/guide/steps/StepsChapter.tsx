import type { Translate } from '@/lib/i18n/translate';
import type { Symptom } from '@/lib/model/evidence';
import type { DeviceId, StorePage } from '@/lib/model/guide';
import { Choosing } from './Choosing';
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
  store: StorePage;
  qr: HelpQrProps['qr'];
  /** The address of another place in this chapter. */
  place(last: number | 'read' | 'in'): string;
  onChoose: (device: DeviceId, symptom: Symptom | null) => void;
  /** Goes to an address of this page. */
  onGo: (hash: string) => void;
}

/** The device and what happens on it, then one way after the other. */
export function StepsChapter(props: StepsChapterProps) {
  const { t, symptom, view, at, store } = props;
  if (view === 'read' && symptom !== null) return <ReadView {...props} symptom={symptom} />;
  return (
    <>
      {view === 'way' && at === 0 && <p class="why no-print">{t('guide_steps_lead')}</p>}
      <Choosing {...props} />
      {symptom !== null && <WaysView {...props} symptom={symptom} />}
      {view !== 'in' && (
        <section id="steps/qr">
          <HelpQr t={t} store={store} qr={props.qr} />
        </section>
      )}
    </>
  );
}
