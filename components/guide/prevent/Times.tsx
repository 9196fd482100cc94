import type { Translate } from '@/lib/i18n/translate';
import type { TimesToGuess } from '@/lib/model/prevent';
import { timeWords } from './time-words';

/** How long a password lasts, in both cases. */
export function Times({ t, times }: { t: Translate<'guide'>; times: TimesToGuess }) {
  return (
    <dl class="times">
      <div>
        <dt>{t('guide_time_online')}</dt>
        <dd>{timeWords(t, times.online)}</dd>
      </div>
      <div>
        <dt>{t('guide_time_offline')}</dt>
        <dd>{timeWords(t, times.offline)}</dd>
      </div>
    </dl>
  );
}
