import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { StorePage } from '@/lib/model/guide';
import { Care } from '../../Care';
import { PlainList } from '../../PlainList';
import { Steps } from '../../Steps';
import { StoreLink } from '../StoreLink';

const STEPS = [
  'guide_two_open',
  'guide_two_sign_in',
  'guide_two_approve',
  'guide_two_start',
  'guide_two_way',
  'guide_two_code',
  'guide_two_second',
] as const satisfies MessageKey<'guide'>[];

const WAYS = ['guide_two_phone', 'guide_two_app', 'guide_two_other'] as const satisfies MessageKey<'guide'>[];

export function TwoStepSection({ t, store }: { t: Translate<'guide'>; store: StorePage }) {
  return (
    <section id="prevent/two-step">
      <h2>{t('guide_two_title')}</h2>
      <p>{t('guide_two_lead')}</p>
      <Steps steps={STEPS.map((key) => t(key))} />
      <StoreLink t={t} link="two-step-settings" store={store} />
      <h3>{t('guide_two_ways_title')}</h3>
      <p>{t('guide_two_ways_why')}</p>
      <PlainList icon="check" lines={WAYS.map((key) => t(key))} />
      <Care>{t('guide_two_never')}</Care>
    </section>
  );
}
