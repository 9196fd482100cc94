import type { Browser, Page } from 'puppeteer-core';
import type { Step } from '../practice-site/journeys.ts';
import type { LocalServer } from './local-server.ts';
import type { PracticeServer } from './server.ts';

/** Launch options of both browsers. */
export interface LaunchOptions {
  /** Folder of the built extension; null starts without it. Default: the newest build of this browser. */
  extension?: string | null;
  /** Language of browser, extension and `Accept-Language`. Default English. */
  lang?: 'en' | 'ja';
  /** What the system prefers. Default light. */
  theme?: 'light' | 'dark';
  /** Default true. */
  headless?: boolean;
  /** Whether the extension may run in private windows. Default false. */
  private?: boolean;
  /** A server that stays open afterwards. Default: a practice site of its own, closed with the browser. */
  server?: LocalServer;
  /** A profile folder that stays afterwards, for a second launch. Default: one of its own. Chromium only. */
  profile?: string;
  /** Further arguments, as the browser takes them. */
  args?: readonly string[];
  /** Further preferences. Firefox only. */
  preferences?: Readonly<Record<string, boolean>>;
  /** The browser's program. Default: the one `browsers.ts` finds. */
  executablePath?: string;
}

/** The hint as a person sees it. */
export interface HintSeen {
  /** `card` or `line` (the small form); null where the hint does not tell. */
  form: string | null;
  lang: string;
  /** Heading of the card. */
  title: string;
  /** All text that is shown, white space collapsed. */
  text: string;
  /** What the live region says. */
  announced: string;
  /** Shown buttons by their accessible names, in order. */
  buttons: string[];
  /** Where it is in the window, in CSS pixels. */
  box: Rect;
  /** What the coach says is to be done now, in the form that is shown; null where there is no coach. */
  step: string | null;
  /** The coach's outline around a part of the page; null where it draws none. */
  outline: Rect | null;
}

/** In the window, in CSS pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Badge {
  text: string;
  title: string;
}

/** A cookie as the browser itself has it, apart from any extension. */
export interface SeenCookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  secure: boolean;
  httpOnly: boolean;
}

/** Values that go into a page and come out of it. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** The popup or another page of the extension. */
export interface ExtensionPage {
  url(): Promise<string>;
  /** Text that is shown. */
  text(): Promise<string>;
  /** Accessible names of the buttons and links that are shown, in order. */
  buttons(): Promise<string[]>;
  /** A real click on the button or link of this name. Throws where there is none. */
  press(name: string): Promise<void>;
  /** Runs a function in it. It must stand alone: no names from outside. */
  evaluate<T>(run: (...args: never[]) => T | Promise<T>, ...args: Plain[]): Promise<T>;
  close(): Promise<void>;
}

/** A request made by the extension itself, as the browser's network layer saw it. */
export interface ExtensionRequest {
  url: string;
  /** Address of the worker or page that made it. */
  by: string;
}

/** A running browser with the extension and the practice site behind every host. One interface for all drivers. */
export interface TestBrowser {
  readonly kind: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** Throws where there is another server than the practice site. */
  readonly server: PracticeServer;
  /** Start of the extension's own addresses, with a slash at the end; null without an extension. */
  readonly extensionBase: string | null;
  /** Opens a tab. Resolves when the page has loaded. */
  open(url: string): Promise<Page>;
  /** Closes every tab and popup, private ones too, and drops every cookie. */
  clean(): Promise<void>;
  /** Does what a person does, with real keys and clicks. */
  walk(page: Page, steps: readonly Step[]): Promise<void>;
  /** The hint in the page now, or null. */
  hint(page: Page): Promise<HintSeen | null>;
  /** Waits for a hint; null when there is none after `timeout` ms (default 3,000). */
  waitForHint(page: Page, timeout?: number): Promise<HintSeen | null>;
  /** Waits until the hint is gone. Throws when it is still there after `timeout` ms (default 3,000). */
  waitForNoHint(page: Page, timeout?: number): Promise<void>;
  /** A real click on the hint's button of this name, after the time its click gate asks for. */
  pressHint(page: Page, name: string): Promise<void>;
  /** A click on the toolbar icon with this tab in front: the real popup. */
  popup(page: Page): Promise<ExtensionPage>;
  /** The popup that something else opened, as the hint does. Throws when there is none after 5 s. */
  openedPopup(): Promise<ExtensionPage>;
  /** A page of the extension in a tab, by path with query. */
  extensionPage(path: string): Promise<ExtensionPage>;
  /** Number the extension knows the tab by. Brings it to the front. */
  tabId(page: Page): Promise<number>;
  badge(page: Page): Promise<Badge>;
  /** Cookies of a domain and everything below it. */
  cookies(domain: string): Promise<SeenCookie[]>;
  /** Ends the background, as the browser does after 30 idle seconds. The next event starts it again. */
  killBackground(): Promise<void>;
  /** Whether the background is running. */
  backgroundAlive(): Promise<boolean>;
  /** Runs a function with the extension's API, without the background. It must stand alone. */
  inExtension<T>(run: (...args: never[]) => T | Promise<T>, ...args: Plain[]): Promise<T>;
  /**
   * What the extension's worker and pages asked the network for since this was last asked. The first moments of a
   * restarted worker may be missing: whatever was asked for is in `server.arrived` as well.
   */
  extensionRequests(): Promise<readonly ExtensionRequest[]>;
  /** Ends browser and server and removes the profile. Safe to call twice. */
  close(): Promise<void>;
}
