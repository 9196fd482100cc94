import { useEffect, useState } from 'preact/hooks';
import type { PageCheck } from '@/lib/model/page-check';
import { PlainButton, PrimaryButton } from '../Button';
import { Care } from '../Care';
import { HostAddress } from './HostAddress';
import type { PopupActions, StoreRow } from './popup-actions';
import type { DeferredTranslate } from './props';

export interface RealPageViewProps {
  t: DeferredTranslate;
  /** The store that is meant. */
  store: Pick<StoreRow, 'domain' | 'url'>;
  actions: PopupActions;
}

/** Whether the page in the tab is the site's own, looked at when this view is opened. */
export function RealPageView({ t, store, actions }: RealPageViewProps) {
  const [check, setCheck] = useState<PageCheck | 'unreadable' | null>(null);
  useEffect(() => {
    let shown = true;
    void actions.checkPage(store.domain).then((answer) => {
      if (shown) setCheck(answer === null ? 'unreadable' : answer);
    });
    return () => {
      shown = false;
    };
  }, [actions, store.domain]);

  if (check === null) return <h1 class="waiting">{t('real_looking')}</h1>;
  if (check === 'unreadable') {
    return (
      <>
        <div class="stack" role="status">
          <h1 class="head">{t('real_unreadable_title')}</h1>
          <p>{t('real_unreadable_body')}</p>
          <Care>{t('real_by_link')}</Care>
        </div>
        <OpenReal t={t} store={store} actions={actions} primary={false} />
      </>
    );
  }
  return <Checked t={t} check={check} store={store} actions={actions} />;
}

/** The address alone makes the headline: what a page shows can be a copy. */
const titles = {
  own: 'real_own_title',
  unprotected: 'popup_unprotected_title',
  'look-alike': 'real_foreign_title',
  legal: 'real_foreign_title',
  other: 'real_foreign_title',
} as const satisfies Record<PageCheck['origin'], string>;

const bodies = {
  own: 'real_own_body',
  unprotected: 'real_unprotected_body',
  'look-alike': 'real_look_alike_body',
  legal: 'real_legal_body',
  other: 'real_other_body',
} as const satisfies Record<PageCheck['origin'], string>;

function Checked({ t, check, store, actions }: RealPageViewProps & { check: PageCheck }) {
  const { origin, host, domain, unseen } = check;
  const own = origin === 'own';
  const alike = origin === 'look-alike';
  const urgent = alike || origin === 'unprotected';
  return (
    <>
      <div class="stack" role="status">
        <h1 class="head">{t(titles[origin])}</h1>
        <dl class="address-of">
          <dt>{t('real_this_page')}</dt>
          <HostAddress host={host} domain={domain} real={own} />
          {alike && <dt>{t('real_store')}</dt>}
          {alike && <HostAddress host={new URL(store.url).hostname} domain={store.domain} real />}
        </dl>
        <p>{t(bodies[origin], { domain })}</p>
        {unseen && <p class="quiet">{t('real_unseen')}</p>}
        {!own && <Care>{t('real_type_nothing')}</Care>}
      </div>
      {urgent && <p>{t('real_typed_already')}</p>}
      {!own && <OpenReal t={t} store={store} actions={actions} primary={urgent} />}
    </>
  );
}

function OpenReal({ t, store, actions, primary }: RealPageViewProps & { primary: boolean }) {
  const open = () => actions.openStore(store.url);
  if (primary)
    return <PrimaryButton onPress={open}>{t('real_open_store', { store: store.domain })}</PrimaryButton>;
  return (
    <PlainButton icon="out" onPress={open}>
      {t('popup_open_store', { store: store.domain })}
    </PlainButton>
  );
}
