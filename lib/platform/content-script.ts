import type { HintView } from '@/lib/model/hint-view';
import type { Seen } from '@/lib/model/seen';
import { browser } from './browser';
import { sendMessage } from './messages';

/** A script that has not answered by then is not there. Milliseconds. */
const ANSWERS_WITHIN = 400;
const PREFIX = 'store-';

/** Scripts of a store, by their files in the extension, and the pages they run on. */
export interface Registration {
  domain: string;
  matches: string[];
  excludeMatches: string[];
  js: string[];
}

/** A document of a tab. Where the browser tells no id it is the one in front. */
export interface DocumentOf {
  tabId: number;
  documentId: string | undefined;
}

/** The content script beyond the pages it is declared for. */
export const contentScript = {
  /** What the page in the tab shows now. Runs the scripts if none answers. Null if none can run. */
  async look(tabId: number, files: string[]): Promise<Seen | null> {
    const answer = await ask(tabId);
    if (answer !== null) return answer;
    if (files.length === 0) return null;
    try {
      await browser.scripting.executeScript({ target: { tabId }, files });
    } catch {
      return null;
    }
    return ask(tabId);
  },

  /** Runs files beside the script that asks, in its document and in no other that the tab has come to. */
  async join({ tabId, documentId }: DocumentOf, files: string[]): Promise<void> {
    const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
    await browser.scripting.executeScript({ target, files });
  },

  /** Shows a hint in the tab, or takes it away. */
  async hint(tabId: number, view: HintView | null): Promise<void> {
    await sendMessage('hint', view, tabId).catch(() => undefined);
  },

  /**
   * Registers the same scripts for every page of these stores, and for no others. What the manifest declares
   * already is left out, so that no page starts them twice.
   */
  async registerFor(stores: readonly Registration[]): Promise<void> {
    const wanted = new Map(stores.map((store) => [`${PREFIX}${store.domain}`, store]));
    const registered = await browser.scripting.getRegisteredContentScripts();
    const ids = registered.map((script) => script.id);
    const over = ids.filter((id) => id.startsWith(PREFIX) && !wanted.has(id));
    if (over.length > 0) await browser.scripting.unregisterContentScripts({ ids: over });
    const missing = [...wanted].filter(([id]) => !ids.includes(id));
    if (missing.length === 0) return;
    await browser.scripting.registerContentScripts(
      missing.map(([id, { matches, excludeMatches, js }]) => ({
        id,
        matches,
        excludeMatches,
        js,
        runAt: 'document_end' as const,
        persistAcrossSessions: false,
      })),
    );
  },
};

export type ContentScript = typeof contentScript;

async function ask(tabId: number): Promise<Seen | null> {
  const answer = sendMessage('look', {}, tabId).catch(() => null);
  const silence = new Promise<null>((resolve) => setTimeout(resolve, ANSWERS_WITHIN, null));
  return Promise.race([answer, silence]);
}
