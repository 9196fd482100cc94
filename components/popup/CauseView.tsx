import type { Translate } from '@/lib/i18n/translate';
import type { FixId } from '@/lib/model/fix';
import type { CaseSeen, FindingView } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { PlainButton, PrimaryButton } from '../Button';
import { Fold } from '../Fold';
import { CauseHead } from './CauseHead';
import { ClearOffer } from './ClearOffer';
import { FixLedger } from './FixLedger';
import { LastFixAsk } from './LastFixAsk';
import { LastFixNote } from './LastFixNote';
import type { Later } from './later';
import { OtherCauses } from './OtherCauses';
import type { PopupActions } from './popup-actions';
import { RemindOffer } from './RemindOffer';
import { TrialNote } from './TrialNote';

export interface CauseViewProps {
  t: Translate<'first'>;
  view: CaseSeen;
  finding: FindingView;
  /** The place in the finding's ladder. */
  rung: number;
  busy: Busy;
  actions: PopupActions;
  /** Null until it is loaded. */
  later: Later | null;
}

/** What we see, the cause with its reason, one thing to do, and the other causes folded. */
export function CauseView({ t, view, finding, rung, busy, actions, later }: CauseViewProps) {
  const fixId = finding.fixes[rung];
  const hasNext = rung + 1 < finding.fixes.length;
  const onNext = () => actions.show({ at: 'cause', cause: finding.cause, rung: rung + 1 });
  /** No clear can be offered here: the next way is the one thing to do. */
  const nextIsFirst =
    fixId === 'clear-cookies' && !view.detached && (view.clear === null || view.clear.goes === 0);

  return (
    <>
      <LastFixNote t={t} view={view} />
      <TrialNote t={t} person={view.evidence.person} />
      <CauseHead t={t} finding={finding} />
      {fixId === undefined && (
        <>
          <p>{t('popup_no_more_fixes')}</p>
          <PlainButton icon="out" onPress={() => actions.openOfficial(view.tab.links['sign-in-trouble'])}>
            {t('popup_official_help')}
          </PlainButton>
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
      {fixId !== undefined && fixId !== 'clear-cookies' && (
        <GuidedOffer t={t} fix={fixId} view={view} busy={busy} actions={actions} later={later} />
      )}
      <LastFixAsk t={t} view={view} off={busy !== null} onAnswer={actions.answerFix} />
      {!view.private && <RemindOffer t={t} cause={finding.cause} actions={actions} />}
      <OtherCauses
        t={t}
        view={view}
        shown={finding.cause}
        onNextWay={hasNext && !nextIsFirst ? onNext : null}
        actions={actions}
        later={later}
      />
    </>
  );
}

/** What a guided fix does. Its button shows the steps, and opens the official page where they start there. */
function GuidedOffer(props: Omit<CauseViewProps, 'finding' | 'rung'> & Guided) {
  const { t, fix: id, view, busy, actions, later } = props;
  const fix = view.fixes.find((known) => known.id === id);
  /** What it changes was told before it began. */
  const begun = view.lastFix !== null && view.lastFix.fix === id && view.lastFix.outcome === 'pending';
  return (
    <>
      {fix !== undefined && <p>{fix.words.body}</p>}
      {fix !== undefined && (
        <PrimaryButton
          off={busy !== null}
          onPress={() => {
            if (fix.id === 'deep-clean') {
              actions.show({ at: 'deep-clean' });
              return;
            }
            actions.show({ at: 'fix', fix });
            actions.beginFix(fix.id);
            // Without a store in the tab the page comes from the steps: opening it would close them.
            if (fix.link !== null && !view.detached) actions.openOfficial(view.tab.links[fix.link]);
          }}
        >
          {fix.words.do}
        </PrimaryButton>
      )}
      {fix !== undefined && !begun && fix.changes.length + fix.leaves.length > 0 && (
        <Fold title={t('popup_what_changes')}>{later !== null && <FixLedger t={later.t} fix={fix} />}</Fold>
      )}
    </>
  );
}

interface Guided {
  fix: FixId;
}
