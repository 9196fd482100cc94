import { afterAll, beforeAll, expect, it } from 'vitest';
import { ATTACKS } from './attacks';
import { type Harness, startHarness } from './harness';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
const only = (process.env.ONLY ?? '').split('|');
it.each(ATTACKS.filter((a) => only.some((o) => a.name.includes(o))))('$name', async (attack) => {
  const { page, ours } = await h.open('', attack.body);
  page.on('pageerror', (e) => console.log('pageerror', e));
  await page.setViewport({ width: 1000, height: 760 });
  await page.mouse.move(2, 2);
  if (attack.css) await page.addStyleTag({ content: attack.css });
  if (attack.script)
    await page.evaluate(
      `(() => { const host = document.querySelector(':root > div[popover]'); ${attack.script} })()`,
    );
  await wait(1000);
  await page.screenshot({
    path: `/tmp/haireta/E/shots/dbg-${attack.name.replace(/\W+/g, '_')}.png` as `${string}.png`,
  });
  await page.mouse.click(800, 640);
  await wait(50);
  console.log(
    attack.name,
    await ours
      .evaluate(() =>
        JSON.stringify({
          facts: Reflect.get(globalThis, 'facts') ?? 'no click',
          a: globalThis.probe.actions,
          g: globalThis.probe.gaveUp,
          s: globalThis.probe.hint.shown(),
        }),
      )
      .catch((e) => String(e)),
  );
});
