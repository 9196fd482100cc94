import { setTimeout as delay } from 'node:timers/promises';
import type { TestBrowser } from '../harness/test-browser.ts';
import { type Arena, pageOf } from './arena.ts';
import { type Measured, quantile, shuffled, spread } from './numbers.ts';

const SIDES = ['old', 'now'] as const;
type Side = (typeof SIDES)[number];

/** From the error shown to the frame after the card was opened, in ms. */
async function cardTime(driver: TestBrowser, url: string, cold: boolean): Promise<number> {
  const page = await driver.open(url);
  await page.bringToFront();
  await delay(300);
  if (cold) await driver.killBackground();
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

export async function measureCard({ drivers }: Arena, rounds = 40): Promise<Measured[]> {
  const times: Record<Side, { warm: number[]; cold: number[] }> = {
    old: { warm: [], cold: [] },
    now: { warm: [], cold: [] },
  };
  const kinds = SIDES.flatMap((side) => (['warm', 'cold'] as const).map((kind) => ({ side, kind })));
  for (let round = -2; round < rounds; round += 1) {
    for (const { side, kind } of shuffled(kinds)) {
      const time = await cardTime(drivers[side], pageOf(side, 'passkey'), kind === 'cold');
      if (round >= 0) times[side][kind].push(time);
    }
  }
  const row = (what: string, kind: 'warm' | 'cold', share: number, limit: number): Measured => ({
    what,
    value: quantile(times.now[kind], share),
    unit: 'ms',
    limit,
    seen: `${spread(times.now[kind])}, on 2026-11-30 ${quantile(times.old[kind], share).toFixed(1)}`,
  });
  return [
    row('error shown → card painted, worker awake (median)', 'warm', 0.5, 40),
    row('error shown → card painted, worker asleep (p95)', 'cold', 0.95, 120),
  ];
}
