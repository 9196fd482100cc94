import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Plugin } from 'vite';

/** In the root of what is packed. */
export const NOTICES = 'third-party-notices.txt';

const OUR_LICENSE = fileURLToPath(new URL('../../LICENSE', import.meta.url));

const packageSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  homepage: v.exactOptional(v.string()),
});

/** Whose packages came without the text of their licence, as their repositories have it. All are MIT, as we are. */
const COPYRIGHT: Readonly<Record<string, string>> = {
  '@webext-core/messaging': 'Copyright (c) 2022 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
  '@wxt-dev/storage': 'Copyright (c) 2023 Aaron',
  wxt: 'Copyright (c) 2023 Aaron',
};

/** Folders of the packages whose code is in what was built, over all of a build’s bundles. */
const bundled = new Set<string>();

/** Notes whose code every bundle of this build holds. */
export function noteBundled(): Plugin {
  return {
    name: 'haireta:note-bundled',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const folder = packageOf(id);
          if (folder !== null) bundled.add(folder);
        }
      }
    },
  };
}

/** Writes the notices of everything that was bundled into a build. Throws for a package without a licence. */
export function writeNotices(folder: string): void {
  writeFileSync(join(folder, NOTICES), noticesOf([...bundled].sort()));
}

/** The folder of the package a module is of, or null for our own and for what the build makes. */
export function packageOf(id: string): string | null {
  const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*(?=\/)/.exec(
    id.replaceAll('\\', '/').replace(/\?.*/, ''),
  );
  return found === null || id.startsWith('\0') ? null : found[0];
}

/** Name, version, licence, home and the text of the licence of each package. */
export function noticesOf(folders: readonly string[]): string {
  const head = 'Haireta contains code of these packages, each under its own licence.';
  return `${[head, ...folders.map(noticeOf)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function noticeOf(folder: string): string {
  const { name, version, license, homepage } = v.parse(
    packageSchema,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  // The MPL wants to be told where the source is.
  const source = homepage === undefined ? `https://www.npmjs.com/package/${name}` : homepage;
  return [`${name} ${version} (${license})\n${source}`, ...textsOf(folder, name, license)].join('\n\n');
}

function textsOf(folder: string, name: string, license: string): string[] {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file));
  if (files.length > 0) return files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const copyright = COPYRIGHT[name];
  if (copyright === undefined || license !== 'MIT')
    throw new Error(`${name} (${license}) has no text of its licence: name its copyright in notices.ts.`);
  return [
    readFileSync(OUR_LICENSE, 'utf8')
      .trim()
      .replace(/^Copyright .*$/m, copyright),
  ];
}
