import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsOf, type SourceFacts } from '../harness/source-facts';

interface Layer {
  /** Layers it may import from, types included. Its own files it always may. */
  may: readonly string[];
  /** What it may know by `import type` alone. */
  types?: readonly string[];
  packages: readonly string[];
  /** Same answer for the same input: no page, browser, clock, chance or network. */
  pure?: true;
}

/** Who may import whom. The one place this rule is written. */
const LAYERS: Readonly<Record<string, Layer>> = {
  // Ids are those of the words.
  'lib/model': { may: [], types: ['locales'], packages: [], pure: true },
  'lib/sites': {
    may: ['lib/model'],
    packages: ['valibot', 'tldts', 'confusables', 'punycode/punycode.es6.js'],
  },
  'lib/page': { may: ['lib/model', 'lib/sites'], packages: [] },
  'lib/probes': { may: ['lib/model', 'lib/sites'], packages: [] },
  'lib/causes': { may: ['lib/model'], packages: [], pure: true },
  'lib/fixes': { may: ['lib/model'], packages: [], pure: true },
  'lib/engine': { may: ['lib/model', 'lib/causes', 'lib/fixes'], packages: [], pure: true },
  'lib/site-data': { may: ['lib/model'], packages: [], pure: true },
  'lib/prevent': { may: ['lib/model'], packages: [], pure: true },
  'lib/guide': { may: ['lib/model', 'lib/causes', 'lib/fixes', 'lib/i18n'], packages: [], pure: true },
  'lib/hint': { may: ['lib/model'], packages: [] },
  'lib/ui': { may: ['lib/model', 'lib/prevent', 'lib/platform'], packages: ['@preact/signals', 'lean-qr'] },
  'lib/i18n': {
    may: ['lib/model', 'locales'],
    packages: ['intl-messageformat', '@formatjs/icu-messageformat-parser'],
  },
  // Runs in Node while the extension is built; nothing of the extension imports it.
  'lib/build': {
    may: ['lib/model', 'lib/sites', 'lib/i18n', 'lib/causes', 'lib/fixes'],
    packages: [
      'node:fs',
      'node:path',
      'node:url',
      'vite',
      'valibot',
      '@valibot/to-json-schema',
      '@formatjs/icu-messageformat-parser',
    ],
  },
  'lib/platform': {
    may: ['lib/model', 'lib/fixes'],
    packages: ['webextension-polyfill', '@wxt-dev/storage', '@webext-core/messaging', 'valibot', 'wxt'],
  },
  // What popup, hint and coach show, out of a case.
  'lib/services/views': {
    may: ['lib/model', 'lib/sites', 'lib/probes', 'lib/fixes', 'lib/engine', 'lib/i18n'],
    packages: [],
    pure: true,
  },
  'lib/services': {
    may: [
      'lib/services/views',
      'lib/model',
      'lib/sites',
      'lib/probes',
      'lib/fixes',
      'lib/engine',
      'lib/site-data',
      'lib/platform',
      'lib/i18n',
    ],
    packages: ['valibot'],
  },
  components: { may: ['lib/model', 'lib/i18n'], packages: ['preact', '@preact/signals', 'lucide'] },
  entrypoints: {
    may: [
      'lib/model',
      'lib/sites',
      'lib/page',
      'lib/engine',
      'lib/site-data',
      'lib/prevent',
      'lib/guide',
      'lib/hint',
      'lib/ui',
      'lib/i18n',
      'lib/platform',
      'lib/services',
      'components',
    ],
    packages: ['preact', '@preact/signals', 'wxt', '@zxcvbn-ts/language-common'],
  },
};

/** What a content script carries, at any depth: it runs on every sign-in page, and its bytes are counted. */
const CONTENT = {
  layers: ['lib/model', 'lib/sites', 'lib/page', 'lib/hint', 'lib/platform', 'entrypoints'],
  never: [
    'lib/sites/registry',
    'lib/sites/schema',
    'lib/sites/links',
    'lib/sites/match-patterns',
    'lib/platform/browser',
  ],
  packages: ['wxt/utils/define-content-script'],
};

