import type { TestBrowser } from '../harness/test-browser.ts';
import { type Arena, pageOf } from './arena.ts';
import { atRest, watchSpent } from './metrics.ts';
import { type Measured, min, quantile, shuffled } from './numbers.ts';
import type { Variant } from './variants.ts';

const SIDES = ['none', 'old', 'now'] as const satisfies readonly Variant[];
type Side = (typeof SIDES)[number];

/** Main-thread time of a page while it changes for 120 frames. */
async function stormTime(driver: TestBrowser, url: string): Promise<number> {
  const page = await driver.open(url);
  await page.bringToFront();
  const read = await watchSpent(page);
  const before = await atRest(read);
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
  const time = (await read()).all - before.all;
  await page.close();
  return time;
}

async function storms({ drivers }: Arena, look: string, rounds: number): Promise<Record<Side, number[]>> {
  const times: Record<Side, number[]> = { none: [], old: [], now: [] };
  for (let round = -1; round < rounds; round += 1) {
    for (const side of shuffled(SIDES)) {
      const time = await stormTime(drivers[side], pageOf(side, look));
      if (round >= 0) times[side].push(time);
    }
  }
  return times;
}

/** How much more of the main thread is taken than without an extension while a page changes without end. */
export async function measureStorm(arena: Arena, rounds = 12): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const [look, what] of [
    ['password', 'storm without a hint'],
    ['wrong-password', 'storm with a hint shown'],
  ] as const) {
    const times = await storms(arena, look, rounds);
    const more = (side: Side, of: (values: readonly number[]) => number) =>
      (of(times[side]) / of(times.none) - 1) * 100;
    const median = (values: readonly number[]) => quantile(values, 0.5);
    rows.push({
      what: `${what}, over the same page without us`,
      value: more('now', min),
      unit: '%',
      limit: 5,
      seen: `of medians ${more('now', median).toFixed(1)}, on 2026-11-30 ${more('old', min).toFixed(1)}, n ${rounds}`,
    });
  }
  return rows;
}
