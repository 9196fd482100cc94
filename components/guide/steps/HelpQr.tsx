import type { Translate } from '@/lib/i18n/translate';
import type { StorePage } from '@/lib/model/guide';
import { QrCode, type QrCodeProps } from '../../QrCode';
import { StoreLink } from '../StoreLink';

export interface HelpQrProps {
  t: Translate<'guide'>;
  store: StorePage;
  /** The QR code of an address. */
  qr(address: string): QrCodeProps['code'];
}

/** The store's own help page, for a phone. Nothing where the site has none. */
export function HelpQr({ t, store, qr }: HelpQrProps) {
  const { domain, links } = store;
  const help = links['sign-in-trouble'];
  if (help === undefined) return null;
  return (
    <>
      <h2>{t('guide_qr_title')}</h2>
      <p>{t('guide_qr_lead', { store: domain })}</p>
      <QrCode code={qr(help)} name={t('guide_qr_name', { store: domain })} />
      <StoreLink t={t} link="sign-in-trouble" store={store} />
    </>
  );
}
