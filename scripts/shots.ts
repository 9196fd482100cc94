/**
 * Takes a picture of every view of popup, options and guide, in every language, theme and width, and checks each
 * with axe and for text that does not fit. `node scripts/shots.ts [name…]`; pictures: artifacts/shots/popup/.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { messages } from '../lib/build/messages.ts';
import { packs } from '../lib/build/packs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}artifacts/shots/popup/`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Views that have a tab to themselves, and its width. */
const IN_A_TAB = [
  'options',
  ...['guide', 'guide-words', 'guide-steps', 'guide-way', 'guide-way-in', 'guide-read'],
  ...['guide-taken-over', 'guide-contact'],
];
const TAB_WIDTH = 800;
/** A popup is cut off below this by the browser. */
const POPUP_HEIGHT = 600;

declare global {
  interface Window {
    /** What `tests/harness/gallery/main.tsx` offers. */
    haireta: {
      names: string[];
      show(name: string, lang: string, theme: string, textSize: string): Promise<void>;
    };
    axe: typeof import('axe-core');
  }
}

interface Look {
  height: number;
  /** What is wider than the window. */
  tooWide: string[];
  /** Things to press that are smaller than 44 px. */
  tooSmall: string[];
  violations: string[];
}

async function take(page: Page, name: string, lang: string, theme: string, text: string): Promise<Look> {
  return page.evaluate(
    async (...[of, language, colours, size]) => {
      const { haireta, axe } = window;
      await haireta.show(of, language, colours, size);
      await new Promise(requestAnimationFrame);
      const words = (element: Element) => `${element.tagName}: ${element.textContent?.slice(0, 40)}`;
      const all = [...document.querySelectorAll('#app *:not(.sr)')];
      const pressed = [...document.querySelectorAll('button, summary, label.choice, a')];
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return {
        height: document.documentElement.scrollHeight,
        tooWide: all.filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).map(words),
        tooSmall: pressed
          .filter((one) => one.checkVisibility())
          .filter((one) => {
            const { width, height } = one.getBoundingClientRect();
            return width < 43.9 || height < 43.9;
          })
          .map(words),
        violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      };
    },
    name,
    lang,
    theme,
    text,
  );
}

/** The colours a person has set for everything: only pictures, axe cannot judge them. */
async function takeForcedColours(page: Page, names: string[]): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await page.setViewport({ width: 384, height: 200, deviceScaleFactor: 1.5 });
  for (const name of names) {
    await page.evaluate(async (of) => {
      await window.haireta.show(of, 'ja', 'light', 'normal');
      await new Promise(requestAnimationFrame);
    }, name);
    await page.screenshot({ path: `${out}${name}-ja-forced-384.png`, fullPage: true });
  }
}

/** What comes out of a printer: only pictures. */
async function takePrint(page: Page, names: string[]): Promise<void> {
  await page.emulateMediaType('print');
  await page.setViewport({ width: 720, height: 200, deviceScaleFactor: 1.5 });
  for (const name of names) {
    await page.evaluate((of) => window.haireta.show(of, 'ja', 'dark', 'normal'), name);
    await page.screenshot({ path: `${out}${name}-ja-print-720.png`, fullPage: true });
  }
  await page.emulateMediaType('screen');
}

async function main(wanted: string[]): Promise<number> {
  mkdirSync(out, { recursive: true });
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    cacheDir: `${root}artifacts/.vite`,
    plugins: [packs(), messages(), preact()],
    resolve: { alias: { '@': root } },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  if (base === undefined) throw new Error('The gallery has no address.');
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--hide-scrollbars'],
  });
  let wrong = 0;
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(String(error)));
    await page.goto(`${base}tests/harness/gallery/index.html`);
    await page.waitForFunction(() => 'haireta' in window);
    await page.evaluate(axe);
    const names = await page.evaluate(() => window.haireta.names);
    const chosen = [...names, ...IN_A_TAB].filter((name) => wanted.length === 0 || wanted.includes(name));
    const sizes = [
      { width: 384, text: 'normal' },
      { width: 320, text: 'normal' },
      { width: 384, text: 'larger' },
    ];
    for (const name of chosen) {
      for (const { width: popupWidth, text } of sizes) {
        const inTab = IN_A_TAB.includes(name);
        const width = inTab && popupWidth === 384 ? TAB_WIDTH : popupWidth;
        await page.setViewport({ width, height: 200, deviceScaleFactor: 1.5 });
        for (const lang of ['ja', 'en']) {
          for (const theme of ['light', 'dark']) {
            const { height, tooWide, tooSmall, violations } = await take(page, name, lang, theme, text);
            const title = `${name}-${lang}-${theme}-${width}${text === 'normal' ? '' : `-${text}`}`;
            await page.screenshot({ path: `${out}${title}.png`, fullPage: true });
            const complaints = [
              ...tooWide.map((what) => `too wide: ${what}`),
              ...tooSmall.map((what) => `too small: ${what}`),
              ...violations,
            ];
            wrong += complaints.length;
            for (const complaint of complaints) console.log(`${title}: ${complaint}`);
            const scrolls = !inTab && width === 384 && text === 'normal' && height > POPUP_HEIGHT;
            if (!scrolls) continue;
            if (theme === 'light') console.log(`${title}: scrolls, ${height} px`);
            // What the person sees before scrolling.
            await page.setViewport({ width, height: POPUP_HEIGHT, deviceScaleFactor: 1.5 });
            await page.screenshot({ path: `${out}${title}-top.png` });
            await page.setViewport({ width, height: 200, deviceScaleFactor: 1.5 });
          }
        }
      }
    }
    await takePrint(
      page,
      chosen.filter((name) => name.startsWith('guide')),
    );
    await takeForcedColours(page, chosen);
    console.log(`${chosen.length} views, ${wrong} complaints, pictures in artifacts/shots/popup/`);
  } finally {
    await browser.close();
    await server.close();
  }
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
