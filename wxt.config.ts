import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { atOnce } from './lib/build/at-once.ts';
import { manifestMessages, messages } from './lib/build/messages.ts';
import { noPreload } from './lib/build/no-preload.ts';
import { noteBundled, writeNotices } from './lib/build/notices.ts';
import { packs, readPacks } from './lib/build/packs.ts';
import { pageFiles } from './lib/build/page-files.ts';
import { plainStart } from './lib/build/plain-start.ts';
import { polyfillAsModule } from './lib/build/polyfill-as-module.ts';
import { hostPermissions } from './lib/sites/match-patterns.ts';
import { declaredScripts } from './lib/sites/page-scripts.ts';

/** What our own pages and the worker may load and do: their own files. The browser lets nothing out of them. */
const OWN_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const FIREFOX_ID = 'haireta@haireta.invalid';

/** Where there is no display `npm run dev` builds and waits, and the folder is loaded by hand. */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export default defineConfig({
  manifestVersion: 3,
  // A build with sites for tests never takes the place of one without.
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${process.env.HAIRETA_SITES ? '-sites' : ''}`,
  imports: false,
  // Reviewers get what the build is made of, and what `npm start` and `inspect` need: not the tests, nor what they drew.
  zip: { excludeSources: ['artifacts/**', 'tests/!(harness|practice-site)/**', 'docs/images/**'] },
  webExt: { disabled: !hasDisplay },
  suppressWarnings: { firefoxDataCollection: true },
  vite: () => ({
    plugins: [
      packs(),
      messages(),
      noPreload(),
      polyfillAsModule(),
      plainStart(),
      atOnce(),
      preact(),
      noteBundled(),
    ],
    build: {
      // What a page begins with stands in its HTML. The polyfill is for browsers we do not run in, and asks the network.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
      },
    },
  }),
  hooks: {
    // The packs say where the engine runs, and with which files. WXT knows of one script and declares none.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = declaredScripts(readPacks());
    },
    // One source for every word: the manifest's own strings come out of locales/ too.
    'build:publicAssets': (_wxt, files) => {
      files.push(...manifestMessages(), ...pageFiles(readPacks()));
    },
    'build:done': ({ config }) => writeNotices(config.outDir),
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    short_name: 'Haireta',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'cookies',
      'scripting',
      'activeTab',
      'webRequest',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['browsingData']),
    ],
    ...(browser === 'firefox' && { optional_permissions: ['browsingData'] }),
    host_permissions: hostPermissions(readPacks()),
    // The development server needs its own connection.
    ...(command === 'build' && { content_security_policy: { extension_pages: OWN_PAGES } }),
    // Nobody from outside may talk to us.
    ...(browser !== 'firefox' && { externally_connectable: { ids: [] }, minimum_chrome_version: '120' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: FIREFOX_ID,
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
