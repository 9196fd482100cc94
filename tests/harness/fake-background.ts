import type { Answer, BackgroundPort, CaseView, RunFixRequest } from '@/lib/model/protocol';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';

export interface FakeBackground extends BackgroundPort {
  /** Everything that was asked, in order. */
  asked: { what: string; about: unknown }[];
  /** Answers from now on. Replace any of them in a test. */
  answers: Pick<BackgroundPort, 'case' | 'runFix' | 'undo' | 'deepClean' | 'answer'>;
  /** Tells the page that a case changed. */
  change(tabId: number): void;
  /** Every question is refused from now on, as when the worker cannot be reached. */
  break(): void;
  mend(): void;
  listeners: number;
}

/** A background that answers every question about a case with `view`. */
export function fakeBackground(view: CaseView): FakeBackground {
  const listeners = new Set<(tabId: number) => void>();
  let broken = false;
  let settings: Settings = DEFAULT_SETTINGS;

  async function ask<T>(what: string, about: unknown, answer: () => Promise<T>): Promise<T> {
    fake.asked.push({ what, about });
    if (broken) throw new Error('Could not establish connection. Receiving end does not exist.');
    return answer();
  }

  const fake: FakeBackground = {
    asked: [],
    answers: {
      case: async () => view,
      runFix: async () => ({ done: false, why: 'failed' }),
      undo: async () => ({ done: false, why: 'nothing-to-undo' }),
      deepClean: async () => ({ kind: 'stopped', why: 'failed' }),
      answer: async () => view,
    },
    case: (tabId) => ask('case', tabId, () => fake.answers.case(tabId)),
    runFix: (request: RunFixRequest) => ask('runFix', request, () => fake.answers.runFix(request)),
    undo: (tabId) => ask('undo', tabId, () => fake.answers.undo(tabId)),
    deepClean: (tabId, request) => ask('deepClean', request, () => fake.answers.deepClean(tabId, request)),
    answer: (tabId, answer: Answer) => ask('answer', answer, () => fake.answers.answer(tabId, answer)),
    remind: (tabId, about) =>
      ask('remind', { tabId, about }, async () => ({ due: null, waiting: null, offered: true })),
    settings: (change) =>
      ask('settings', change, async () => {
        settings = { ...settings, ...change };
        return { settings, lang: settings.language === 'auto' ? 'ja' : settings.language };
      }),
    onCaseChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (tabId) => {
      for (const listener of listeners) listener(tabId);
    },
    break: () => {
      broken = true;
    },
    mend: () => {
      broken = false;
    },
    get listeners() {
      return listeners.size;
    },
  };
  return fake;
}
