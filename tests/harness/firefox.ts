import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type Bidi, bidiOf, contextOf, rootsOf } from './bidi.ts';
import {
  buildFor,
  CLICK_GATE,
  cookiesOf,
  geckoId,
  hintWaits,
  profileFolder,
  programFor,
  takeAll,
  until,
} from './common.ts';
import { clickAt, openTab, popupPage, tabPage } from './firefox-pages.ts';
import {
  allowPrivate,
  backgroundState,
  clickIcon,
  endBackground,
  frontTab,
  seenRequests,
  speak,
  watchRequests,
} from './firefox-window.ts';
import { pointOfButton, readBadge, readHintRoot } from './in-page.ts';
import type { LocalServer } from './local-server.ts';
import { practiceAt, startPracticeServer } from './server.ts';
import type { HintSeen, LaunchOptions, TestBrowser } from './test-browser.ts';

/** Made up; the extension's addresses are known because of it. */
const UUID = '8d7b3f6e-2f0f-4c7b-9d5a-0a1b2c3d4e5f';

function preferences(
  server: LocalServer,
  id: string | null,
  options: LaunchOptions,
): Record<string, unknown> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${server.httpsPort};80=${server.httpPort}`,
    'network.http.http3.enable': false,
    'network.trr.mode': 5,
    'dom.security.https_first': false,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'security.notification_enable_delay': 0,
    // false: asked for by a real click, an optional permission is granted without a prompt.
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.accept_languages': options.lang === 'ja' ? 'ja,en' : 'en-US,en',
    'layout.css.prefers-color-scheme.content-override': options.theme === 'dark' ? 0 : 1,
    ...options.preferences,
    ...(id ? { 'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }) } : {}),
  };
}

interface Running {
  browser: Browser;
  server: LocalServer;
  bidi: Bidi;
  id: string | null;
  end(): Promise<void>;
}

function createDriver({ browser: driven, server, bidi, id, end }: Running): TestBrowser {
  const base = id ? `moz-extension://${UUID}/` : null;
  let desk: string | null = null;

  function installed(): { id: string; base: string } {
    if (!id || !base) throw new Error('launched without an extension');
    return { id, base };
  }

  const inWindow = async <T>(run: (...args: never[]) => T | Promise<T>, ...args: unknown[]) =>
    bidi.evaluate(await bidi.windowContext(), run, args);

  /** A page with the extension's API that runs none of its code: its own script, shown as text. */
  async function console(): Promise<string> {
    if (desk === null) desk = await openTab(bidi, `${installed().base}background.js`, true);
    return desk;
  }

  const inExtension: TestBrowser['inExtension'] = async (run, ...args) =>
    bidi.evaluate(await console(), run, args);

  const hint: TestBrowser['hint'] = async (page) => {
    const context = contextOf(page);
    for (const root of await rootsOf(bidi, context, 'div[popover]')) {
      const seen = await bidi
        .callOnNodes<HintSeen | null>(context, readHintRoot, [root], [])
        .catch(() => null);
      if (seen) return seen;
    }
    return null;
  };

  async function hintButton(context: string, name: string) {
    for (const root of await rootsOf(bidi, context, 'div[popover]')) {
      const point = await bidi.callOnNodes(context, pointOfButton, [root], [name]);
      if (point) return point;
    }
    return null;
  }

  const tabId: TestBrowser['tabId'] = async (page) => {
    await page.bringToFront();
    return inWindow(frontTab);
  };

  return {
    kind: 'firefox',
    browser: driven,
    get server() {
      return practiceAt(server);
    },
    extensionBase: base,
    async open(url) {
      const page = await driven.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async clean() {
      // The last tab would take the browser along.
      const stays = await console();
      for (const page of await driven.pages()) if (contextOf(page) !== stays) await page.close();
      await driven.deleteCookie(...(await driven.cookies()));
    },
    walk: takeAll,
    hint,
    ...hintWaits(hint),
    async pressHint(page, name) {
      const context = contextOf(page);
      const point = await until(() => hintButton(context, name), 3000);
      if (!point) throw new Error(`the hint has no button “${name}”`);
      await delay(CLICK_GATE);
      await clickAt(bidi, context, point);
    },
    async popup(page) {
      await page.bringToFront();
      await inWindow(clickIcon, installed().id);
      return popupPage(bidi);
    },
    openedPopup: () => popupPage(bidi),
    async extensionPage(path) {
      return tabPage(bidi, await openTab(bidi, installed().base + path.replace(/^\//, ''), false));
    },
    tabId,
    badge: async (page) => inExtension(readBadge, await tabId(page)),
    cookies: (domain) => cookiesOf(driven, domain),
    async killBackground() {
      await inWindow(endBackground, installed().id);
      const gone = await until(
        async () => (await inWindow(backgroundState, installed().id)) === 'stopped',
        3000,
      );
      if (!gone) throw new Error('the background does not end');
    },
    backgroundAlive: async () => (await inWindow(backgroundState, installed().id)) !== 'stopped',
    inExtension,
    extensionRequests: () => inWindow(seenRequests),
    close: end,
  };
}

/**
 * Starts Firefox with the extension and the practice site behind every host. Leaves nothing behind
 * where the start fails.
 */
export async function launchFirefox(options: LaunchOptions = {}): Promise<TestBrowser> {
  const folder = options.extension === undefined ? buildFor('firefox') : options.extension;
  if (folder && !existsSync(folder)) throw new Error(`${folder} is not built: run \`npm run build\``);
  const id = folder ? geckoId(folder) : null;
  const executablePath = options.executablePath || programFor('firefox');
  const profile = profileFolder('firefox');
  const server = options.server || (await startPracticeServer());
  let driven: Browser | null = null;
  let ended = false;

  async function end(): Promise<void> {
    if (ended) return;
    ended = true;
    try {
      await driven?.close();
    } finally {
      if (!options.server) await server.close();
      profile.remove();
    }
  }

  try {
    driven = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: options.headless !== false,
      userDataDir: profile.path,
      // Nothing of the person who runs the tests is read or written.
      env: { ...process.env, HOME: profile.path },
      acceptInsecureCerts: true,
      defaultViewport: null,
      args: ['--remote-allow-system-access', ...(options.args || [])],
      extraPrefsFirefox: preferences(server, id, options),
    });
    profile.guard();
    const bidi = bidiOf(driven);
    const inWindow = async (run: (...args: never[]) => unknown, ...args: unknown[]) =>
      bidi.evaluate(await bidi.windowContext(), run, args);
    if (options.lang === 'ja') await inWindow(speak, 'ja');
    if (folder && id) {
      await inWindow(watchRequests, id);
      await driven.installExtension(folder);
      if (options.private) await inWindow(allowPrivate, id);
    }
    return createDriver({ browser: driven, server, bidi, id, end });
  } catch (error) {
    await end();
    throw error;
  }
}
