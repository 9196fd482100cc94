import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Extension, Page, Realm, Target } from 'puppeteer-core';
import { CLICK_GATE, cookiesOf, hintWaits, takeAll, until } from './common.ts';
import {
  buttonsOf,
  callOf,
  pointOfButton,
  pressed,
  readBadge,
  readHintRoot,
  watchForPress,
} from './in-page.ts';
import type { LocalServer } from './local-server.ts';
import { practiceAt } from './server.ts';
import type { ExtensionPage, ExtensionRequest, HintSeen, TestBrowser } from './test-browser.ts';

/** The part of the extension API that our own helpers use in a page of the extension. */
declare const chrome: {
  dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
};

async function evaluateIn<T>(
  realm: { evaluate(source: string): Promise<unknown> },
  run: (...args: never[]) => T | Promise<T>,
  args: readonly unknown[],
): Promise<T> {
  // What comes out of a page has the type of what went in; there is no other way to know it.
  return (await realm.evaluate(callOf(run, args))) as T;
}

/** A page of the extension that puppeteer knows as a page. */
function extensionPage(page: Page): ExtensionPage {
  const evaluate: ExtensionPage['evaluate'] = (run, ...args) => evaluateIn(page, run, args);
  return {
    url: async () => page.url(),
    text: () => evaluate(() => document.body.innerText),
    buttons: async () => evaluateIn(page, (read: typeof buttonsOf) => read(document), [buttonsOf]),
    async press(name) {
      // The browser may drop a click while it makes a popup larger for a longer view: it has to arrive.
      const arrived = await until(() => pressOnce(page, name), 5000);
      if (!arrived) throw new Error(`a press of “${name}” never arrives at ${page.url()}`);
    },
    evaluate,
    close: () => page.close(),
  };
}

/** Presses the button of this name once it stands still. Resolves to whether the press arrived at it. */
async function pressOnce(page: Page, name: string): Promise<boolean> {
  const find = (point: typeof pointOfButton, label: string) => point(document, label);
  const look = () => evaluateIn(page, find, [pointOfButton, name]);
  // A popup takes the height of its view a moment later.
  const point = await until(async () => {
    const before = await look();
    await delay(STILL);
    const now = await look();
    return before?.x === now?.x && before?.y === now?.y && now;
  }, 3000);
  if (!point) throw new Error(`no button “${name}” at ${page.url()}`);
  await evaluateIn(page, watchForPress, []);
  await page.mouse.click(point.x, point.y);
  // A press that closed the page has arrived.
  const arrived = await until(() => evaluateIn(page, pressed, []).catch(() => true), ARRIVES);
  return arrived === true;
}

/** A click that has not come by now was dropped. Milliseconds. */
const ARRIVES = 500;
/** What has not moved for so long stands still. Milliseconds. */
const STILL = 60;
/** A world that has not answered by now is gone. Milliseconds. */
const GONE = 2000;

interface Running {
  browser: Browser;
  server: LocalServer;
  extension: Extension | null;
  end(): Promise<void>;
}

