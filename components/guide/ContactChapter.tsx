import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { StorePage } from '@/lib/model/guide';
import { Care } from '../Care';
import { PlainList } from '../PlainList';
import { StoreLink } from './StoreLink';

const READY = [
  'guide_contact_ready_address',
  'guide_contact_ready_name',
  'guide_contact_ready_order',
  'guide_contact_ready_message',
  'guide_contact_ready_tried',
] as const satisfies readonly MessageKey<'guide'>[];

/** How to reach the store's people. No phone number: the official page has today's. */
export function ContactChapter({ t, store }: { t: Translate<'guide'>; store: StorePage }) {
  return (
    <>
      <p class="why">{t('guide_contact_lead')}</p>
      <p>{t('guide_contact_risk')}</p>
      <section>
        <h2>{t('guide_contact_open_title')}</h2>
        <StoreLink t={t} link="contact" store={store} />
        <p>{t('guide_contact_no_sign_in')}</p>
        <StoreLink t={t} link="sign-in-trouble" store={store} />
      </section>
      <section>
        <h2>{t('guide_contact_phone_title')}</h2>
        <p>{t('guide_contact_phone')}</p>
        <Care>{t('guide_contact_beware')}</Care>
      </section>
      <section>
        <h2>{t('guide_contact_ready_title')}</h2>
        <PlainList icon="minus" lines={READY.map((key) => t(key))} />
        <Care>{t('guide_contact_secret')}</Care>
      </section>
      <section>
        <h2>{t('guide_contact_report_title')}</h2>
        <p>{t('guide_contact_report')}</p>
      </section>
    </>
  );
}
