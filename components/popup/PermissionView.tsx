import type { Translate } from '@/lib/i18n/translate';
import type { TabView } from '@/lib/model/protocol';
import { LinkButton, PrimaryButton } from '../Button';
import { Ledger } from '../Ledger';
import type { PopupActions } from './popup-actions';

export interface PermissionViewProps {
  t: Translate<'first'>;
  tab: TabView;
  /** The person has just said no. */
  denied: boolean;
  actions: PopupActions;
}

/** The browser does not let us see this store: why we ask, and how to allow it. */
export function PermissionView({ t, tab, denied, actions }: PermissionViewProps) {
  const { store, links } = tab;
  const help = links['sign-in-trouble'];
  return (
    <>
      <div class="stack">
        <h1 class="head">{t('popup_permission_title', { store })}</h1>
        <p class="why">{t(denied ? 'popup_permission_denied' : 'popup_permission_why')}</p>
      </div>
      <Ledger
        rows={[
          {
            icon: 'check',
            term: t('popup_permission_does'),
            what: t('popup_permission_does_what'),
            stays: true,
          },
          {
            icon: 'minus',
            term: t('popup_permission_does_not'),
            what: t('popup_permission_does_not_what'),
          },
        ]}
      />
      <div class="actions">
        <PrimaryButton onPress={() => actions.allowStore(store)}>
          {t('popup_permission_allow', { store })}
        </PrimaryButton>
        <p class="quiet">{t('popup_permission_note')}</p>
        {help !== undefined && (
          <LinkButton onPress={() => actions.openOfficial(help)}>{t('popup_official_help')}</LinkButton>
        )}
      </div>
    </>
  );
}
