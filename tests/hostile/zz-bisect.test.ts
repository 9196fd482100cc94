import { afterAll, beforeAll, it } from 'vitest';
import { type Harness, startHarness } from './harness';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
it.each([
  'host.hidden=true',
  "host.className='ha';host.id='x'",
  "host.dir='rtl';host.lang='en'",
  "host.style.setProperty('opacity','0','important')",
  "host.style.setProperty('display','none','important')",
  "host.style.setProperty('transition','opacity 1000s','important')",
  "host.style.setProperty('left','-999px','important')",
  "host.style.setProperty('interactivity','inert','important')",
  "host.animate([{ opacity: 0}], { duration: 1, fill: 'forwards' })",
  "host.animate([{ transform: 'scale(0)' }], { duration: 1, fill: 'forwards' })",
])('%s', async (s) => {
  const { page, ours } = await h.open('');
  await page.setViewport({ width: 1000, height: 760 });
  await page.evaluate(`(() => { const host = document.querySelector(':root > div[popover]'); ${s} })()`);
  await wait(300);
  const shot = await page.screenshot({ clip: { x: 800, y: 620, width: 40, height: 40 }, encoding: 'base64' });
  console.log(
    'RESULT',
    s,
    shot.length,
    await page.evaluate(
      `(() => { const host = document.querySelector(':root > div[popover]'); const c = getComputedStyle(host); return JSON.stringify([c.display,c.opacity,c.transform,c.visibility,c.left]) })()`,
    ),
  );
});
