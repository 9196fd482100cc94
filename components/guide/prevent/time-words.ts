import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { TimeToGuess } from '@/lib/model/prevent';

const KEYS = {
  instant: 'guide_time_instant',
  seconds: 'guide_time_seconds',
  minutes: 'guide_time_minutes',
  hours: 'guide_time_hours',
  days: 'guide_time_days',
  months: 'guide_time_months',
  years: 'guide_time_years',
  ages: 'guide_time_ages',
} as const satisfies Record<TimeToGuess['unit'], MessageKey<'guide'>>;

/** A time in words: "about 3 days". */
export function timeWords(t: Translate<'guide'>, { unit, count }: TimeToGuess): string {
  return t(KEYS[unit], { count });
}
