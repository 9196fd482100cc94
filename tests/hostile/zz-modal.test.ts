import { afterAll, beforeAll, it } from 'vitest';
import { type Harness, startHarness } from './harness';
let h: Harness;
beforeAll(async () => { h = await startHarness(); });
afterAll(() => h.close());
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
it('modal', async () => {
  const { page } = await h.open('');
  await page.setViewport({ width: 1000, height: 760 });
  await page.mouse.move(2, 2);
  await wait(900);
  const clip = { x: 630, y: 377, width: 340, height: 353 };
  const shots: string[] = [];
  shots.push(await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false }));
  for (const css of ['', 'opacity:.01', 'transform:rotate(9deg)', 'overflow:hidden', 'inset:0 auto auto 0;margin:0']) {
    await page.evaluate((c) => { document.querySelector('dialog')?.remove(); const d = document.createElement('dialog'); d.style.cssText = c; d.textContent = 'x'; document.body.append(d); d.showModal(); }, css);
    await wait(700);
    shots.push(await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false }));
    console.log('MODAL', css, await page.evaluate(async (a, b) => {
      const load = async (s: string) => { const i = new Image(); i.src = `data:image/png;base64,${s}`; await i.decode(); const c = document.createElement('canvas'); c.width = i.width; c.height = i.height; const x = c.getContext('2d')!; x.drawImage(i, 0, 0); return x.getImageData(0, 0, c.width, c.height).data; };
      const [p, q] = [await load(a), await load(b)]; let n = 0, max = 0, at: number[] = []; for (let i = 0; i < p.length; i++) { const d = Math.abs(p[i]! - q[i]!); if (d) { n++; if (d > max) { max = d; at = [(i >> 2) % 340, ((i >> 2) / 340) | 0]; } } } return JSON.stringify({ n, max, at });
    }, shots[0]!, shots.at(-1)!));
  }
});
