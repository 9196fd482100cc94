import type { TabView } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { Fold } from '../Fold';
import { QrCode } from '../QrCode';
import type { PopupActions } from './popup-actions';
import type { DeferredTools, DeferredTranslate } from './props';
import { YesNo } from './YesNo';

export interface TrialViewProps {
  t: DeferredTranslate;
  tab: TabView;
  busy: Busy;
  actions: PopupActions;
}

/** The same sign-in on another device. Shows whether this device or the details are at fault. */
export function OtherDeviceView({ t, tab, busy, actions, qr }: TrialViewProps & Pick<DeferredTools, 'qr'>) {
  const address = askingPage(tab);
  return (
    <>
      <div class="stack tight">
        <h1 class="head">{t('tests_device_title')}</h1>
        <p>{t('tests_device_body', { store: tab.store })}</p>
      </div>
      <QrCode code={qr(address)} name={t('tests_device_qr', { store: tab.store })} />
      <Fold title={t('tests_device_by_hand')}>
        <Address label={t('tests_device_address')} address={address} />
      </Fold>
      <YesNo
        ask={t('tests_device_ask')}
        yes={t('tests_yes')}
        no={t('tests_no')}
        off={busy !== null}
        onAnswer={(worked) => actions.answerTrial('other-device', worked ? 'works' : 'fails')}
      />
    </>
  );
}

/** The page that asks for a sign-in, by the shortest address the site has for one. */
export function askingPage({ links }: TabView): string {
  const { 'sign-in': signIn, 'account-home': account = signIn } = links;
  return account;
}

/** An address to type by hand. */
export function Address({ label, address }: { label: string; address: string }) {
  return (
    <dl class="address-of">
      <dt>{label}</dt>
      <dd class="address whole" dir="ltr" lang="en">
        {address}
      </dd>
    </dl>
  );
}
