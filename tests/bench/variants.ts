import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What is measured side by side in one browser. */
export const VARIANTS = ['none', 'tiny', 'floor', 'old', 'now'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The store whose sign-in pages every variant gets, byte for byte. */
export const STORE = 'amazon.co.jp';

/** A domain of each variant's own, as long as the store's name: no other variant runs there. */
export const DOMAINS: Readonly<Record<Variant, string>> = {
  none: 'bare.example',
  tiny: 'tiny.example',
  floor: 'hand.example',
  old: 'past.example',
  now: 'main.example',
};

/** Files of an extension by path. */
type Files = Readonly<Record<string, Buffer | string>>;

/** A script of 60 bytes: what any content script costs. */
const TINY = "Reflect.set(globalThis,'here',document.readyState.length>60)";

const here = (name: string) => new URL(name, import.meta.url);

/** The build of 2026-11-30 without popup, guide and options: its files by path, as JSON, in brotli. */
function old(): Files {
  return JSON.parse(brotliDecompressSync(readFileSync(here('build-2026-11-30.json.br'))).toString());
}

function built(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

function small(name: string, script: string): Files {
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    host_permissions: [`*://*.${STORE}/*`],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: [`*://*.${STORE}/ap/*`], js: ['content.js'], run_at: 'document_end' }],
  };
  return {
    'manifest.json': JSON.stringify(manifest),
    'background.js': 'chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer(null));',
    'content.js': script,
  };
}

/**
 * The same extension for the same store under another name, and for that alone. So it loads the rules and words of
 * that store, whatever the build does to give each store its own.
 */
function renamed(files: Files, domain: string): Files {
  const rename = (text: string) => text.replaceAll(STORE, domain);
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      if (path === 'manifest.json') return [path, rename(onlyFor(content.toString()))];
      return /\.(js|json|html)$/.test(path) ? [rename(path), rename(content.toString())] : [path, content];
    }),
  );
}

/** A manifest without the hosts of all other stores. */
function onlyFor(text: string): string {
  const manifest = JSON.parse(text);
  const ofStore = (patterns: string[]) => patterns.filter((pattern) => pattern.includes(`.${STORE}/`));
  const scripts = manifest.content_scripts
    .map((script: { matches: string[] }) => ({ ...script, matches: ofStore(script.matches) }))
    .filter(({ matches }: { matches: string[] }) => matches.length > 0);
  return JSON.stringify({
    ...manifest,
    host_permissions: ofStore(manifest.host_permissions),
    content_scripts: scripts,
  });
}

/** Writes one folder a variant that is an extension; `now` is the build in `folder`. */
export function writeVariants(folder: string): {
  paths: Readonly<Partial<Record<Variant, string>>>;
  remove(): void;
} {
  const root = mkdtempSync(join(tmpdir(), 'haireta-bench-'));
  const extensions = {
    tiny: small('tiny', TINY),
    floor: small('floor', readFileSync(here('floor.js'), 'utf8')),
    old: old(),
    now: built(folder),
  };
  const paths: Partial<Record<Variant, string>> = {};
  for (const variant of VARIANTS) {
    if (variant === 'none') continue;
    const path = join(root, variant);
    paths[variant] = path;
    for (const [name, content] of Object.entries(renamed(extensions[variant], DOMAINS[variant]))) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
  }
  return { paths, remove: () => rmSync(root, { recursive: true, force: true }) };
}
