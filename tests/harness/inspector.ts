import { type PageState, widerState } from '../../lib/model/page-state.ts';
import { launchChromium } from './chromium.ts';
import { type SavedPage, startSavedPageServer } from './saved-page-server.ts';
import type { TestBrowser } from './test-browser.ts';

export interface Inspected {
  /** Pack, or null for a host no pack describes. */
  site: string | null;
  /** Shop, by domain. */
  store: string | null;
  /** The wider name, where the page shows a kind of something. Null where the extension gave no answer. */
  state: PageState | null;
  /** Which kind it is; the state itself where it has none. */
  kind: PageState | null;
  findings: { cause: string; verdict: string; fixes: string[] }[];
  hint: { shown: boolean; title: string | null };
}

export interface Inspector {
  /** Opens a saved page at its own address, in a tab of its own, and asks the extension about it. */
  inspect(url: string, page: SavedPage): Promise<Inspected>;
  close(): Promise<void>;
}

/** A page's script answers within this long (ms), or the icon is clicked. */
const ANSWERS_WITHIN = 500;
/** A hint that was asked for is drawn by now. Milliseconds. */
const DRAWN_WITHIN = 400;

/** What of the extension's answer is printed: nothing of a page's text. */
interface Answer {
  state?: PageState;
  tab?: { site: string; store: string };
  findings?: Inspected['findings'];
}

/** The part of the extension's API that is used in a page of its own. */
declare const chrome: {
  tabs: { sendMessage(tabId: number, message: object): Promise<object | undefined> };
  runtime: { sendMessage(message: object): Promise<{ res?: Answer; err?: Error } | undefined> };
};

/** Starts a Chromium with the extension in `folder`, in which every host is our server. */
export async function openInspector(folder: string): Promise<Inspector> {
  const server = await startSavedPageServer();
  try {
    const browser = await launchChromium({ extension: folder, server });
    return {
      async inspect(url, page) {
        server.serve(url, page);
        return inspect(browser, url);
      },
      async close() {
        await browser.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function inspect(browser: TestBrowser, url: string): Promise<Inspected> {
  const page = await browser.open(url);
  try {
    const tabId = await browser.tabId(page);
    const answered = await browser.inExtension(answers, tabId, ANSWERS_WITHIN);
    if (!answered) await clickIcon(browser, page);
    const { tab, state: kind = 'not-sign-in', findings } = await browser.inExtension(askCase, tabId);
    const hint = await browser.waitForHint(page, DRAWN_WITHIN);
    return {
      site: tab ? tab.site : null,
      store: tab ? tab.store : null,
      state: widerState(kind),
      kind,
      findings: (findings ?? []).map(({ cause, verdict, fixes }) => ({ cause, verdict, fixes })),
      hint: { shown: hint !== null, title: hint?.title ?? null },
    };
  } finally {
    await page.close();
  }
}

/** Opens the real popup, which makes the extension look, and waits until it has. */
async function clickIcon(
  browser: TestBrowser,
  page: Awaited<ReturnType<TestBrowser['open']>>,
): Promise<void> {
  const popup = await browser.popup(page);
  await popup.evaluate(async () => {
    while (document.querySelector('main') === null) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/* The two below run in a page of the extension. */

async function answers(tabId: number, within: number): Promise<boolean> {
  const look = chrome.tabs.sendMessage(tabId, { id: 0, type: 'look', data: {}, timestamp: Date.now() });
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, within, undefined));
  const answer = await Promise.race([look.catch(() => undefined), silence]);
  return answer !== undefined;
}

async function askCase(tabId: number): Promise<Answer> {
  const message = { id: 0, type: 'case', data: { tabId }, timestamp: Date.now() };
  const answer = await chrome.runtime.sendMessage(message);
  if (!answer?.res) throw new Error(`The background refused: ${answer?.err?.message}`);
  return answer.res;
}