/** Words are loaded by who shows them: a component gets its translator passed in. */
const WORD_LOADERS = ['lib/i18n/page-messages', 'lib/i18n/worker-messages'];

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator.sendBeacon'];
const API = ['browser', 'chrome'];
const OUTSIDE = [
  ...['document', 'window', 'self', 'globalThis', 'navigator', 'location', 'localStorage', 'performance'],
  ...['Date.now', 'new Date()', 'Math.random', 'crypto', 'setTimeout', 'setInterval', 'queueMicrotask'],
];

/** Where modules made by the build come from. */
const VIRTUAL: Readonly<Record<string, string>> = {
  'virtual:site-packs': 'lib/sites/registry',
  'virtual:openable-stores': 'lib/sites/stores',
  'virtual:own-addresses': 'lib/sites/own-addresses',
  'virtual:official-pages': 'lib/sites/official-pages',
  'virtual:messages': 'locales',
  'virtual:worker-messages': 'locales',
};

type Files = ReadonlyMap<string, string>;

/** One sentence for each violation in these files, named by their path from the root. */
function violations(files: Files): string[] {
  const facts = new Map([...files].map(([path, text]) => [path, factsOf(path, text)]));
  const told = [...facts].flatMap(([path, each]) => [...wrongImports(path, each), ...wrongNames(path, each)]);
  const contents = [...facts.keys()].filter((path) => /^entrypoints\/[^/]+\.content[./]/.test(path));
  return [...told, ...contents.flatMap((path) => wrongInContent(path, facts))];
}

function wrongImports(path: string, { imports }: SourceFacts): string[] {
  const own = layerOf(path);
  const layer = LAYERS[own];
  if (layer === undefined) return [`${path} belongs to no layer: add it to the table or move it.`];
  return imports.flatMap(({ from, typeOnly }) => {
    const target = resolve(path, from);
    if (target === null) {
      return isOf(layer.packages, from)
        ? []
        : [`${path} imports the package ${from}: ${own} ${only(layer.packages, 'package')}.`];
    }
    const wanted = layerOf(target);
    if (own === 'entrypoints' && wanted === 'entrypoints' && folderOf(target) !== folderOf(path))
      return [`${path} imports ${from}: nobody imports an entrypoint of another folder.`];
    if (target.endsWith('.samples'))
      return [`${path} imports ${from}: samples are for tests and docs, and in no bundle.`];
    if (own === 'components' && WORD_LOADERS.includes(target))
      return [`${path} imports ${from}: a component is given its words.`];
    if (wanted === own || layer.may.includes(wanted)) return [];
    if (typeOnly && layer.types?.includes(wanted)) return [];
    return [`${path} imports ${from}: ${own} ${only(layer.may, 'layer')}.`];
  });
}

function wrongNames(path: string, { names }: SourceFacts): string[] {
  const own = layerOf(path);
  const used = (forbidden: readonly string[]) => forbidden.filter((name) => names.has(name));
  return [
    ...used(NETWORK).map((name) => `${path} uses ${name}: the extension makes no network request.`),
    ...(own === 'lib/platform' ? [] : used(API)).map(
      (name) => `${path} uses ${name}: only lib/platform touches the browser.`,
    ),
    ...(LAYERS[own]?.pure ? used(OUTSIDE) : []).map(
      (name) => `${path} uses ${name}: ${own} is pure, so pass in what it needs.`,
    ),
  ];
}

/** Follows what is left at run time, from one content script. */
function wrongInContent(start: string, facts: ReadonlyMap<string, SourceFacts>): string[] {
  const told: string[] = [];
  const seen = new Set<string>();
  const follow = (path: string): void => {
    const file = ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end).find((each) => facts.has(each));
    const found = file === undefined ? undefined : facts.get(file);
    if (file === undefined || found === undefined || seen.has(file)) return;
    seen.add(file);
    for (const { from, typeOnly } of found.imports) {
      if (typeOnly) continue;
      const target = resolve(file, from);
      const fits =
        target === null
          ? CONTENT.packages.includes(from)
          : CONTENT.layers.includes(layerOf(target)) && !CONTENT.never.includes(target);
      if (!fits) told.push(`${start} would carry ${from}, by ${file}: a content script has no room for it.`);
      else if (target !== null) follow(target);
    }
  };
  follow(start);
  return told;
}

