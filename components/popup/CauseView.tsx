import type { Translate } from '@/lib/i18n/translate';
import type { FixId } from '@/lib/model/fix';
import type { CaseSeen, FindingView } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { PlainButton, PrimaryButton } from '../Button';
import { CauseHead } from './CauseHead';
import { ClearOffer } from './ClearOffer';
import { GuidedOffer } from './GuidedOffer';
import { LastFixAsk } from './LastFix';
import { OtherCauses } from './OtherCauses';
import type { PopupActions } from './popup-actions';
import { fixNamed } from './predicates';
import type { Deferred } from './props';
import { RemindOffer } from './RemindOffer';

export interface CauseViewProps {
  t: Translate<'first'>;
  view: CaseSeen;
  finding: FindingView;
  /** The place in the finding's ladder. */
  rung: number;
  /** The fix that already stands above this view, to go on with. */
  resumed: FixId | null;
  busy: Busy;
  actions: PopupActions;
  /** Null until it is loaded. */
  deferred: Deferred | null;
}

/** What we see, the cause with its reason, one thing to do, and the other causes folded. */
export function CauseView({ t, view, finding, rung, resumed, busy, actions, deferred }: CauseViewProps) {
  const help = view.tab.links['sign-in-trouble'];
  const fixId = finding.fixes[rung];
  const guided = fixId === 'clear-cookies' || fixId === resumed ? undefined : fixNamed(view, fixId);
  const hasNext = rung + 1 < finding.fixes.length;
  const onNext = () => actions.show({ at: 'cause', cause: finding.cause, rung: rung + 1 });
  /** No clear can be offered here: the next way is the one thing to do. */
  const nextIsFirst =
    fixId === 'clear-cookies' && !view.detached && (view.clear === null || view.clear.goes === 0);

  return (
    <>
      <CauseHead t={t} view={view} finding={finding} />
      {fixId === undefined && (
        <>
          <p>{t('popup_no_more_fixes')}</p>
          {help !== undefined && (
            <PlainButton icon="out" onPress={() => actions.openOfficial(help)}>
              {t('popup_official_help')}
            </PlainButton>
          )}
        </>
      )}
      {fixId === 'clear-cookies' && view.detached && (
        <div class="actions">
          <PrimaryButton onPress={() => actions.openStore(view.tab.links['sign-in'])}>
            {t('popup_open_sign_in', { store: view.tab.store })}
          </PrimaryButton>
          <p class="quiet">{t('popup_open_store_note')}</p>
        </div>
      )}
      {fixId === 'clear-cookies' && !view.detached && (
        <ClearOffer
          t={t}
          store={view.tab.store}
          plan={view.clear}
          busy={busy}
          onClear={actions.runClear}
          onNext={hasNext ? onNext : null}
        />
      )}
      {guided !== undefined && <GuidedOffer {...{ t, view, busy, actions, deferred }} fix={guided} />}
      <LastFixAsk t={t} view={view} off={busy !== null} onAnswer={actions.answerFix} />
      {!view.private && finding.waits !== null && (
        <RemindOffer t={t} kind={finding.waits} actions={actions} />
      )}
      <OtherCauses
        t={t}
        view={view}
        shown={finding.cause}
        onNextWay={hasNext && !nextIsFirst ? onNext : null}
        actions={actions}
        deferred={deferred}
      />
    </>
  );
}
