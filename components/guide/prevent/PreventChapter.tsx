import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { StorePage } from '@/lib/model/guide';
import { GeneratorSection, type GeneratorSectionProps } from './GeneratorSection';
import { KeeperSection, type KeeperSectionProps } from './KeeperSection';
import { PasskeySection } from './PasskeySection';
import { PointsSection } from './PointsSection';
import { StrengthSection, type StrengthSectionProps } from './StrengthSection';
import { TwoStepSection } from './TwoStepSection';

export interface PreventChapterProps {
  t: Translate<'guide'>;
  strength: Omit<StrengthSectionProps, 't'>;
  generator: Omit<GeneratorSectionProps, 't' | 'store'>;
  keeper: Omit<KeeperSectionProps, 't'>;
  store: StorePage;
}

const CONTENTS = [
  ['strength', 'guide_strength_title'],
  ['points', 'guide_points_title'],
  ['make', 'guide_make_title'],
  ['keep', 'guide_keep_title'],
  ['two-step', 'guide_two_title'],
  ['passkey', 'guide_passkey_title'],
] as const satisfies (readonly [string, MessageKey<'guide'>])[];

/** What helps against being locked out again. */
export function PreventChapter({ t, strength, generator, keeper, store }: PreventChapterProps) {
  return (
    <>
      <p class="why">{t('guide_prevent_lead')}</p>
      <nav class="no-print contents" aria-label={t('guide_prevent_contents')}>
        <ul>
          {CONTENTS.map(([section, title]) => (
            <li key={section}>
              <a class="link" href={`#prevent/${section}`}>
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <StrengthSection t={t} {...strength} />
      <PointsSection t={t} />
      <GeneratorSection t={t} store={store} {...generator} />
      <KeeperSection t={t} {...keeper} />
      <TwoStepSection t={t} store={store} />
      <PasskeySection t={t} store={store} />
    </>
  );
}
