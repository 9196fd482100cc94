import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeepRequest, DeepResponse } from '@/lib/model/deep-clean';
import type { PageOriginEvidence, Symptom, Trial } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
import type { Answer, BackgroundPort, CaseView } from '@/lib/model/protocol';
import type { Busy, Screen } from '@/lib/model/screen';

/** One tab's case as the popup shows it. No method rejects: what fails becomes a screen or `broken`. */
export interface CaseModel {
  /** Null until the background has answered once. */
  view: ReadonlySignal<CaseView | null>;
  screen: ReadonlySignal<Screen>;
  canGoBack: ReadonlySignal<boolean>;
  busy: ReadonlySignal<Busy>;
  /** The background could not be asked. Nothing was changed. */
  broken: ReadonlySignal<boolean>;
  /** Asks for the case again and stays on the screen. */
  refresh(): Promise<void>;
  show(screen: Screen): void;
  back(): void;
  /** Returns to the first view, and asks for the case again. */
  startOver(): Promise<void>;
  /** Clears this store's cookies; `alsoTabs` are reloaded as well. */
  runClear(alsoTabs: number[]): Promise<void>;
  /** Undoes the clear, or first asks where that would end a sign-in. */
  askUndo(): Promise<void>;
  undo(): Promise<void>;
  /** The screen stays: it shows the answer. The case is read again after what changed something. */
  deepClean(request: DeepRequest): Promise<DeepResponse>;
  /** `store`: the one meant, where the tab is on none. Without a case to show for it the screen stays. */
  answerSymptom(symptom: Symptom | null, store: string): Promise<void>;
  /** How the same sign-in went elsewhere. */
  answerTrial(about: 'other-device' | 'private-window', trial: Trial): Promise<void>;
  /** Tells the case whose page it is. The screen stays and shows the answer. */
  tellPage(origin: PageOriginEvidence['origin'], store: string): Promise<void>;
  /** The person follows the steps of a fix now. The screen stays. */
  beginFix(fix: FixId): Promise<void>;
  answerFix(fix: FixId, worked: boolean): Promise<void>;
  /** The page leads through a fix from now on. False where it does not. The screen stays. */
  lead(fix: FixId): Promise<boolean>;
  /** The page leads no more. The screen stays. */
  stopLeading(fix: FixId): Promise<void>;
  /** Ends listening. */
  close(): void;
}

/** The screens an answer leads to; null where the screen stays. */
type LeadsTo = (seen: CaseView) => Screen[] | null;

const FIRST: Screen = { at: 'first' };
const stay: LeadsTo = () => null;
const toFirst: LeadsTo = (seen) => ('tab' in seen ? [] : null);
/**
 * A tab on its way is asked for again after so many ms, each time a tenth later: a page that no script of ours reads does
 * not tell that it came. So a quick page is found at once, one of a minute within six seconds, and none after five minutes.
 */
const AGAIN_AFTER = 250;
const LATER_BY = 1.1;
const MOST_TIMES = 50;
const DEEP_FAILED: DeepResponse = { kind: 'stopped', why: 'failed' };

