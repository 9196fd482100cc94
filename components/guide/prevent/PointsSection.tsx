import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';

/** What is often said, what holds today, and why it differs. */
const POINTS = [
  ['guide_point_length_was', 'guide_point_length_now', 'guide_point_length_why'],
  ['guide_point_mix_was', 'guide_point_mix_now', 'guide_point_mix_why'],
  ['guide_point_personal_was', 'guide_point_personal_now', 'guide_point_personal_why'],
  ['guide_point_sequence_was', 'guide_point_sequence_now', 'guide_point_sequence_why'],
  ['guide_point_reuse_was', 'guide_point_reuse_now', 'guide_point_reuse_why'],
  ['guide_point_change_was', 'guide_point_change_now', 'guide_point_change_why'],
] as const satisfies (readonly MessageKey<'guide'>[])[];

export function PointsSection({ t }: { t: Translate<'guide'> }) {
  return (
    <section id="prevent/points">
      <h2>{t('guide_points_title')}</h2>
      <p class="why">{t('guide_points_lead')}</p>
      <ol class="points">
        {POINTS.map(([was, now, why]) => (
          <li key={was}>
            <h3>{t(was)}</h3>
            <dl>
              <div class="now">
                <dt>{t('guide_points_now')}</dt>
                <dd>{t(now)}</dd>
              </div>
              <div>
                <dt>{t('guide_points_reason')}</dt>
                <dd>{t(why)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
