import type { Translate } from '@/lib/i18n/translate';
import type { CaseSeen, FixView } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { LinkButton, PrimaryButton } from '../Button';
import { Fold } from '../Fold';
import { FixLedger } from './FixLedger';
import type { PopupActions } from './popup-actions';
import { canLead } from './predicates';
import type { Deferred } from './props';

export interface GuidedOfferProps {
  t: Translate<'first'>;
  view: CaseSeen;
  fix: FixView;
  busy: Busy;
  actions: PopupActions;
  /** Null until it is loaded. */
  deferred: Deferred | null;
}

/** What a guided fix does, and its button: the page leads where it can, else the steps are shown here. */
export function GuidedOffer({ t, view, fix, busy, actions, deferred }: GuidedOfferProps) {
  const off = busy !== null;
  const leads = fix.coach !== null && canLead(view);
  const page = fix.link === null ? undefined : view.tab.links[fix.link];
  /** What it changes was told before it began. */
  const begun = view.lastFix !== null && view.lastFix.fix === fix.id && view.lastFix.outcome === 'pending';

  function showSteps(): void {
    actions.show({ at: 'fix', fix });
    actions.beginFix(fix.id);
  }

  function begin(): void {
    if (leads) {
      actions.lead(fix);
      return;
    }
    if (fix.id === 'deep-clean') {
      actions.show({ at: 'deep-clean' });
      return;
    }
    showSteps();
    // Without a store in the tab the steps have a button for it: opening it now would close them.
    if (page !== undefined && !view.detached) actions.openOfficial(page);
  }

  return (
    <>
      <p>{fix.words.body}</p>
      <div class="actions">
        <PrimaryButton off={off} onPress={begin}>
          {leads ? startLabel(t, view, fix) : openLabel(t, view, fix)}
        </PrimaryButton>
        {leads && (
          <LinkButton off={off} onPress={showSteps}>
            {t('popup_coach_steps')}
          </LinkButton>
        )}
      </div>
      {!begun && fix.changes.length + fix.leaves.length > 0 && (
        <Fold title={t('popup_what_changes')}>
          {deferred !== null && <FixLedger t={deferred.t} fix={fix} />}
        </Fold>
      )}
    </>
  );
}

/** A fix that begins by opening a page names that page. */
function startLabel(t: Translate<'first'>, { coach, tab }: CaseSeen, fix: FixView): string {
  if (coach !== null && coach.fix.id === fix.id) return t('popup_coach_go');
  const [begin] = fix.steps;
  const opens = begin === undefined ? undefined : fix.coach?.[begin]?.opens;
  return opens !== undefined && opens in tab.links ? fix.words.do : t('popup_coach_start');
}

/** No button names a page the site does not have. */
function openLabel(t: Translate<'first'>, { tab }: CaseSeen, { link, words }: FixView): string {
  return link === null || link in tab.links ? words.do : t('popup_coach_steps');
}