/** The model of one tab. Starts empty: call `refresh`. */
export function createCaseModel(background: BackgroundPort, tabId: number): CaseModel {
  const view = signal<CaseView | null>(null);
  const trail = signal<Screen[]>([]);
  const busy = signal<Busy>(null);
  const broken = signal(false);
  const screen = computed(() => {
    const last = trail.value.at(-1);
    return last === undefined || !stillHolds(last, view.value) ? FIRST : last;
  });
  const canGoBack = computed(() => screen.value.at !== 'first' && screen.value.at !== 'cleared');
  /** Counts questions, to drop an answer that a later one has overtaken. */
  let asked = 0;
  let timesAgain = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  async function take(question: () => Promise<CaseView>, leadsTo: LeadsTo) {
    asked += 1;
    const mine = asked;
    try {
      const answer = await question();
      const screens = leadsTo(answer);
      batch(() => {
        // An answer changes the case, which is read again at once. The answer still decides the screen.
        if (screens !== null) trail.value = screens;
        if (mine !== asked) return;
        if (isOnTheWay(answer)) askAgain();
        else arrive(answer);
        broken.value = false;
      });
    } catch {
      if (mine !== asked) return;
      broken.value = true;
      // One look that failed does not end the looking.
      if (timesAgain > 0) askAgain();
    }
  }

  function arrive(answer: CaseView): void {
    timesAgain = 0;
    view.value = answer;
  }

  function askAgain(): void {
    clearTimeout(again);
    if (timesAgain >= MOST_TIMES) return;
    again = setTimeout(() => void refresh(), AGAIN_AFTER * LATER_BY ** timesAgain);
    timesAgain += 1;
  }

  /** A clear or an undo leaves the tab blank for a moment: what was known of it still holds. */
  function isOnTheWay(answer: CaseView): boolean {
    const known = view.value !== null && 'tab' in view.value && !isDetached(view.value);
    const moving = busy.value !== null || screen.value.at === 'cleared' || screen.value.at === 'undone';
    return (answer.kind === 'restricted' || isDetached(answer)) && known && moving;
  }

  function refresh(): Promise<void> {
    return take(() => background.case(tabId), stay);
  }

  async function startOver(): Promise<void> {
    trail.value = [];
    await refresh();
  }

  /** Runs one thing at a time. `run` gives the next screen; the case is read again either way. */
  async function work(what: 'clear' | 'undo', run: () => Promise<Screen>, failed: Screen): Promise<void> {
    if (busy.value !== null) return;
    busy.value = what;
    timesAgain = 0;
    const next = await run().catch(() => failed);
    const before = next.at === 'cleared' || next.at === 'undone' ? [] : trail.value;
    trail.value = [...before, next];
    await refresh();
    busy.value = null;
  }

  function undo(): Promise<void> {
    return work(
      'undo',
      async () => {
        const response = await background.undo(tabId);
        return response.done
          ? { at: 'undone', undo: response.undo }
          : { at: 'undo-failed', why: response.why };
      },
      { at: 'undo-failed', why: 'failed' },
    );
  }

  async function answer(given: Answer, leadsTo: LeadsTo = toFirst): Promise<void> {
    if (busy.value !== null) return;
    busy.value = 'answer';
    await take(() => background.answer(tabId, given), leadsTo);
    busy.value = null;
  }

  const stopListening = background.onCaseChanged((changed) => {
    if (changed === tabId) void refresh();
  });

  return {
    view,
    screen,
    canGoBack,
    busy,
    broken,
    refresh,
    startOver,
    undo,
    show: (next) => {
      trail.value = [...trail.value, next];
    },
    back: () => {
      trail.value = trail.value.slice(0, -1);
    },
    runClear: (alsoTabs) =>
      work(
        'clear',
        async () => {
          const response = await background.runFix({ tabId, fix: 'clear-cookies', alsoTabs });
          return response.done
            ? { at: 'cleared', clear: response.clear }
            : { at: 'fix-failed', why: response.why };
        },
        { at: 'fix-failed', why: 'failed' },
      ),
    deepClean: async (request) => {
      const asks = () => background.deepClean(tabId, request).catch(() => DEEP_FAILED);
      if (request.want === 'plan') return asks();
      if (busy.value !== null) return { kind: 'stopped', why: 'busy' };
      busy.value = request.want === 'run' ? 'clear' : 'undo';
      const response = await asks();
      await refresh();
      busy.value = null;
      return response;
    },
    askUndo: async () => {
      const current = view.value;
      const ends = current !== null && 'undo' in current && current.undo?.signedInSince === true;
      if (!ends) return undo();
      trail.value = [...trail.value, { at: 'undo-ask' }];
    },
    answerSymptom: (symptom, store) => answer({ about: 'symptom', symptom, store }),
    answerTrial: (about, trial) => answer({ about, trial }),
    tellPage: (origin, store) => take(() => background.answer(tabId, { about: 'page', origin, store }), stay),
    beginFix: (fix) => take(() => background.answer(tabId, { about: 'fix-begun', fix }), stay),
    answerFix: (fix, worked) => answer({ about: 'fix', fix, worked }),
    lead: async (fix) => {
      let leads = false;
      await answer({ about: 'coach', fix, go: true }, (seen) => {
        leads = isLed(seen, fix);
        return null;
      });
      return leads;
    },
    stopLeading: (fix) => answer({ about: 'coach', fix, go: false }, stay),
    close: () => {
      clearTimeout(again);
      stopListening();
    },
  };
}

/** A case of a store that is not in the tab: the person has said what they see. */
function isDetached(view: CaseView): boolean {
  return view.kind === 'case' && view.detached;
}

function isLed(view: CaseView, fix: FixId): boolean {
  return 'coach' in view && view.coach !== null && view.coach.on && view.coach.fix.id === fix;
}

/** Whether a screen still makes sense for the case as it is now. */
function stillHolds(screen: Screen, view: CaseView | null): boolean {
  if (view === null) return false;
  const solved = view.kind === 'case' && view.solved;
  switch (screen.at) {
    case 'cause':
      return view.kind === 'case' && !solved && view.findings.some(({ cause }) => cause === screen.cause);
    case 'symptoms':
      return view.kind === 'unknown-site' || view.kind === 'restricted' || ('undo' in view && !solved);
    case 'fix':
    case 'other-device':
    case 'private-window':
      return 'undo' in view && !solved;
    case 'deep-clean':
      return 'undo' in view && (!solved || screen.solved === true);
    case 'real-page':
      return view.kind !== 'tab-gone';
    case 'report':
      return view.kind === 'case';
    case 'undo-ask':
      return 'undo' in view && view.undo !== null;
    case 'cleared':
      return 'undo' in view && !solved;
    case 'undone':
    case 'fix-failed':
    case 'undo-failed':
      return 'tab' in view;
    case 'stores':
      return !('tab' in view);
    case 'try-again':
    case 'first':
      return true;
  }
}
