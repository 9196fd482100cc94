import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Milliseconds of a page's own thread. Time in which it waits for its turn does not count. */
export interface Spent {
  /** Running scripts and compiling them. The browser's `ScriptDuration` leaves out compiling a script's top level. */
  script: number;
  style: number;
  layout: number;
  /** Everything that is done on the thread. */
  all: number;
}

/** Reads what a page has spent since now. No script runs in the page for it. */
export async function watchSpent(page: Page): Promise<() => Promise<Spent>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string): number => {
      const found = metrics.find((each) => each.name === name);
      if (!found) throw new Error(`there is no metric ${name}`);
      return found.value * 1_000;
    };
    return {
      script: of('ScriptDuration') + of('V8CompileDuration'),
      style: of('RecalcStyleDuration'),
      layout: of('LayoutDuration'),
      all: of('TaskDuration'),
    };
  };
}

/** A page that spends nothing for so long is at rest. Milliseconds. */
const REST = 150;
/** After a load something comes that nobody sees coming: an answer of a worker, on a busy machine late. */
const LEAST = 300;
const MOST = 10_000;

/** What a page has spent once it has come to rest. */
export async function atRest(read: () => Promise<Spent>): Promise<Spent> {
  await delay(LEAST);
  const end = performance.now() + MOST;
  let before = await read();
  while (performance.now() < end) {
    await delay(REST);
    const now = await read();
    if (now.script === before.script && now.layout === before.layout) return now;
    before = now;
  }
  throw new Error('the page does not come to rest');
}
