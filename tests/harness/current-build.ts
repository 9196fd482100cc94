import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What a build is made of. */
const SOURCES = ['components', 'entrypoints', 'lib', 'locales', 'public', 'wxt.config.ts', 'package.json'];

/**
 * The folder of the built extension, built first where there is none or a source is newer. `sites`: a folder of further
 * packs, from the root; such a build goes beside the other one. Builds say nothing.
 */
export function currentBuild(browser: 'chrome' | 'firefox', sites?: string): string {
  const folder = join(ROOT, '.output', `${browser}-mv3${sites === undefined ? '' : '-sites'}`);
  const manifest = join(folder, 'manifest.json');
  const sources = sites === undefined ? SOURCES : [...SOURCES, sites];
  const newest = Math.max(...sources.map((source) => newestIn(join(ROOT, source))));
  if (existsSync(manifest) && statSync(manifest).mtimeMs >= newest) return folder;
  execFileSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', '-b', browser], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      HAIRETA_SITES: sites === undefined ? '' : sites,
      PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
    },
  });
  return folder;
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
