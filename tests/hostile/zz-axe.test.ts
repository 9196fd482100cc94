import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, it } from 'vitest';
import { type Harness, startHarness } from './harness';
let h: Harness;
beforeAll(async () => { h = await startHarness(); });
afterAll(() => h.close());
it('axe', async () => {
  const { page, ours } = await h.open('');
  await page.setViewport({ width: 1000, height: 760 });
  await new Promise((r) => setTimeout(r, 400));
  await ours.evaluate(readFileSync('/work/main/node_modules/axe-core/axe.min.js', 'utf8'));
  await ours.evaluate(() => globalThis.probe.axe());
  console.log('AXE', await ours.evaluate(async () => { const r = await (globalThis as any).axe.run({ include: [[':root > div']] }); return JSON.stringify(r.incomplete.map((i: any) => [i.id, i.nodes.map((n: any) => [n.target, n.any[0]?.message, n.any[0]?.data, n.any[0]?.relatedNodes?.map((x: any) => x.html)])]), null, 1); }));
});
