import { setTimeout as delay } from 'node:timers/promises';
import { arrived, ask, emptyJar, forget, put, putForeign, settled } from '../harness/jar-tools.ts';
import type { TestBrowser } from '../harness/test-browser.ts';
import { inWorker } from '../harness/worker-brake.ts';
import { JAPAN, signInPath } from '../practice-site/stores.ts';
import { type Measured, quantile, spread } from './numbers.ts';

const WWW = 'www.amazon.co.jp';
const SIGN_IN = `https://${WWW}${signInPath(JAPAN)}`;
const COOKIES = 60;
const RUNS = 9;

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

/** From the message of the click to the answer of the first read after the removals. */
async function oneClear(browser: TestBrowser): Promise<number> {
  const page = await browser.open(SIGN_IN);
  const tabId = await browser.tabId(page);
  await forget(browser);
  const there = (await browser.cookies('amazon.co.jp')).length;
  const seeds = Array.from({ length: COOKIES - there }, (_, i) => ({
    host: WWW,
    name: `bench-${i}`,
    value: 'x'.repeat(80),
  }));
  await put(browser, seeds);
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

async function clears(browser: TestBrowser, others: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await emptyJar(browser);
    const strangers = Array.from({ length: others }, (_, i) => ({
      host: `shop-${i % 25}.example`,
      name: `c${i}`,
      value: 'x'.repeat(80),
    }));
    if (others > 0) await putForeign(browser, strangers);
    const time = await oneClear(browser);
    // The first is for warming up.
    if (run > 0) times.push(time);
  }
  return times;
}

export async function measureClearing(browser: TestBrowser): Promise<Measured[]> {
  const alone = await clears(browser, 0);
  const beside = await clears(browser, 2_000);
  return [
    {
      what: `click → first verified read, ${COOKIES} cookies alone (median)`,
      value: quantile(alone, 0.5),
      unit: 'ms',
      limit: 100,
      more: spread(alone),
    },
    {
      what: 'the same beside 2,000 others (median)',
      value: quantile(beside, 0.5),
      unit: 'ms',
      limit: 400,
      more: spread(beside),
    },
  ];
}
