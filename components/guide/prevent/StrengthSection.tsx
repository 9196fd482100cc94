import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { Sample, SampleId, TimesToGuess } from '@/lib/model/prevent';
import { PlainList } from '../../PlainList';
import { Times } from './Times';

export interface ShownSample extends Sample {
  /** The password; null for the one that is a word of its language. */
  text: string | null;
}

export interface StrengthSectionProps {
  t: Translate<'guide'>;
  samples: ShownSample[];
  /** What the generator makes at first, of either kind. */
  compare: { characters: number; words: number; times: { characters: TimesToGuess; words: TimesToGuess } };
}

const NAMES = {
  short: 'guide_sample_short_name',
  'one-kind': 'guide_sample_one_kind_name',
  personal: 'guide_sample_personal_name',
  sequence: 'guide_sample_sequence_name',
  reused: 'guide_sample_reused_name',
} as const satisfies Record<SampleId, MessageKey<'guide'>>;

const WHYS = {
  short: 'guide_sample_short_why',
  'one-kind': 'guide_sample_one_kind_why',
  personal: 'guide_sample_personal_why',
  sequence: 'guide_sample_sequence_why',
  reused: 'guide_sample_reused_why',
} as const satisfies Record<SampleId, MessageKey<'guide'>>;

const PACE = [
  'guide_pace_online',
  'guide_pace_offline',
  'guide_pace_average',
  'guide_pace_list',
  'guide_pace_compare',
] as const satisfies MessageKey<'guide'>[];

/** Password strength, shown on samples. We ask nobody for their own. */
export function StrengthSection({ t, samples, compare }: StrengthSectionProps) {
  const { characters, words, times } = compare;
  return (
    <section id="prevent/strength">
      <h2>{t('guide_strength_title')}</h2>
      <p>{t('guide_strength_lead')}</p>
      <h3>{t('guide_samples_title')}</h3>
      <ul class="samples">
        {samples.map(({ id, text, times: lasting }) => (
          <li key={id} class="sample">
            <p class="sample-head">
              <b>{t(NAMES[id])}</b>
              <code lang="en" translate={false}>
                {text === null ? t('guide_sample_personal_text') : text}
              </code>
            </p>
            <p class="why">{t(WHYS[id])}</p>
            <Times t={t} times={lasting} />
          </li>
        ))}
      </ul>
      <h3>{t('guide_compare_title')}</h3>
      <ul class="samples">
        <li class="sample good">
          <b>{t('guide_compare_characters', { count: characters })}</b>
          <Times t={t} times={times.characters} />
        </li>
        <li class="sample good">
          <b>{t('guide_compare_words', { count: words })}</b>
          <Times t={t} times={times.words} />
        </li>
      </ul>
      <h3>{t('guide_pace_title')}</h3>
      <PlainList icon="minus" lines={PACE.map((key) => t(key))} />
    </section>
  );
}
