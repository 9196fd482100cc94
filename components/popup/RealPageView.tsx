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
      <div class="stack" role="status">
        <h1 class="head">{t('real_unreadable_title')}</h1>
        <p>{t('real_unreadable_body')}</p>
      </div>
    );
  }
  return <Checked t={t} check={check} store={store} actions={actions} />;
}

const words = {
  own: { title: 'real_own_title', body: 'real_own_body' },
  'look-alike': { title: 'real_look_alike_title', body: 'real_look_alike_body' },
  legal: { title: 'real_legal_title', body: 'real_legal_body' },
  other: { title: 'real_other_title', body: 'real_other_body' },
} as const;

function Checked({ t, check, store, actions }: RealPageViewProps & { check: PageCheck }) {
  const { origin, host, domain } = check;
  const { title, body } = words[origin];
  const own = origin === 'own';
  const alike = origin === 'look-alike';
  return (
    <>
      <div class="stack" role="status">
        <h1 class="head">{t(title, { domain })}</h1>
        <dl class="address-of">
          <dt>{t('real_this_page')}</dt>
          <HostAddress host={host} domain={domain} real={own} />
          {alike && <dt>{t('real_store')}</dt>}
          {alike && <HostAddress host={new URL(store.url).hostname} domain={store.domain} real />}
        </dl>
        {alike ? <Care>{t(body, { domain })}</Care> : <p>{t(body, { domain })}</p>}
      </div>
      {alike && <p>{t('real_typed_already')}</p>}
      {alike && (
        <PrimaryButton onPress={() => actions.openStore(store.url)}>
          {t('real_open_store', { store: store.domain })}
        </PrimaryButton>
      )}
      {(origin === 'other' || origin === 'legal') && (
        <PlainButton icon="out" onPress={() => actions.openStore(store.url)}>
          {t('popup_open_store', { store: store.domain })}
        </PlainButton>
      )}
    </>
  );
}
