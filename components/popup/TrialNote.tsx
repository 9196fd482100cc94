import type { Translate } from '@/lib/i18n/translate';
import type { Evidence } from '@/lib/model/evidence';

/** What the same sign-in elsewhere has told, where the person tried. */
export function TrialNote({ t, person }: { t: Translate<'first'>; person: Evidence['person'] }) {
  if (!person.known) return null;
  const { otherDevice, privateWindow } = person.value;
  if (privateWindow !== null) return <p class="quiet">{t(`popup_trial_private_${privateWindow}`)}</p>;
  return otherDevice === null ? null : <p class="quiet">{t(`popup_trial_device_${otherDevice}`)}</p>;
}
