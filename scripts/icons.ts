/** Draws `assets/icon.svg` as the sizes browsers ask for: `node scripts/icons.ts` writes public/icon/<size>.png. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const svg = readFileSync(`${root}assets/icon.svg`, 'utf8');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

mkdirSync(`${root}public/icon`, { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    await page.setViewport({ width: size, height: size });
    // The galleries want air around the large one.
    const drawn = size === 128 ? 104 : size;
    await page.setContent(
      `<style>body{margin:0;display:grid;place-content:center;block-size:100vh}svg{display:block;inline-size:${drawn}px}</style>${svg}`,
    );
    await page.screenshot({ path: `${root}public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
