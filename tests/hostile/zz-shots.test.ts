import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, test } from 'vitest';
import { type Harness, startHarness } from './harness';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.close());
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
test('shots', async () => {
  mkdirSync('/tmp/haireta/E/shots', { recursive: true });
  for (const [name, q, w, hgt, forced] of [
    ['ja-light', 'ja', 1280, 800],
    ['ja-dark', 'dark', 1280, 800],
    ['en-light', 'en', 1280, 800],
    ['en-dark', 'en&dark', 1280, 800],
    ['ja-light-320', 'ja', 320, 640],
    ['ja-dark-320', 'dark', 320, 640],
    ['en-light-320', 'en', 320, 640],
    ['en-dark-320', 'en&dark', 320, 640],
    ['rtl', 'en&rtl', 1280, 800],
    ['rtl-320', 'en&rtl', 320, 640],
    ['ja-solved', 'solved', 1280, 800],
    ['en-solved-dark', 'solved&en&dark', 1280, 800],
    ['ja-larger', 'larger', 1280, 1000],
    ['ja-larger-320', 'larger', 320, 640],
    ['forced', 'ja', 1280, 800, 1],
    ['forced-320', 'ja', 320, 640, 1],
    ['forced-solved', 'solved', 1280, 800, 1],
  ] as [string, string, number, number, number?][]) {
    const { page, ours } = await h.open(q);
    await page.setViewport({ width: w, height: hgt });
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', {
      features: forced
        ? [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: 'dark' },
          ]
        : [],
    });
    await wait(450);
    await page.screenshot({ path: `/tmp/haireta/E/shots/${name}.png` as `${string}.png` });
    console.log(name, await ours.evaluate(() => globalThis.probe.hint.shown()));
    await cdp.detach();
  }
});
