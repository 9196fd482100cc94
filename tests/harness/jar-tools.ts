import type { Protocol } from 'puppeteer-core';
import type { ClearResult, CutOff, Journal, Snapshot, Unfinished } from '../../lib/model/site-data.ts';
import { until } from './common.ts';
import type { Plain, TestBrowser } from './test-browser.ts';

/** The part of the extension's API that these helpers use from a page of the extension. */
declare const chrome: {
  cookies: { set(details: object): Promise<unknown> };
  storage: Record<'session' | 'local', { get(key: null): Promise<object> }>;
  alarms: {
    getAll(): Promise<{ name: string; periodInMinutes?: number }[]>;
    create(name: string, when: object): Promise<void>;
  };
};

/** A cookie to be put into the jar, as `chrome.cookies.set` takes it; `host` and `path` make its address. */
export interface Seed {
  host: string;
  name: string;
  value: string;
  domain?: string;
  path?: string;
  secure?: boolean;
  httpOnly?: boolean;
  sameSite?: 'lax' | 'strict' | 'no_restriction';
  /** Seconds since 1970; without it the cookie ends with the browser. */
  expirationDate?: number;
  partitionKey?: { topLevelSite: string; hasCrossSiteAncestor: boolean };
}

type JarCookie = Protocol.Network.Cookie;

/** Every cookie of the browser, with everything it tells of it, in a steady order. */
export async function jarOf({ browser }: TestBrowser): Promise<JarCookie[]> {
  const session = await browser.target().createCDPSession();
  try {
    const { cookies } = await session.send('Storage.getCookies');
    const key = (cookie: JarCookie) => JSON.stringify(cookie);
    return cookies.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  } finally {
    await session.detach();
  }
}

/** Puts cookies into the jar by the browser itself, which may also write for hosts the extension cannot see. */
export async function putForeign({ browser }: TestBrowser, seeds: readonly Seed[]): Promise<void> {
  const session = await browser.target().createCDPSession();
  const cookies = seeds.map(({ host, name, value, domain }) => ({
    name,
    value,
    url: `https://${host}/`,
    secure: true,
    ...(domain !== undefined && { domain }),
  }));
  await session.send('Storage.setCookies', { cookies });
  await session.detach();
}

/** Puts cookies of the stores into the jar. Throws where the browser does not take one. */
export async function put(browser: TestBrowser, seeds: readonly Seed[]): Promise<void> {
  const taken = await browser.inExtension(
    async (list: { host: string; path?: string }[]) =>
      Promise.all(
        list.map(async ({ host, path = '/', ...rest }) =>
          Boolean(await chrome.cookies.set({ url: `https://${host}${path}`, secure: true, path, ...rest })),
        ),
      ),
    seeds as unknown as Plain,
  );
  const refused = seeds.filter((_, index) => taken[index] !== true);
  if (refused.length > 0) throw new Error(`not taken: ${JSON.stringify(refused)}`);
}

export interface Stored {
  journal: Journal | null;
  unfinished: Unfinished | null;
  /** Results of the clears that can be told of, by store. */
  results: Record<string, ClearResult | null>;
  /** What was cut off, by store. */
  cutOffs: Record<string, CutOff | null>;
  /** Those that end what is under way. */
  alarms: string[];
}

/** What the extension keeps of clears, running or over. */
export async function stored(browser: TestBrowser): Promise<Stored> {
  const { session, local, alarms } = await browser.inExtension(async () => ({
    session: (await chrome.storage.session.get(null)) as Record<string, unknown>,
    local: (await chrome.storage.local.get(null)) as Record<string, unknown>,
    alarms: (await chrome.alarms.getAll()).map(({ name, periodInMinutes }) => `${name} ${periodInMinutes}`),
  }));
  const snapshots = Object.entries(session).filter(([key]) => key.startsWith('snapshot:'));
  return {
    journal: (session.journal || null) as Journal | null,
    unfinished: (local.unfinished || null) as Unfinished | null,
    results: Object.fromEntries(
      snapshots.map(([, value]) => [(value as Snapshot).store, (value as Snapshot).result]),
    ),
    cutOffs: Object.fromEntries(
      snapshots.map(([, value]) => [(value as Snapshot).store, (value as Snapshot).cutOff]),
    ),
    alarms: alarms.filter((name) => name.startsWith('resume ')),
  };
}

/** Lets the alarm that resumes come now instead of in 30 seconds. */
export async function ringResume(browser: TestBrowser): Promise<void> {
  await browser.inExtension(() => chrome.alarms.create('resume', { when: Date.now(), periodInMinutes: 0.5 }));
}

/** Waits until no clear or undo is under way. */
export async function settled(browser: TestBrowser): Promise<Stored> {
  const over = await until(async () => {
    const now = await stored(browser);
    return now.journal === null && now.unfinished === null && now.alarms.length === 0 && now;
  }, 20_000);
  if (over === null) throw new Error(`still under way: ${JSON.stringify(await stored(browser))}`);
  return over;
}
