import type { Translate } from '@/lib/i18n/translate';
import type { Symptom } from '@/lib/model/evidence';
import type { DeviceId, StorePage } from '@/lib/model/guide';
import type { HelpQrProps } from './HelpQr';
import type { WayShown } from './WayCard';

/** What the chapter with the steps is given. */
export interface StepsProps {
  t: Translate<'guide'>;
  device: DeviceId;
  symptom: Symptom | null;
  view: 'way' | 'read' | 'in';
  /** The way that is open, from 0. */
  at: number;
  /** Every way for this device and symptom, in order. Empty until a symptom is chosen. */
  ways: WayShown[];
  store: StorePage;
  qr: HelpQrProps['qr'];
  /** The address of another place in this chapter. */
  place(last: number | 'read' | 'in'): string;
  onChoose: (device: DeviceId, symptom: Symptom | null) => void;
  /** Goes to an address of this page. */
  onGo: (hash: string) => void;
}
