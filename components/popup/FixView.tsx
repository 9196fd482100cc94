import { fixLineKey, linkKey } from '@/lib/i18n/keys';
import type { CaseView, FixView as FixWithWords, TabView } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { LinkButton, PlainButton, PrimaryButton } from '../Button';
import { Steps } from '../Steps';
import type { PopupActions, StoreRow } from './popup-actions';
import { canLead } from './predicates';
import type { DeferredTranslate } from './props';
import { RightStore } from './RightStore';
import { YesNo } from './YesNo';

export interface FixViewProps {
  t: DeferredTranslate;
  fix: FixWithWords;
  tab: TabView;
  view: CaseView;
  busy: Busy;
  stores: StoreRow[];
  actions: PopupActions;
}

/** The steps of a guided fix, what it needs, and the question whether it worked. */
export function FixView({ t, fix, tab, view, busy, stores, actions }: FixViewProps) {
  const { id, steps, link, tool } = fix;
  const page = link === null ? undefined : tab.links[link];
  const off = busy !== null;
  const detached = view.kind === 'case' && view.detached;
  const open = detached ? actions.openStore : actions.openOfficial;
  const known = 'coach' in view && view.coach !== null && view.coach.fix.id === id ? view.coach : null;
  const leads = fix.coach !== null && canLead(view);
  return (
    <>
      <h1 class="head">{fix.words.title}</h1>
      <Steps
        due={known === null ? null : known.at}
        done={t('steps_done')}
        steps={steps.map((name) => ({
          words: t(fixLineKey(id, 'step', name)),
          note: fix.coach === null ? null : t(fixLineKey(id, 'note', name)),
        }))}
      />
      {leads && (
        <div class="actions in-reach">
          <PrimaryButton off={off} onPress={() => actions.lead(fix)}>
            {t(known === null ? 'popup_coach_start' : 'popup_coach_go')}
          </PrimaryButton>
        </div>
      )}
      {leads && known?.on === true && (
        <LinkButton off={off} onPress={() => actions.stopLeading(id)}>
          {t('steps_stop')}
        </LinkButton>
      )}
      {tool === 'stores' && (
        <RightStore
          t={t}
          view={view}
          stores={stores.filter(({ site }) => site === tab.site)}
          onOpen={actions.openStore}
        />
      )}
      {/* The page that leads opens it by itself. */}
      {link !== null && page !== undefined && !leads && (
        <div class="actions">
          <PlainButton icon="out" off={off} onPress={() => open(page)}>
            {t(linkKey(link))}
          </PlainButton>
          <p class="quiet">{t(detached ? 'steps_opens_new_tab' : 'steps_opens_official')}</p>
        </div>
      )}
      <YesNo
        ask={t('steps_did_it_work')}
        yes={t('steps_got_in')}
        no={t('steps_not_in')}
        off={off}
        onAnswer={(worked) => actions.answerFix(id, worked)}
      />
    </>
  );
}
