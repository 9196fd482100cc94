import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { StorePage } from '@/lib/model/guide';
import { PlainList } from '../../PlainList';
import { Steps } from '../../Steps';
import { StoreLink } from '../StoreLink';

const STEPS = [
  'guide_passkey_open',
  'guide_passkey_set',
  'guide_passkey_again',
  'guide_passkey_confirm',
] as const satisfies MessageKey<'guide'>[];

const NOTES = [
  'guide_passkey_store',
  'guide_passkey_code',
  'guide_passkey_keep',
] as const satisfies MessageKey<'guide'>[];

export function PasskeySection({ t, store }: { t: Translate<'guide'>; store: StorePage }) {
  return (
    <section id="prevent/passkey">
      <h2>{t('guide_passkey_title')}</h2>
      <p>{t('guide_passkey_lead')}</p>
      <Steps steps={STEPS.map((key) => t(key))} />
      <StoreLink t={t} link="account-security" store={store} />
      <PlainList icon="minus" lines={NOTES.map((key) => t(key))} />
    </section>
  );
}
