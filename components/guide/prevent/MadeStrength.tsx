import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { Strength, StrengthLevel } from '@/lib/model/prevent';
import { Times } from './Times';

const LEVELS = {
  weak: 'guide_level_weak',
  fair: 'guide_level_fair',
  strong: 'guide_level_strong',
  'very-strong': 'guide_level_very_strong',
} as const satisfies Record<StrengthLevel, MessageKey<'guide'>>;

/** How strong what was made is: in a word, in bits, in time. */
export function MadeStrength({ t, strength }: { t: Translate<'guide'>; strength: Strength }) {
  return (
    <div class="stack made-strength">
      <p>{t('guide_make_strength', { level: t(LEVELS[strength.level]), bits: strength.bits })}</p>
      <Times t={t} times={strength.times} />
      <p class="quiet">{t('guide_make_bits_means')}</p>
    </div>
  );
}
