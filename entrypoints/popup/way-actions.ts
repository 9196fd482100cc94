import type { PopupActions } from '@/components/popup/popup-actions';
import type { FixView } from '@/lib/model/protocol';
import { openQuestion } from '@/lib/platform/open-question';
import { openGuide, openLarge, openOptions, openTab, showTab } from '@/lib/platform/ways-out';
import type { CaseModel } from '@/lib/ui/case-model';

type Going = 'show' | 'back' | 'startOver' | 'answerTrial';
type Leaving = 'openStore' | 'toPage' | 'lead' | 'openLarge' | 'openOptions' | 'openGuide';

/** Going about in the popup. A test that is done elsewhere stays open until it is answered or left. */
export function goingActions(model: CaseModel, tabId: number): Pick<PopupActions, Going> {
  const leaveQuestion = () => void openQuestion.drop(tabId);
  return {
    show: (screen) => {
      if (screen.at === 'other-device' || screen.at === 'private-window')
        void openQuestion.ask(tabId, screen.at, Date.now());
      model.show(screen);
    },
    back: () => {
      leaveQuestion();
      model.back();
    },
    startOver: () => {
      leaveQuestion();
      void model.startOver();
    },
    answerTrial: (about, trial) => {
      leaveQuestion();
      void model.answerTrial(about, trial);
    },
  };
}

/** The width from which the style sheet shows the large form, in px. */
const LARGE_FROM = 600;

/** What leads to another page. The popup would cover it, so it closes where it is one. */
export function leavingActions(
  model: CaseModel,
  tabId: number,
  inWindow: boolean,
): Pick<PopupActions, Leaving> {
  async function leave(way: () => Promise<unknown>): Promise<void> {
    await way();
    if (!inWindow) window.close();
  }
  async function lead(fix: FixView): Promise<void> {
    const showSteps = () => model.screen.value.at !== 'fix' && model.show({ at: 'fix', fix });
    // What stays open beside the page shows the same steps.
    if (inWindow) showSteps();
    if (await model.lead(fix.id)) return leave(() => showTab(tabId));
    showSteps();
  }
  const isLarge = inWindow && window.innerWidth >= LARGE_FROM;
  return {
    openStore: (url) => void leave(() => openTab(url)),
    toPage: () => void leave(() => showTab(tabId)),
    lead: (fix) => void lead(fix),
    openLarge: isLarge ? null : () => void leave(() => openLarge(tabId)),
    openOptions: () => void leave(openOptions),
    openGuide: (...place) => void leave(() => openGuide(...place)),
  };
}
