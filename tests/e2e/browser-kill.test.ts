import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium';
import { profileFolder, until } from '../harness/common';
import { ask, choose, forgetCases } from '../harness/extension';
import { jarOf, put, type Seed, settled, stored } from '../harness/jar-tools';
import { type PracticeServer, startPracticeServer } from '../harness/server';
import type { TestBrowser } from '../harness/test-browser';
import { brake, ENDING } from '../harness/worker-brake';
import { JAPAN, signInPath } from '../practice-site/stores';

const WWW = 'www.amazon.co.jp';
const SIGN_IN = `https://${WWW}${signInPath(JAPAN)}`;
const SOON = Date.now() / 1_000 + 86_400;

/** All of them last, so that a browser that starts again still has them. */
const GOING: Seed[] = Array.from({ length: 15 }, (_, i) => ({
  host: WWW,
  name: `plain-${i}`,
  value: `${i}`,
  expirationDate: SOON,
}));
const STAYING: Seed[] = [
  { host: WWW, name: 'lc-acbjp', value: 'ja_JP', expirationDate: SOON },
  { host: 'www.amazon.com', name: 'plain-1', value: 'another store', expirationDate: SOON },
];

// Each test has a browser of its own, which it kills.
let profile: ReturnType<typeof profileFolder>;
let server: PracticeServer;
let browser: TestBrowser;

async function launch(): Promise<void> {
  browser = await launchChromium({ profile: profile.path, server });
}

beforeEach(async () => {
  profile = profileFolder('chromium');
  server = await startPracticeServer();
  await launch();
});

afterEach(async () => {
  await browser.close().catch(() => undefined);
  await server.close();
  profile.remove();
});

/** Ends the browser as a crash does: no goodbye, nothing written that was not written before. */
async function killBrowser(): Promise<void> {
  const main = browser.browser.process();
  const group = main?.pid;
  if (!group) throw new Error('this browser is not ours');
  const ended = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await ended;
  await browser.close().catch(() => undefined);
  // Its helpers notice a little later, and hold the profile until then.
  await until(async () => !isRunning(-group), 5_000);
}

/** Whether there is a process of this number, or where it is negative one of this group. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function seedsThere(seeds: readonly Seed[]): Promise<number> {
  const jar = await jarOf(browser);
  return seeds.filter(({ name, value }) => jar.some((c) => c.name === name && c.value === value)).length;
}

/** Starts a clear in a browser whose cookies are on the disk, and ends the browser in the middle of it. */
async function killMidClear(at: Parameters<typeof brake>[1]): Promise<void> {
  await put(browser, [...GOING, ...STAYING]);
  // A proper end writes the cookies to the disk.
  await browser.close();
  await launch();
  const page = await browser.open(SIGN_IN);
  const tabId = await browser.tabId(page);
  await forgetCases(browser);
  const held = await brake(browser, at);
  const answer = ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] }).catch(() => null);
  await held.reached();
  await killBrowser();
  await answer;
}

it('a browser killed during a clear finishes it at its next start, and says that undo is gone', async () => {
  await killMidClear({ ...ENDING, after: 4 });
  await launch();
  // The worker ends the clear before it answers anything.
  await choose(browser, {});
  const { results, unfinished, journal, alarms } = await settled(browser);
  expect({ unfinished, journal, alarms }).toEqual({ unfinished: null, journal: null, alarms: [] });
  expect(await seedsThere(GOING)).toBe(0);
  expect(await seedsThere(STAYING)).toBe(STAYING.length);
  expect(results[JAPAN.domain]).toMatchObject({ remaining: 0, undoLost: true });
  expect(results[JAPAN.domain]?.removed).toBeGreaterThan(0);

  // Told whether or not there is trouble on the page.
  for (const address of [SIGN_IN, `https://${WWW}/ap/signin?practice=wrong-password`]) {
    const popup = await browser.popup(await browser.open(address));
    const told = await until(
      async () =>
        (await popup.text()).includes('Haireta was stopped while it removed cookies of amazon.co.jp'),
      10_000,
    );
    expect(told).toBe(true);
    expect(await popup.buttons()).not.toContain('Undo');
    await popup.close();
  }
});

it('a browser killed after a clear has nothing left to finish', async () => {
  await put(browser, [...GOING, ...STAYING]);
  const page = await browser.open(SIGN_IN);
  const tabId = await browser.tabId(page);
  expect(await ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] })).toMatchObject({
    done: true,
  });
  expect((await stored(browser)).unfinished).toBeNull();
  await killBrowser();
  await launch();
  await put(browser, GOING);
  await choose(browser, {});
  expect(await seedsThere(GOING)).toBe(GOING.length);
  // As it was promised: nothing is told of it.
  expect(await until(async () => Object.keys((await stored(browser)).results).length === 0, 5_000)).toBe(
    true,
  );
});