/** Path from the root, without an ending; null for a package. */
function resolve(path: string, from: string): string | null {
  const virtual = VIRTUAL[from.replace(/\/.*/, '')];
  if (virtual !== undefined) return virtual;
  const bare = from.replace(/\?.*/, '');
  if (bare.startsWith('@/')) return bare.slice(2);
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : null;
}

function layerOf(path: string): string {
  const [top, next, below] = path.split('/');
  const inside = `${top}/${next}/${below}`;
  if (inside in LAYERS) return inside;
  return top === 'lib' ? `lib/${next}` : String(top);
}

function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** Whether a package or a part of it is on the list. */
function isOf(packages: readonly string[], from: string): boolean {
  return packages.some((name) => from === name || from.startsWith(`${name}/`));
}

function only(allowed: readonly string[], what: string): string {
  return allowed.length === 0 ? `imports no ${what}` : `may import only ${allowed.join(', ')}`;
}

function sources(...folders: string[]): Files {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => posix.join(folder, path)),
  );
  const code = paths.filter((path) => /\.tsx?$/.test(path));
  return new Map(code.map((path) => [path, readFileSync(path, 'utf8')]));
}

test('every file imports only what its layer may', () => {
  const files = sources('lib', 'components', 'entrypoints');
  expect(files.size).toBeGreaterThan(100);
  expect(violations(files)).toEqual([]);
});