/** What drives a Chromium that is up: everything of the interface that is not the launch. */
export function createChromiumDriver({ browser, server, extension, end }: Running): TestBrowser {
  const base = extension ? `chrome-extension://${extension.id}/` : null;
  const requests: ExtensionRequest[] = [];
  const workers = new Map<string, string>();
  /** Ends of our worker, by version. It may start again before anybody looks. */
  const ends = new Map<string, number>();
  const watchers = new Set<CDPSession>();
  const watched = new WeakSet<Target>();
  let desk: { page: Page; session: CDPSession } | null = null;

  function installed(): { extension: Extension; base: string } {
    if (!extension || !base) throw new Error('launched without an extension');
    return { extension, base };
  }

  async function watch(target: Target): Promise<void> {
    if (!base || !target.url().startsWith(base) || watched.has(target)) return;
    watched.add(target);
    try {
      const session = await target.createCDPSession();
      if (target.type() === 'service_worker') watchers.add(session);
      session.on('Network.requestWillBeSent', ({ request }) => {
        if (/^(https?|wss?):/.test(request.url)) requests.push({ url: request.url, by: target.url() });
      });
      await session.send('Network.enable');
    } catch {
      // It was gone before we could look: it asked for nothing.
    }
  }
  browser.on('targetcreated', watch);
  // A tab is ours once it is at a page of ours.
  browser.on('targetchanged', watch);
  for (const target of browser.targets()) void watch(target);

  /**
   * A page with the extension's API that runs none of its code. It also tells how the worker is: a
   * worker we look into stays in the list of targets after its end.
   */
  async function console(): Promise<{ page: Page; session: CDPSession }> {
    if (desk && !desk.page.isClosed()) return desk;
    const page = await browser.newPage({ type: 'tab', background: true });
    await page.goto(`${installed().base}manifest.json`);
    const session = await page.createCDPSession();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus } of versions) {
        // A site's worker is no business of the extension's.
        if (!scriptURL.startsWith(installed().base)) continue;
        workers.set(versionId, runningStatus);
        if (runningStatus === 'stopped') ends.set(versionId, endsOf(versionId) + 1);
      }
    });
    await session.send('ServiceWorker.enable');
    desk = { page, session };
    return desk;
  }

  function endsOf(versionId: string): number {
    return ends.get(versionId) ?? 0;
  }

  function workersStopped(): boolean {
    return [...workers.values()].every((status) => status === 'stopped');
  }

  const inExtension: TestBrowser['inExtension'] = async (run, ...args) =>
    evaluateIn((await console()).page, run, args);

  /** Every isolated world of the extension in the page; none where no content script runs. */
  async function inHint<T>(
    page: Page,
    run: (root: ShadowRoot, ...args: never[]) => T,
    args: readonly unknown[],
  ) {
    const find = (use: (root: ShadowRoot, ...rest: unknown[]) => T, ...rest: unknown[]): T | null => {
      for (const host of document.querySelectorAll('div[popover]')) {
        const root = chrome.dom.openOrClosedShadowRoot(host);
        if (root && !host.shadowRoot) return use(root, ...rest);
      }
      return null;
    };
    for (const realm of realmsOf(page)) {
      const asked = evaluateIn<T | null>(realm, find, [run, ...args]).catch(() => null);
      // The world of a page that is gone answers after puppeteer's 30 s: never.
      const answer = await Promise.race([asked, delay(GONE, null, { ref: false })]);
      if (answer !== null) return answer;
    }
    return null;
  }

  const hint: TestBrowser['hint'] = (page) => inHint<HintSeen | null>(page, readHintRoot, []);

  async function tabId(page: Page): Promise<number> {
    await console();
    await page.bringToFront();
    const id = await until(
      () =>
        inExtension(
          async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id || null,
        ),
      2000,
    );
    if (id === null) throw new Error('the extension sees no active tab');
    return id;
  }

  async function popupTarget(): Promise<Page | null> {
    const { base: start } = installed();
    for (const target of browser.targets()) {
      if (!target.url().startsWith(`${start}popup.html`)) continue;
      const page = await target.asPage().catch(() => null);
      if (page && (await page.evaluate(() => document.readyState === 'complete').catch(() => false)))
        return page;
    }
    return null;
  }

  async function openedPopup(): Promise<ExtensionPage> {
    const page = await until(popupTarget, 5000);
    if (!page) throw new Error('no popup opened');
    return extensionPage(page);
  }

  return {
    kind: 'chromium',
    browser,
    get server() {
      return practiceAt(server);
    },
    extensionBase: base,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async clean() {
      // The last tab would take the browser along.
      const { page: stays, session } = await console();
      const tabs = browser.targets().filter((each) => each.type() === 'page' && each !== stays.target());
      const close = async (tab: Target) => (await tab.asPage()).close();
      // What was closed by a page itself is closed. A crashed one never answers.
      const closed = tabs.map((tab) => close(tab).catch(() => undefined));
      await Promise.race([Promise.all(closed), delay(GONE, null, { ref: false })]);
      await session.send('Storage.clearCookies');
    },
    walk: takeAll,
    hint,
    ...hintWaits(hint),
    async pressHint(page, name) {
      const point = await until(() => inHint(page, pointOfButton, [name]), 3000);
      if (!point) throw new Error(`the hint has no button “${name}”`);
      await delay(CLICK_GATE);
      await page.mouse.click(point.x, point.y);
    },
    async popup(page) {
      await page.bringToFront();
      await page.triggerExtensionAction(installed().extension);
      return openedPopup();
    },
    openedPopup,
    async extensionPage(path) {
      const page = await browser.newPage();
      await page.goto(installed().base + path.replace(/^\//, ''), { waitUntil: 'load' });
      return extensionPage(page);
    },
    tabId,
    badge: async (page) => inExtension(readBadge, await tabId(page)),
    cookies: (domain) => cookiesOf(browser, domain),
    async killBackground() {
      const { session } = await console();
      // A worker that is watched while it ends does not start again.
      for (const watcher of watchers) await watcher.detach().catch(() => undefined);
      watchers.clear();
      const alive = [...workers]
        .filter(([, status]) => status !== 'stopped')
        .map(([id]) => [id, endsOf(id)] as const);
      // Never answers where a worker is being removed at that moment: the ends tell.
      for (const [versionId] of alive)
        session.send('ServiceWorker.stopWorker', { versionId }).catch(() => undefined);
      // What the page asks next may wake it at once.
      const gone = await until(async () => alive.every(([id, before]) => endsOf(id) > before), 10_000);
      if (!gone) throw new Error('the worker does not end');
    },
    async backgroundAlive() {
      await console();
      const known = await until(async () => workers.size > 0, 1000);
      return known === true && !workersStopped();
    },
    inExtension,
    extensionRequests: async () => requests.splice(0),
    close: end,
  };
}

function realmsOf(page: Page): Realm[] {
  // The browser's own error page has none; those of the page before would be asked in vain.
  if (page.url().startsWith('chrome-error:')) return [];
  try {
    return page.extensionRealms();
  } catch {
    // Between two documents there is none.
    return [];
  }
}
