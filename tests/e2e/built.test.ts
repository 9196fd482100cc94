import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it, test } from 'vitest';
import { NOTICES } from '@/lib/build/notices';
import type { SitePack, Store } from '@/lib/model/site-pack';
import { hostPermissions } from '@/lib/sites/match-patterns';
import {
  type DeclaredScript,
  declaredScripts,
  LEXICONS,
  pageScripts,
  readerScripts,
} from '@/lib/sites/page-scripts';
import { sitePacks } from '@/lib/sites/registry';
import { buildFor } from '../harness/common';
import { browser, useChromium } from '../harness/shared';

/** The part of the extension's API that the helper below uses. */
declare const chrome: {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
};

const FOLDER = buildFor('chromium');
const LANGS = ['en', 'ja'];
/** What Chrome asks before it installs us. */
const WARNING = 'Read and change your data on all amazon.com sites and all amazon.com.be sites';

const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)))
  .sort();
const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const size = (file: string) => readFileSync(join(FOLDER, file)).length;
const manifest: Record<string, unknown> & { content_scripts: DeclaredScript[] } = JSON.parse(
  text('manifest.json'),
);
const code = files.filter((file) => /\.(js|html|css)$/.test(file));

/** Types, and what the bundles leave out of packages that need it. */
const NOT_BUNDLED = /^(@types\/\S+|@formatjs\/icu-skeleton-parser|@zxcvbn-ts\/dictionary-compression) /;
/** Whatever a package of ours may bring into what is built, by name and version. */
function mayBeBundled(): string[] {
  const lock: { packages: Record<string, Record<string, unknown>> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  return Object.entries(lock.packages).flatMap(([path, { version, dev, devOptional, optional, peer }]) =>
    path === '' || dev || devOptional || optional || peer
      ? []
      : [`${path.replace(/^.*node_modules\//, '')} ${version}`],
  );
}

const ENGINE = 'content-scripts/sign-in.js';
/** What reads messages there, by the language of the page. */
const readersOf = (pack: SitePack, store: Store) => LEXICONS.map((lang) => readerScripts(pack, store, lang));
const stores = sitePacks.flatMap((pack) =>
  pack.stores.map((store) => [store.domain, pageScripts(pack, store), readersOf(pack, store)] as const),
);
const sizeOf = (scripts: readonly string[]) => scripts.reduce((sum, file) => sum + size(file), 0);

/** Everything a page loads at once: its own scripts and styles, and what these import before they run. */
function loadedAtOnce(page: string): Set<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const content = text(file);
    const links = file.endsWith('.html')
      ? content.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)
      : content.matchAll(/(?:^|[;}\n])import\s*(?:[\w{}$*,\s]+?from\s*)?["']\.\/([^"']+\.js)["']/g);
    for (const [, link = ''] of links) {
      follow(files.includes(link) ? link : join(file, '..', link));
    }
  };
  follow(page);
  return found;
}

test('the notices of everything that is bundled are in what is packed', () => {
  const notices = text(NOTICES);
  expect(mayBeBundled().length).toBeGreaterThan(10);
  expect(
    mayBeBundled().filter((each) => !NOT_BUNDLED.test(each) && !notices.includes(`\n${each} (`)),
  ).toEqual([]);
  // All code of others is under licences that let it be here.
  const licences = [...notices.matchAll(/^\S+ [\d.]+ \((.+)\)$/gm)].map(([, licence]) => licence);
  expect(
    licences.filter((each) => !['MIT', 'ISC', 'BSD-3-Clause', 'MPL-2.0'].includes(String(each))),
  ).toEqual([]);
});

