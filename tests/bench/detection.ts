import { setTimeout as delay } from 'node:timers/promises';
import type { TestBrowser } from '../harness/test-browser.ts';
import { type Arena, pageOf } from './arena.ts';
import { watchSpent } from './metrics.ts';
import { type Measured, min } from './numbers.ts';

/** The part of the extension's API that is used from a page of the extension. */
declare const chrome: { tabs: { sendMessage(tabId: number, message: object): Promise<unknown> } };

/** Messages that are measured together: one alone is too short. */
const BATCH = 10;

/** Asks the content script of a tab so many times, and waits for each answer. */
async function askOften(driver: TestBrowser, tabId: number, type: string): Promise<void> {
  await driver.inExtension(
    async (id: number, kind: string, count: number) => {
      for (let i = 0; i < count; i += 1)
        await chrome.tabs.sendMessage(id, { id: i, type: kind, data: {}, timestamp: 1 }).catch(() => null);
    },
    tabId,
    type,
    BATCH,
  );
}

/** A look at a page: how it fails, how many nodes more it has, what its box says in place of its own words. */
interface Look {
  look: string;
  nodes: number;
  says?: string;
}

/** Words of no language. */
const UNREAD = 'Xyzzy plugh quux frobozz, and glorked beyond repair.';

/** Main-thread time of one look at such a page, less that of a message nobody answers. */
async function lookTime(
  driver: TestBrowser,
  url: string,
  { nodes, says }: Look,
  rounds: number,
): Promise<number> {
  const page = await driver.open(url);
  const tabId = await driver.tabId(page);
  if (says !== undefined)
    await page.$eval(
      '#auth-error-message-box li',
      (item, text) => {
        item.textContent = text;
      },
      says,
    );
  await page.evaluate((count) => {
    const holder = document.createElement('div');
    holder.style.cssText = 'position:absolute;left:0;top:2000px;width:900px';
    for (let made = 0; made < count; made += 5) {
      const item = document.createElement('div');
      item.innerHTML = '<p><span class="a-text">word</span><a href="#x">link</a></p>';
      holder.append(item);
    }
    document.body.append(holder);
  }, nodes);
  await delay(1_500);
  const read = await watchSpent(page);
  const times: Record<'look' | 'nothing', number[]> = { look: [], nothing: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const type of ['look', 'nothing'] as const) {
      const before = await read();
      await askOften(driver, tabId, type);
      times[type].push(((await read()).all - before.all) / BATCH);
    }
  }
  await page.close();
  return min(times.look) - min(times.nothing);
}

export async function measureDetection({ drivers }: Arena, rounds = 10): Promise<Measured[]> {
  async function row(of: Look, limit: number | null): Promise<Measured> {
    const { look, nodes, says } = of;
    const old = await lookTime(drivers.old, pageOf('old', look), of, rounds);
    const now = await lookTime(drivers.now, pageOf('now', look), of, rounds);
    return {
      what: `${says === undefined ? look : 'words nobody reads'}: one look at ${nodes.toLocaleString('en')} more nodes`,
      value: now,
      unit: 'ms',
      limit,
      seen: `on 2026-11-30 ${old.toFixed(1)}, least of ${rounds}`,
    };
  }

  const rows: Measured[] = [];
  for (const look of ['password', 'wrong-password']) {
    for (const [nodes, limit] of [
      [0, null],
      [10_000, 2],
      [100_000, 10],
    ] as const)
      rows.push(await row({ look, nodes }, limit));
  }
  return [...rows, await row({ look: 'wrong-password', nodes: 10_000, says: UNREAD }, 2)];
}
