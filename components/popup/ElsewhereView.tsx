import type { Translate } from '@/lib/i18n/translate';
import type { CaseView } from '@/lib/model/protocol';
import { LinkButton, PrimaryButton } from '../Button';
import { Care } from '../Care';
import type { PopupActions, StoreRow } from './popup-actions';

type Elsewhere = Extract<CaseView, { kind: 'unknown-site' | 'unprotected' | 'restricted' | 'tab-gone' }>;

export interface ElsewhereViewProps {
  t: Translate<'first'>;
  view: Elsewhere;
  /** The store that is most likely meant. */
  store: StoreRow;
  actions: PopupActions;
}

const words = {
  'unknown-site': { title: 'popup_unknown_title', body: 'popup_unknown_body' },
  unprotected: { title: 'popup_unprotected_title', body: null },
  restricted: { title: 'popup_restricted_title', body: 'popup_restricted_body' },
  'tab-gone': { title: 'popup_gone_title', body: 'popup_gone_body' },
} as const;

/** No store in the tab: says which page it is, and opens a store. */
export function ElsewhereView({ t, view, store, actions }: ElsewhereViewProps) {
  const { title, body } = words[view.kind];
  const gone = view.kind === 'tab-gone';
  const host = 'host' in view ? view.host : null;
  return (
    <>
      <div class="stack">
        <h1 class="head">{t(title)}</h1>
        {host !== null && (
          <dl class="address-of">
            <dt>{t('popup_unknown_page')}</dt>
            <dd class="address" dir="ltr" lang="en">
              {host}
            </dd>
          </dl>
        )}
        {body !== null && <p>{t(body)}</p>}
        {!gone && <Care>{t('popup_asked_here')}</Care>}
      </div>
      <div class="actions">
        <PrimaryButton onPress={() => actions.openStore(store.url)}>
          {t('popup_open_store', { store: store.domain })}
        </PrimaryButton>
        <p class="quiet">{t('popup_open_store_note')}</p>
        <LinkButton onPress={() => actions.show({ at: 'stores' })}>{t('popup_other_store')}</LinkButton>
        {/* A closed tab keeps no answers. */}
        {!gone && (
          <div class="pair">
            <LinkButton onPress={() => actions.show({ at: 'real-page' })}>{t('popup_real_page')}</LinkButton>
            {view.kind !== 'unprotected' && (
              <LinkButton onPress={() => actions.show({ at: 'symptoms' })}>
                {t('popup_symptoms_here')}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </>
  );
}
