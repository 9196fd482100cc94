import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Realm } from 'puppeteer-core';
import { build } from 'vite';
import { launchChromium } from '../harness/chromium';
import { until } from '../harness/common';
import { startLocalServer } from '../harness/local-server';
import { harnessPage } from './page';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Found on loopback; `.example` belongs to nobody. */
const SITE = 'http://shop.example';
const MANIFEST = {
  manifest_version: 3,
  name: 'Hint harness',
  version: '1',
  background: { service_worker: 'background.js' },
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
  await writeFile(join(extension, 'background.js'), '');

  let body = '';
  const server = await startLocalServer(() => (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(harnessPage(body));
  });
  const browser = await launchChromium({ extension, server });
  const page = await browser.browser.newPage();

  return {
    async open(query = '', holding = '') {
      body = holding;
      await page.goto(`${SITE}/?${query}`);
      return { page, ours: await ourWorld(page) };
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ourWorld(page: Page): Promise<Realm> {
  const found = await until(async () => {
    for (const realm of page.extensionRealms())
      if (await realm.evaluate(() => globalThis.probe !== undefined).catch(() => false)) return realm;
    return null;
  }, 5000);
  if (found === null) throw new Error('the content script did not start');
  return found;
}
