import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Realm } from 'puppeteer-core';
import { build } from 'vite';
import type { BrowserKind } from '../harness/browsers';
import { launchChromium } from '../harness/chromium';
import { until } from '../harness/common';
import { launchFirefox } from '../harness/firefox';
import { startLocalServer } from '../harness/local-server';
import type { HintLook } from './content-script';
import { harnessPage } from './page';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Found on loopback; `.example` belongs to nobody. */
const SITE = 'http://shop.example';
const MANIFEST = {
  manifest_version: 3,
  name: 'Hint harness',
  version: '1',
  content_scripts: [{ matches: [`${SITE}/*`], js: ['hint.js'], run_at: 'document_end' }],
};
const OF_BROWSER = {
  chromium: { background: { service_worker: 'background.js' } },
  firefox: {
    background: { scripts: ['background.js'] },
    host_permissions: [`${SITE}/*`],
    browser_specific_settings: { gecko: { id: 'hostile@shop.example' } },
  },
};

/** One page with the hint in it. */
export interface HintPage {
  page: Page;
  /** The isolated world of our content script. */
  ours: Realm;
}

export interface Harness {
  /** Opens `/?…` in the harness's one tab; `body`: what the page holds besides its form. Chromium only. */
  open(query?: string, body?: string): Promise<HintPage>;
  /** The same, without our world. */
  visit(query?: string, body?: string): Promise<Page>;
  /** How the hint is in the page. */
  look(): Promise<HintLook>;
  close(): Promise<void>;
}

/** Builds lib/hint into a throw-away extension and starts a browser with it. */
export async function startHarness(kind: BrowserKind = 'chromium'): Promise<Harness> {
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
  await writeFile(join(extension, 'manifest.json'), JSON.stringify({ ...MANIFEST, ...OF_BROWSER[kind] }));
  await writeFile(join(extension, 'background.js'), '');

  let body = '';
  const server = await startLocalServer(() => (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(harnessPage(body));
  });
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const launched = await launch({ extension, server });
  const page = await launched.browser.newPage();

  async function visit(query = '', holding = ''): Promise<Page> {
    body = holding;
    await page.goto(`${SITE}/?${query}`);
    return page;
  }

  return {
    visit,
    async open(query, holding) {
      await visit(query, holding);
      return { page, ours: await ourWorld(page) };
    },
    async look() {
      const found = await until(() => launched.inExtension(askTabs), 5000);
      if (!found) throw new Error('the content script does not answer');
      return found;
    },
    async close() {
      await launched.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sent to the extension as text. */
async function askTabs(): Promise<HintLook | null> {
  for (const { id } of await chrome.tabs.query({})) {
    const answer = await chrome.tabs.sendMessage(id, 'look').catch(() => null);
    if (answer) return answer;
  }
  return null;
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
