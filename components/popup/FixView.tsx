import { fixLineKey, linkKey } from '@/lib/i18n/keys';
import type { CaseView, FixView as FixWithWords, TabView } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { PlainButton } from '../Button';
import { Steps } from '../Steps';
import type { LaterTranslate } from './later';
import type { PopupActions, StoreRow } from './popup-actions';
import { RightStore } from './RightStore';
import { YesNo } from './YesNo';

export interface FixViewProps {
  t: LaterTranslate;
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
  const off = busy !== null;
  const detached = view.kind === 'case' && view.detached;
  const open = detached ? actions.openStore : actions.openOfficial;
  return (
    <>
      <h1 class="head">{fix.words.title}</h1>
      <Steps steps={steps.map((step) => t(fixLineKey(id, 'step', step)))} />
      {tool === 'stores' && <RightStore t={t} view={view} stores={stores} onOpen={actions.openStore} />}
      {link !== null && (
        <div class="actions">
          <PlainButton icon="out" off={off} onPress={() => open(tab.links[link])}>
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
