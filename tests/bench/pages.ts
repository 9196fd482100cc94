import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../harness/test-browser.ts';
import { type Measured, min, quantile, spread } from './numbers.ts';

/** The part of the extension's API that these measurements use from a page of the extension. */
declare const chrome: { tabs: { sendMessage(tabId: number, message: object): Promise<unknown> } };

const at = (look: string) => `https://www.amazon.co.jp/ap/signin?practice=${look}`;
const RUNS = 10;

/** Reads a metric of a page, in ms of its own thread since the watch began. */
async function watchMetric(page: Page, name: string): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const found = metrics.find((each) => each.name === name);
    if (!found) throw new Error(`there is no metric ${name}`);
    return found.value * 1_000;
  };
}

/** Script time of a page from its start until it is quiet, in ms of its own thread. */
async function scriptTime(browser: TestBrowser, url: string): Promise<number> {
  const page = await browser.browser.newPage();
  const read = await watchMetric(page, 'ScriptDuration');
  await page.goto(url, { waitUntil: 'load' });
  await delay(250);
  const time = await read();
  await page.close();
  return time;
}

export async function measureScript(withIt: TestBrowser, without: TestBrowser): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const look of ['password', 'wrong-password']) {
    const times = { with: [] as number[], without: [] as number[] };
    for (let run = -3; run < RUNS; run += 1) {
      const [one, other] = [await scriptTime(withIt, at(look)), await scriptTime(without, at(look))];
      if (run < 0) continue;
      times.with.push(one);
      times.without.push(other);
    }
    rows.push({
      what: `script time over the same page without us, ${look}${look === 'wrong-password' ? ' (with the card)' : ''}`,
      value: min(times.with) - min(times.without),
      unit: 'ms',
      limit: 3,
      more: `with: ${spread(times.with)}`,
    });
  }
  return rows;
}

/** Main-thread time of one pass on a page, without that of the message that asks for it: the least of several batches. */
async function passTime(browser: TestBrowser, nodes: number): Promise<number> {
  const page = await browser.open(at('wrong-password'));
  const tabId = await browser.tabId(page);
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
  const read = await watchMetric(page, 'TaskDuration');
  const batch = 10;
  const answering = async (type: string) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = await read();
      await browser.inExtension(
        async (id: number, kind: string, count: number) => {
          for (let i = 0; i < count; i += 1)
            await chrome.tabs
              .sendMessage(id, { id: i, type: kind, data: {}, timestamp: 1 })
              .catch(() => null);
        },
        tabId,
        type,
        batch,
      );
      times.push(((await read()) - before) / batch);
    }
    return min(times);
  };
  const message = await answering('nothing');
  const pass = (await answering('look')) - message;
  await page.close();
  return pass;
}

export async function measureDetection(browser: TestBrowser): Promise<Measured[]> {
  const none = await passTime(browser, 0);
  const rows: Measured[] = [];
  for (const [nodes, limit] of [
    [10_000, 2],
    [100_000, 10],
  ] as const) {
    const value = await passTime(browser, nodes);
    rows.push({
      what: `one detection pass on ${nodes.toLocaleString('en')} more nodes (min of ${RUNS})`,
      value,
      unit: 'ms',
      limit,
      more: `the page alone ${none.toFixed(1)}`,
    });
  }
  return rows;
}

/** Main-thread time of a page that changes without end, for a while. */
async function stormTime(browser: TestBrowser): Promise<number> {
  const page = await browser.open(at('password'));
  await delay(300);
  const read = await watchMetric(page, 'TaskDuration');
  const before = await read();
  await page.evaluate(async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    for (let frame = 0; frame < 120; frame += 1) {
      for (let i = 0; i < 60; i += 1) {
        const item = document.createElement('span');
        item.className = `a-${i}`;
        item.textContent = 'x';
        holder.append(item);
        if (holder.childElementCount > 400) holder.firstElementChild?.remove();
      }
      for (const item of holder.children) item.classList.toggle('on');
      await new Promise(requestAnimationFrame);
    }
  });
  const time = (await read()) - before;
  await page.close();
  return time;
}

export async function measureStorm(withIt: TestBrowser, without: TestBrowser): Promise<Measured[]> {
  const times = { with: [] as number[], without: [] as number[] };
  for (let run = -1; run < 6; run += 1) {
    const [one, other] = [await stormTime(withIt), await stormTime(without)];
    if (run < 0) continue;
    times.with.push(one);
    times.without.push(other);
  }
  const value = (min(times.with) / min(times.without) - 1) * 100;
  return [
    {
      what: 'overhead while the page changes without end',
      value,
      unit: '%',
      limit: 10,
      more: `with: ${spread(times.with)}`,
    },
  ];
}

/** From the error shown to the frame after the card was opened, in ms. Null where none came. */
async function cardTime(browser: TestBrowser, cold: boolean): Promise<number> {
  const page = await browser.open(at('passkey'));
  await page.bringToFront();
  await delay(300);
  if (cold) await browser.killBackground();
  await page.bringToFront();
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const box = document.getElementById('passkey-error-alert');
        if (!box) throw new Error('no box for the error');
        let start = 0;
        const observer = new MutationObserver(() => {
          if (!document.querySelector(':root > div[popover]')) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
        });
        observer.observe(document, { childList: true, subtree: true });
        start = performance.now();
        box.classList.remove('aok-hidden');
        box.style.display = 'block';
      }),
  );
  await page.close();
  return time;
}

export async function measureCard(browser: TestBrowser): Promise<Measured[]> {
  const times = { warm: [] as number[], cold: [] as number[] };
  for (let run = -2; run < 20; run += 1) {
    const warm = await cardTime(browser, false);
    const cold = await cardTime(browser, true);
    if (run < 0) continue;
    times.warm.push(warm);
    times.cold.push(cold);
  }
  return [
    {
      what: 'error shown → card painted, warm (median)',
      value: quantile(times.warm, 0.5),
      unit: 'ms',
      limit: 50,
      more: spread(times.warm),
    },
    {
      what: 'error shown → card painted, worker cold (p95)',
      value: quantile(times.cold, 0.95),
      unit: 'ms',
      limit: 200,
      more: spread(times.cold),
    },
  ];
}

/** From the popup's start to the first view with a button, in ms. */
async function popupTime(browser: TestBrowser, tabId: number): Promise<number> {
  const page = await browser.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#app main button, #app .actions button')) return;
      observer.disconnect();
      Reflect.set(globalThis, 'benchReady', performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${browser.extensionBase}popup.html?tabId=${tabId}`);
  await page.waitForFunction('globalThis.benchReady > 0', { timeout: 10_000 });
  const time = await page.evaluate(() => Number(Reflect.get(globalThis, 'benchReady')));
  await page.close();
  return time;
}

export async function measurePopup(browser: TestBrowser): Promise<Measured[]> {
  const tab = await browser.open(at('wrong-password'));
  const tabId = await browser.tabId(tab);
  const times: number[] = [];
  for (let run = -2; run < RUNS; run += 1) {
    const time = await popupTime(browser, tabId);
    if (run >= 0) times.push(time);
  }
  await tab.close();
  return [
    {
      what: 'popup started → its first view stands (median)',
      value: quantile(times, 0.5),
      unit: 'ms',
      limit: 150,
      more: spread(times),
    },
  ];
}