describe('the manifest', () => {
  it('asks for what was decided, and for nothing else', () => {
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: [
        'storage',
        'cookies',
        'scripting',
        'activeTab',
        'webRequest',
        'alarms',
        'contextMenus',
        'browsingData',
      ],
      host_permissions: hostPermissions(sitePacks),
      content_security_policy: {
        extension_pages: expect.stringMatching(/^default-src 'none'; script-src 'self';/),
      },
      externally_connectable: { ids: [] },
      minimum_chrome_version: '120',
    });
    const stores = sitePacks.flatMap((pack) => pack.stores);
    expect(stores).toHaveLength(24);
    expect(manifest.host_permissions).toEqual(stores.map(({ domain }) => `*://*.${domain}/*`));
    for (const key of [
      'optional_permissions',
      'optional_host_permissions',
      'web_accessible_resources',
      'update_url',
      'incognito',
      'key',
      'oauth2',
      'sandbox',
      'commands',
    ])
      expect(manifest, key).not.toHaveProperty(key);
  });

  it('runs an engine with the rules and texts of its store, on sign-in pages, in the top frame alone', () => {
    expect(manifest.content_scripts).toEqual(declaredScripts(sitePacks));
    const scripts = manifest.content_scripts.flatMap(({ js }) => js);
    expect(scripts.filter((file) => !files.includes(file))).toEqual([]);
    const byPath = manifest.content_scripts.flatMap(({ matches, include_globs }) =>
      include_globs === undefined ? matches : [],
    );
    const path = /^https:\/\/\*\.[a-z.]+\/(-\/\*\/)?((ap|ax)\/|errors\/validateCaptcha)\*$/;
    expect(byPath).toHaveLength(24 * 6);
    expect(byPath.filter((pattern) => !path.test(pattern))).toEqual([]);
    const byHost = manifest.content_scripts.filter(({ include_globs }) => include_globs !== undefined);
    expect(byHost.flatMap(({ matches }) => matches)).toHaveLength(24);
    for (const { include_globs } of byHost) expect(include_globs).toEqual(['https://account-status.*']);
  });

  it.each(LANGS)('has its words in %s', (lang) => {
    const words: Record<string, { message: string }> = JSON.parse(text(`_locales/${lang}/messages.json`));
    const wanted = [...text('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(wanted.length).toBeGreaterThan(0);
    for (const key of [...wanted, 'extLang']) expect(words[key]?.message, key).toBeTruthy();
    expect(words.extLang?.message).toBe(lang);
    expect(words.extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the size of', () => {
  it('the engine is at most 16,384 bytes', () => {
    expect(size(ENGINE)).toBeLessThanOrEqual(16_384);
  });

  it.each(stores)('what runs beside it in a page of %s is at most 12,288 bytes', (_, scripts) => {
    const beside = scripts.filter((file) => file !== ENGINE);
    expect(beside.length).toBeGreaterThan(1);
    expect(sizeOf(beside)).toBeLessThanOrEqual(12_288);
  });

  it.each(stores)(
    'what a message at %s brings, reader and lexicons, is at most 20,000 bytes',
    (_, __, readers) => {
      for (const reader of readers) {
        expect(reader.length).toBeGreaterThan(1);
        expect(sizeOf(reader)).toBeLessThanOrEqual(20_000);
      }
    },
  );

  it('is all that runs in a page: no script is there that no store loads', () => {
    const loaded = new Set(stores.flatMap(([, scripts, readers]) => [...scripts, ...readers.flat()]));
    expect(files.filter((file) => /^((content-scripts|rules|texts|lexicon)\/|reader)/.test(file))).toEqual(
      [...loaded].sort(),
    );
  });

  it.each(LANGS)('scripts and words before the popup’s first view in %s is at most 90 kB', (lang) => {
    const scripts = [...loadedAtOnce('popup.html')].filter((file) => file.endsWith('.js'));
    // The words of the first view; its footer stands below every view.
    const words = files.filter(
      (file) => file.startsWith(`chunks/${lang}-`) && text(file).includes('popup_promise'),
    );
    expect(words).toHaveLength(1);
    const parts = Object.fromEntries([...scripts, ...words].map((file) => [file, size(file)]));
    const sum = Object.values(parts).reduce((a, b) => a + b, 0);
    expect(sum, JSON.stringify(parts, null, 1)).toBeLessThanOrEqual(90_000);
    // The page's own script, what it shares with other pages, and its words: none was missed.
    expect(Object.keys(parts).length).toBeGreaterThanOrEqual(4);
  });

  it('styles of the popup is at most 20 kB', () => {
    const styles = [...loadedAtOnce('popup.html')].filter((file) => file.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(20_000);
  });

  it('the packed extension is at most 600 kB', () => {
    const packed = files.reduce(
      (sum, file) => sum + deflateRawSync(readFileSync(join(FOLDER, file))).length + 2 * file.length + 120,
      0,
    );
    expect(packed).toBeGreaterThan(10_000);
    expect(packed).toBeLessThanOrEqual(600_000);
  });
});

describe('the built code', () => {
  it('holds no other kinds of files', () => {
    const kinds = new Set(files.map((file) => file.replace(/^.*\./, '')));
    // Text is the notices of what is bundled.
    expect([...kinds].sort()).toEqual(['css', 'html', 'js', 'json', 'png', 'txt']);
  });

  it.each(code)('%s makes no code out of text and asks the network for nothing', (file) => {
    const content = text(file);
    expect(
      content.match(
        /\beval\s*\(|new Function\b|\bFunction\s*\(\s*["'`]|importScripts|XMLHttpRequest|WebSocket\s*\(|sendBeacon|EventSource\s*\(/g,
      ),
    ).toBeNull();
    expect(content.match(/(?<![\w.$])fetch\s*\(/g)).toBeNull();
    expect(content.match(/<script(?![^>]*\bsrc="\/)|\son\w+="/g)).toBeNull();
  });

  it('names no address but the stores’ own, and names of formats', () => {
    const domains = sitePacks.flatMap((pack) => [
      ...pack.stores.map(({ domain }) => domain),
      ...pack.sameAccount,
      ...pack.legalLookAlikes,
    ]);
    const ours = (host: string) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
    // Never asked for: names of formats, and places that packages point to in their error texts.
    const names = ['www.w3.org', 'specs.openid.net', 'github.com', 'wxt.dev'];
    const strange = code.flatMap((file) =>
      [...text(file).matchAll(/(?:https?|wss?):\/\/([^/\s"'`\\)<>]*)/g)]
        .map(([, host = '']) => host)
        .filter((host) => /^[\w-]+(\.[\w-]+)+$/.test(host) && !ours(host) && !names.includes(host))
        .map((host) => `${file}: ${host}`),
    );
    expect(strange).toEqual([]);
  });

  it('has every word of the pages in every language', async () => {
    const keys = (lang: string) =>
      Object.keys(JSON.parse(readFileSync(`locales/${lang}.json`, 'utf8')) as object).sort();
    expect(keys('ja')).toEqual(keys('en'));
  });
});

describe('what the browser says of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haireta-reader-'));

  useChromium();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('before it is installed is one line', async () => {
    const reader = { manifest_version: 3, name: 'reader', version: '1', permissions: ['management'] };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(reader));
    writeFileSync(join(folder, 'page.html'), '<!doctype html>');
    const id = await browser.browser.installExtension(folder);
    const desk = await browser.browser.newPage();
    await desk.goto(`chrome-extension://${id}/page.html`);
    const warnings = await desk.evaluate(
      (words) => chrome.management.getPermissionWarningsByManifest(words),
      text('manifest.json'),
    );
    expect(warnings).toEqual([WARNING]);
    await browser.browser.uninstallExtension(id);
  });

  it('while it runs is no error: every page opens without one', async () => {
    const errors: string[] = [];
    for (const path of ['popup.html', 'options.html', 'guide.html']) {
      const page = await browser.browser.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warn')
          errors.push(`${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => errors.push(`${path}: ${String(error)}`));
      page.on('requestfailed', (request) => errors.push(`${path}: ${request.url()}`));
      await page.goto(`${browser.extensionBase}${path}`, { waitUntil: 'networkidle0' });
      expect((await page.evaluate(() => document.body.innerText)).length, path).toBeGreaterThan(20);
      await page.close();
    }
    expect(errors).toEqual([]);
    expect(await browser.extensionRequests()).toEqual([]);
  });
});
