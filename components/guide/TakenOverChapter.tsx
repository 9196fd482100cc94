import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { StorePage } from '@/lib/model/guide';
import { Steps } from '../Steps';
import { StoreLink } from './StoreLink';

type Keys = readonly MessageKey<'guide'>[];

const SIGNS = [
  'guide_taken_sign_mail',
  'guide_taken_sign_orders',
  'guide_taken_sign_messages',
] as const satisfies Keys;

const REAL_MAIL = [
  'guide_taken_mails_link',
  'guide_taken_mails_open',
  'guide_taken_mails_centre',
  'guide_taken_mails_same',
] as const satisfies Keys;

const IN_ORDER = [
  'guide_taken_do_open',
  'guide_taken_do_secure',
  'guide_taken_do_password',
  'guide_taken_do_out',
  'guide_taken_do_mail',
  'guide_taken_do_contact',
] as const satisfies Keys;

/** Signs to look for and what to do in order. It judges nothing: ticks change nothing and are kept nowhere. */
export function TakenOverChapter({ t, store }: { t: Translate<'guide'>; store: StorePage }) {
  return (
    <>
      <p class="why">{t('guide_taken_lead')}</p>
      <p>{t('guide_taken_risk')}</p>
      <section>
        <h2>{t('guide_taken_signs_title')}</h2>
        <fieldset class="setting">
          <legend>{t('guide_taken_signs_legend')}</legend>
          <ul class="choices joined">
            {SIGNS.map((key) => (
              <li key={key}>
                <label class="choice sign">
                  <input type="checkbox" />
                  <span>{t(key)}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p class="quiet">{t('guide_taken_signs_kept')}</p>
        <h3>{t('guide_taken_mails_title')}</h3>
        <Steps steps={REAL_MAIL.map((key) => t(key))} />
        <StoreLink t={t} link="home" store={store} />
      </section>
      <section>
        <h2>{t('guide_taken_do_title')}</h2>
        <Steps steps={IN_ORDER.map((key) => t(key))} />
        <StoreLink t={t} link="account-security" store={store} />
        <StoreLink t={t} link="contact" store={store} />
        <a class="link no-print" href="#contact">
          {t('guide_taken_to_contact')}
        </a>
      </section>
    </>
  );
}