test('the practice site and the harness serve tests and scripts, and import neither', () => {
  const wrong = [...sources('tests', 'scripts')].flatMap(([path, text]) =>
    factsOf(path, text).imports.flatMap(({ from }) => {
      const target = resolve(path, from);
      if (target === null) return [];
      const [of, to] = [folderOf(path), folderOf(target)];
      if (to.startsWith('scripts/'))
        return of.startsWith('tests/') ? [`${path} imports a script: ${from}`] : [];
      const served = to === 'tests/harness' || to === 'tests/practice-site' || !to.startsWith('tests/');
      const serves = of === 'tests/harness' || of === 'tests/practice-site' || of.startsWith('scripts/');
      return serves && !served ? [`${path} imports a test: ${from}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

/** Files whose imports lead back to them: what is left once every end is taken off, again and again. */
function inCircles(files: Files): string[] {
  const fileOf = (path: string | null) =>
    ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end).find((each) => files.has(each));
  // What the build makes is made of data.
  const importsOf = (path: string, text: string) =>
    factsOf(path, text).imports.filter(({ from }) => !from.startsWith('virtual:'));
  const left = new Map(
    [...files].map(([path, text]) => [
      path,
      importsOf(path, text).map(({ from }) => fileOf(resolve(path, from))),
    ]),
  );
  const isLeft = (path: string | undefined) => path !== undefined && left.has(path);
  for (let before = 0; before !== left.size; ) {
    before = left.size;
    const imported = new Set([...left.values()].flat());
    for (const [path, targets] of [...left])
      if (!imported.has(path) || !targets.some(isLeft)) left.delete(path);
  }
  return [...left.keys()].sort();
}

test('no import leads back to where it began, types included', () => {
  expect(inCircles(sources('lib', 'components', 'entrypoints', 'scripts', 'tests'))).toEqual([]);
});

test.each<[string, string[], string[]]>([
  ['two that import each other', ['a>b', 'b>a'], ['lib/a.ts', 'lib/b.ts']],
  [
    'a circle, and not what leads to it or from it',
    ['x>a', 'a>b', 'b>c', 'c>a', 'c>y'],
    ['lib/a.ts', 'lib/b.ts', 'lib/c.ts'],
  ],
  ['a file that imports itself', ['a>a'], ['lib/a.ts']],
  ['no circle', ['a>b', 'a>c', 'b>c'], []],
])('is told: %s', (_, imports, circle) => {
  const names = ['a', 'b', 'c', 'x', 'y'];
  const textOf = (name: string) =>
    imports
      .filter((each) => each.startsWith(name))
      .map((each) => `import type { T } from './${each.at(-1)}';`);
  expect(inCircles(new Map(names.map((name) => [`lib/${name}.ts`, textOf(name).join('')])))).toEqual(circle);
});

test('every layer of the table is there, and names layers that are', () => {
  const there = new Set([...sources('lib', 'components', 'entrypoints').keys()].map(layerOf));
  const named = Object.entries(LAYERS).flatMap(([own, { may }]) => [own, ...may]);
  expect(named.filter((layer) => !there.has(layer) && layer !== 'locales')).toEqual([]);
});

describe('a planted violation is told:', () => {
  const at = (path: string, text: string): Files => new Map([[path, text]]);

  test.each<[string, Files, string]>([
    [
      'samples of a cause in what is built',
      at('lib/causes/index.ts', "import a from './a.samples';"),
      'lib/causes/index.ts imports ./a.samples: samples are for tests and docs, and in no bundle.',
    ],
    [
      'words in the model, other than as types',
      at('lib/model/a.ts', "import en from '@/locales/en.json';"),
      'lib/model/a.ts imports @/locales/en.json: lib/model imports no layer.',
    ],
    [
      'a cause that knows a site',
      at('lib/causes/a.ts', "import type { Store } from '@/lib/sites/registry';"),
      'lib/causes/a.ts imports @/lib/sites/registry: lib/causes may import only lib/model.',
    ],
    [
      'by a relative path',
      at('lib/fixes/a.ts', "import { b } from '../causes/b';"),
      'lib/fixes/a.ts imports ../causes/b: lib/fixes may import only lib/model.',
    ],
    [
      'by a virtual module',
      at('lib/ui/a.ts', "import pack from 'virtual:site-packs';"),
      'lib/ui/a.ts imports virtual:site-packs: lib/ui may import only lib/model, lib/prevent, lib/platform.',
    ],
    [
      'by an import that waits',
      at('lib/engine/a.ts', "export const late = () => import('@/lib/platform/tabs');"),
      'lib/engine/a.ts imports @/lib/platform/tabs: lib/engine may import only lib/model, lib/causes, lib/fixes.',
    ],
    [
      'by a type alone',
      at('lib/model/a.ts', "export type A = import('@/lib/sites/links').Link;"),
      'lib/model/a.ts imports @/lib/sites/links: lib/model imports no layer.',
    ],
    [
      'by passing it on',
      at('lib/model/a.ts', "export { b } from '@/lib/engine/b';"),
      'lib/model/a.ts imports @/lib/engine/b: lib/model imports no layer.',
    ],
    [
      'a service that names a cause',
      at('lib/services/a.ts', "import { causes } from '@/lib/causes';"),
      'lib/services/a.ts imports @/lib/causes: lib/services may import only lib/services/views, lib/model, lib/sites, lib/probes, lib/fixes, lib/engine, lib/site-data, lib/platform, lib/i18n.',
    ],
    [
      'a package in a pure layer',
      at('lib/site-data/a.ts', "import * as v from 'valibot';"),
      'lib/site-data/a.ts imports the package valibot: lib/site-data imports no package.',
    ],
    [
      'the polyfill outside the platform',
      at('lib/ui/a.ts', "import browser from 'webextension-polyfill';"),
      'lib/ui/a.ts imports the package webextension-polyfill: lib/ui may import only @preact/signals, lean-qr.',
    ],
    [
      'a component that fetches its words',
      at('components/A.tsx', "import { loadPageMessages } from '@/lib/i18n/page-messages';"),
      'components/A.tsx imports @/lib/i18n/page-messages: a component is given its words.',
    ],
    [
      'an import of an entrypoint',
      at('lib/services/a.ts', "import { start } from '@/entrypoints/background/start';"),
      'lib/services/a.ts imports @/entrypoints/background/start: lib/services may import only lib/services/views, lib/model, lib/sites, lib/probes, lib/fixes, lib/engine, lib/site-data, lib/platform, lib/i18n.',
    ],
    [
      'an entrypoint of another folder',
      at('entrypoints/popup/main.tsx', "import { start } from '../background/start';"),
      'entrypoints/popup/main.tsx imports ../background/start: nobody imports an entrypoint of another folder.',
    ],
    [
      'a layer nobody knows',
      at('lib/helpers/a.ts', 'export const a = 1;'),
      'lib/helpers/a.ts belongs to no layer: add it to the table or move it.',
    ],
    [
      'a clock in a cause',
      at('lib/causes/a.ts', 'export const now = () => Date.now();'),
      'lib/causes/a.ts uses Date.now: lib/causes is pure, so pass in what it needs.',
    ],
    [
      'the same clock, spelt otherwise',
      at('lib/engine/a.ts', 'export const now = () => +new Date();'),
      'lib/engine/a.ts uses new Date(): lib/engine is pure, so pass in what it needs.',
    ],
    [
      'chance in a fix',
      at('lib/fixes/a.ts', 'export const dice = Math.random;'),
      'lib/fixes/a.ts uses Math.random: lib/fixes is pure, so pass in what it needs.',
    ],
    [
      'a random source of its own in the generator',
      at('lib/prevent/a.ts', 'export const draw = () => crypto.getRandomValues(new Uint32Array(1));'),
      'lib/prevent/a.ts uses crypto: lib/prevent is pure, so pass in what it needs.',
    ],
    [
      'the page in the model',
      at('lib/model/a.ts', 'export const title = () => document.title;'),
      'lib/model/a.ts uses document: lib/model is pure, so pass in what it needs.',
    ],
    [
      'the browser in a service',
      at('lib/services/a.ts', 'export const tabs = () => chrome.tabs;'),
      'lib/services/a.ts uses chrome: only lib/platform touches the browser.',
    ],
    [
      'a network request anywhere',
      at('lib/platform/a.ts', "export const ask = () => fetch('https://example.com');"),
      'lib/platform/a.ts uses fetch: the extension makes no network request.',
    ],
    [
      'the registry in a content script',
      at('entrypoints/a.content/index.ts', "import { storeOfUrl } from '@/lib/sites/registry';"),
      'entrypoints/a.content/index.ts would carry @/lib/sites/registry, by entrypoints/a.content/index.ts: a content script has no room for it.',
    ],
    [
      'a package in a content script, by a detour',
      new Map([
        ['entrypoints/a.content/index.ts', "import { check } from '@/lib/sites/check';"],
        ['lib/sites/check.ts', "import * as v from 'valibot'; export const check = v.string;"],
      ]),
      'entrypoints/a.content/index.ts would carry valibot, by lib/sites/check.ts: a content script has no room for it.',
    ],
    [
      'the polyfill in a content script, by a detour',
      new Map([
        ['entrypoints/a.content.ts', "export { tabs } from '@/lib/platform/tabs';"],
        ['lib/platform/tabs.ts', "import { browser } from './browser'; export const { tabs } = browser;"],
      ]),
      'entrypoints/a.content.ts would carry ./browser, by lib/platform/tabs.ts: a content script has no room for it.',
    ],
  ])('%s', (_, files, sentence) => {
    expect(violations(files)).toEqual([sentence]);
  });

  test('and what is allowed is not', () => {
    const files = new Map([
      [
        'lib/causes/a.ts',
        "// document, Date.now()\nimport { b } from './b';\nexport const words = ['window', b];",
      ],
      ['lib/model/ids.ts', "import type en from '@/locales/en.json';\nexport type Key = keyof typeof en;"],
      [
        'lib/model/a.ts',
        'export const when = (at: number) => new Date(at); export const o = { document: 1 };',
      ],
      ['lib/engine/a.ts', "import { causes } from '@/lib/causes';\nexport const n = causes.window;"],
      [
        'entrypoints/a.content/index.ts',
        "import type { KnownStore } from '@/lib/sites/registry';;\nimport { b } from './b';",
      ],
      [
        'entrypoints/a.content/b.ts',
        "import { defineContentScript } from 'wxt/utils/define-content-script';",
      ],
    ]);
    expect(violations(files)).toEqual([]);
  });
});
