import type { PopupActions } from '@/components/popup/popup-actions';
import { openQuestion } from '@/lib/platform/open-question';
import { openGuide, openLarge, openOptions, openTab, showTab } from '@/lib/platform/ways-out';
import type { CaseModel } from '@/lib/ui/case-model';

type Within = 'show' | 'back' | 'startOver' | 'answerTrial';
type Away = 'openStore' | 'toPage' | 'lead' | 'openLarge' | 'openOptions' | 'openGuide';

/** The width from which the style sheet shows the large form, in px. */
const LARGE_FROM = 600;

/** What leads to another view or page. A popup closes after it opened a page, which it would cover. */
export function movingActions(
  model: CaseModel,
  tabId: number,
  inWindow: boolean,
): Pick<PopupActions, Within | Away> {
  const leaveQuestion = () => openQuestion.drop(tabId);
  async function leave(way: Promise<unknown>): Promise<void> {
    await way;
    if (!inWindow) window.close();
  }
  const isLarge = inWindow && window.innerWidth >= LARGE_FROM;
  return {
    // A test that is done elsewhere stays open until it is answered or left.
    show: (screen) => {
      if (screen.at === 'other-device' || screen.at === 'private-window')
        void openQuestion.ask(tabId, screen.at, Date.now());
      model.show(screen);
    },
    back: () => {
      void leaveQuestion();
      model.back();
    },
    startOver: () => Promise.all([leaveQuestion(), model.startOver()]),
    answerTrial: (...answer) => Promise.all([leaveQuestion(), model.answerTrial(...answer)]),
    openStore: (url) => leave(openTab(url)),
    toPage: () => leave(showTab(tabId)),
    lead: async (fix) => {
      const showSteps = () => model.screen.value.at !== 'fix' && model.show({ at: 'fix', fix });
      // A window of its own stays open beside the page, and shows the same steps.
      if (inWindow) showSteps();
      if (await model.lead(fix.id)) return leave(showTab(tabId));
      showSteps();
    },
    openLarge: isLarge ? null : () => leave(openLarge(tabId)),
    openOptions: () => leave(openOptions()),
    openGuide: (...place) => leave(openGuide(...place)),
  };
}
