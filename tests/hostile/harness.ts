import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page, type Realm } from 'puppeteer-core';
import { build } from 'vite';
import { harnessPage } from './page';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Found on loopback by the mapping below; `.example` belongs to nobody. */
const SITE = 'http://shop.example';
const MANIFEST = {
  manifest_version: 3,
  name: 'Hint harness',
  version: '1',
  content_scripts: [{ matches: [`${SITE}/*`], js: ['hint.js'], run_at: 'document_end' }],
};

/** One page with the hint in it. */
export interface HintPage {
  page: Page;
  /** The isolated world of our content script. */
  ours: Realm;
}

export interface Harness {
  /** Opens `/?…` in the harness's one tab; `body`: what the page holds besides its form. */
  open(query?: string, body?: string): Promise<HintPage>;
  close(): Promise<void>;
}

/** Builds lib/hint into a throw-away extension and starts a browser with it. */
export async function startHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'haireta-hostile-'));
  const extension = join(folder, 'extension');
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir: extension,
      lib: {
        entry: join(ROOT, 'tests/hostile/content-script.ts'),
        formats: ['iife'],
        name: 'harness',
        fileName: () => 'hint.js',
      },
    },
  });
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(MANIFEST));

  let body = '';
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(harnessPage(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const executable = process.env.E2E_CHROMIUM_BIN;

  const browser = await puppeteer.launch({
    executablePath: executable === undefined ? '/usr/bin/chromium' : executable,
    headless: true,
    pipe: true,
    userDataDir: join(folder, 'profile'),
    enableExtensions: true,
    defaultViewport: null,
    args: [
      `--host-resolver-rules=MAP *:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--window-size=1280,900',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  await browser.installExtension(extension);
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('no tab');

  return {
    async open(query = '', holding = '') {
      body = holding;
      await page.goto(`${SITE}/?${query}`);
      return { page, ours: await ourWorld(page) };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ourWorld(page: Page): Promise<Realm> {
  for (let tries = 0; tries < 100; tries += 1) {
    for (const realm of page.extensionRealms()) {
      if (await realm.evaluate(() => globalThis.probe !== undefined).catch(() => false)) return realm;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the content script did not start');
}
