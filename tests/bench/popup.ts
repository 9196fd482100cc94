import type { TestBrowser } from '../harness/test-browser.ts';
import { type Arena, pageOf } from './arena.ts';
import { type Measured, quantile, spread } from './numbers.ts';

/** From the popup's start to its first view with a button, in ms. */
async function popupTime(driver: TestBrowser, tabId: number, asleep: boolean): Promise<number> {
  const page = await driver.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#app main button, #app .actions button')) return;
      observer.disconnect();
      Reflect.set(globalThis, 'benchReady', performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
  if (asleep) await driver.killBackground();
  await page.goto(`${driver.extensionBase}popup.html?tabId=${tabId}`);
  await page.waitForFunction('globalThis.benchReady > 0', { timeout: 10_000 });
  const time = await page.evaluate(() => Number(Reflect.get(globalThis, 'benchReady')));
  await page.close();
  return time;
}

export async function measurePopup({ drivers }: Arena, rounds = 40): Promise<Measured[]> {
  const driver = drivers.now;
  const tab = await driver.open(pageOf('now', 'wrong-password'));
  const tabId = await driver.tabId(tab);
  const times: Record<'awake' | 'asleep', number[]> = { awake: [], asleep: [] };
  for (let round = -2; round < rounds; round += 1) {
    for (const kind of ['awake', 'asleep'] as const) {
      const time = await popupTime(driver, tabId, kind === 'asleep');
      if (round >= 0) times[kind].push(time);
    }
  }
  await tab.close();
  const row = (what: string, kind: 'awake' | 'asleep', share: number, limit: number): Measured => ({
    what,
    value: quantile(times[kind], share),
    unit: 'ms',
    limit,
    seen: spread(times[kind]),
  });
  return [
    row('popup started → its first view stands, worker awake (median)', 'awake', 0.5, 100),
    row('popup started → its first view stands, worker asleep (p95)', 'asleep', 0.95, 150),
  ];
}
