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

/** From the message of the click to the answer of the first read after the removals. */
async function oneClear(browser: TestBrowser, cookies: number): Promise<number> {
  const page = await browser.open(pageOf('now', 'password'));
  const tabId = await browser.tabId(page);
  await forgetCases(browser);
  const there = (await browser.cookies(DOMAIN)).length;
  await put(
    browser,
    made(cookies - there, () => `www.${DOMAIN}`),
  );
  await ask(browser, 'settings', { change: {} });
  await inWorker(browser, WATCH_READS);
  await delay(150);
  const clicked = await browser.inExtension(() => performance.timeOrigin + performance.now());
  await ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] });
  const reads = (await inWorker<[number, number][]>(browser, 'benchReads')) || [];
  await arrived(page);
  await settled(browser);
  await page.close();
  // The snapshot, the read before the removals, and the one after them.
  const verified = reads[2];
  if (!verified) throw new Error(`${reads.length} reads`);
  return verified[0] - clicked;
}

async function clears(browser: TestBrowser, rounds: number, cookies: number, others: number) {
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    await browser.clean();
    if (others > 0)
      await putForeign(
        browser,
        made(others, (i) => `shop-${i % 25}.example`),
      );
    const time = await oneClear(browser, cookies);
    if (round >= 0) times.push(time);
  }
  return times;
}

export async function measureClearing({ drivers }: Arena, rounds = 9): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const [cookies, others, limit] of [
    [60, 0, 100],
    [60, 2_000, null],
    [170, 3_000, null],
  ] as const) {
    const times = await clears(drivers.now, rounds, cookies, others);
    rows.push({
      what: `click → first read that shows ${cookies} cookies gone, beside ${others.toLocaleString('en')} (median)`,
      value: quantile(times, 0.5),
      unit: 'ms',
      limit,
      seen: spread(times),
    });
  }
  return rows;
}
