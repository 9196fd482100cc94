import { setTimeout as delay } from 'node:timers/promises';
import { ask, forgetCases } from '../harness/extension.ts';
import { put, putForeign, settled } from '../harness/jar-tools.ts';
import { arrived } from '../harness/person.ts';
import type { TestBrowser } from '../harness/test-browser.ts';
import { inWorker } from '../harness/worker-brake.ts';
import { type Arena, pageOf } from './arena.ts';
import { type Measured, quantile, spread } from './numbers.ts';
import { DOMAINS } from './variants.ts';

const DOMAIN = DOMAINS.now;

/** Writes down when each read of the jar was answered, on the clock that all pages share. */
const WATCH_READS = `(() => {
  const watching = Boolean(globalThis.benchReads);
  globalThis.benchReads = [];
  if (watching) return;
  const now = () => performance.timeOrigin + performance.now();
  for (const api of new Set([globalThis.chrome, globalThis.browser].filter(Boolean).map((each) => each.cookies))) {
    const read = api.getAll.bind(api);
    api.getAll = async (...args) => { const found = await read(...args); benchReads.push([now(), found.length]); return found; };
  }
})()`;

function made(count: number, host: (index: number) => string) {
  return Array.from({ length: count }, (_, i) => ({ host: host(i), name: `c${i}`, value: 'x'.repeat(80) }));
}

/** Milliseconds from the message of the click to the answer of the read that verifies it. */
interface Times {
  clear: number;
  undo: number;
}

/** Runs something of the extension’s, and tells when its n-th read of the jar was answered. */
async function untilRead(browser: TestBrowser, n: number, run: () => Promise<unknown>): Promise<number> {
  await inWorker(browser, WATCH_READS);
  await delay(150);
  const clicked = await browser.inExtension(() => performance.timeOrigin + performance.now());
  await run();
  const reads = (await inWorker<[number, number][]>(browser, 'benchReads')) || [];
  const verified = reads[n];
  if (!verified) throw new Error(`${reads.length} reads`);
  return verified[0] - clicked;
}

async function oneRound(browser: TestBrowser, cookies: number): Promise<Times> {
  const page = await browser.open(pageOf('now', 'password'));
  const tabId = await browser.tabId(page);
  await forgetCases(browser);
  const there = (await browser.cookies(DOMAIN)).length;
  await put(
    browser,
    made(cookies - there, () => `www.${DOMAIN}`),
  );
  await ask(browser, 'settings', { change: {} });
  // The snapshot, the read before the removals, and the one after them.
  const clear = await untilRead(browser, 2, () =>
    ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] }),
  );
  await arrived(page);
  await settled(browser);
  // The same three, then one before the cookies are put back, and one after.
  const undo = await untilRead(browser, 4, () => ask(browser, 'undo', { tabId }));
  await arrived(page);
  await settled(browser);
  await page.close();
  return { clear, undo };
}

async function rounds(browser: TestBrowser, count: number, cookies: number, others: number) {
  const times: Times[] = [];
  for (let round = -1; round < count; round += 1) {
    await browser.clean();
    if (others > 0)
      await putForeign(
        browser,
        made(others, (i) => `shop-${i % 25}.example`),
      );
    const time = await oneRound(browser, cookies);
    if (round >= 0) times.push(time);
  }
  return times;
}

export async function measureClearing({ drivers }: Arena, count = 9): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const [cookies, others, limit] of [
    [60, 0, 100],
    [60, 2_000, 150],
    [170, 3_000, 250],
  ] as const) {
    const times = await rounds(drivers.now, count, cookies, others);
    const row = (what: string, of: keyof Times, most: number) => {
      const all = times.map((each) => each[of]);
      rows.push({
        what: `click → read that shows ${cookies} cookies ${what}, beside ${others.toLocaleString('en')} (median)`,
        value: quantile(all, 0.5),
        unit: 'ms',
        limit: most,
        seen: spread(all),
      });
    };
    row('gone', 'clear', limit);
    row('back', 'undo', 200);
  }
  return rows;
}
