import type { Translate } from '@/lib/i18n/translate';
import type { StorePage } from '@/lib/model/guide';
import { QrCode, type QrCodeProps } from '../../QrCode';
import { StoreLinks } from '../StoreLinks';

export interface HelpQrProps {
  t: Translate<'guide'>;
  /** The most likely one first. */
  stores: StorePage[];
  /** The QR code of an address. */
  qr(address: string): QrCodeProps['code'];
}

/** The store's own help page, for a phone. */
export function HelpQr({ t, stores, qr }: HelpQrProps) {
  const [store] = stores;
  if (store === undefined) return null;
  const { domain, links } = store;
  return (
    <>
      <h2>{t('guide_qr_title')}</h2>
      <p>{t('guide_qr_lead', { store: domain })}</p>
      <QrCode code={qr(links['sign-in-trouble'])} name={t('guide_qr_name', { store: domain })} />
      <StoreLinks t={t} link="sign-in-trouble" stores={stores} />
    </>
  );
}
