import { browser } from './browser';

/** A test that the person does elsewhere. The popup closes meanwhile, and asks when it is opened again. */
export type OpenQuestion = 'other-device' | 'private-window';

/** A question this old is not asked any more: 30 minutes in ms. */
const ASKED_FOR = 30 * 60_000;

/** The question that waits for an answer in each tab, until the browser closes. No method rejects. */
export const openQuestion = {
  async of(tabId: number, now: number): Promise<OpenQuestion | null> {
    const kept = await browser.storage.session.get(keyOf(tabId)).catch(() => ({}));
    const [question] = Object.values(kept);
    return isQuestion(question) && now - question.at < ASKED_FOR ? question.about : null;
  },

  async ask(tabId: number, about: OpenQuestion, now: number): Promise<void> {
    await browser.storage.session.set({ [keyOf(tabId)]: { about, at: now } }).catch(() => undefined);
  },

  async drop(tabId: number): Promise<void> {
    await browser.storage.session.remove(keyOf(tabId)).catch(() => undefined);
  },
};

function keyOf(tabId: number): string {
  return `question:${tabId}`;
}

function isQuestion(value: unknown): value is { about: OpenQuestion; at: number } {
  if (typeof value !== 'object' || value === null) return false;
  const isAbout = 'about' in value && (value.about === 'other-device' || value.about === 'private-window');
  return isAbout && 'at' in value && typeof value.at === 'number';
}
