import { globSync, readFileSync } from 'node:fs';
import { posix, relative } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../wxt.config';
import { factsOf } from '../harness/source-facts';

/** What the packer leaves out of the sources by itself. */
const NEVER = ['node_modules/**', '.*/**', '**/*.test.*'];

const exclude = [...NEVER, ...(config.zip?.excludeSources || [])];
const files = new Set(
  globSync('**/*', { exclude, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(relative('.', entry.parentPath).replaceAll('\\', '/'), entry.name)),
);

/** What of a code file's own imports is not in the zip. */
function missing(file: string): string[] {
  return factsOf(file, readFileSync(file, 'utf8')).imports.flatMap(({ from }) => {
    const bare = from.replace(/\?.*/, '');
    const ours = bare.startsWith('.') || bare.startsWith('@/');
    const path = bare.startsWith('@/') ? bare.slice(2) : posix.join(posix.dirname(file), bare);
    const there = ['', '.ts', '.tsx', '/index.ts'].some((end) => files.has(path + end));
    return ours && !there ? [`${file} imports ${from}`] : [];
  });
}

test('the sources zip builds, starts and inspects: what its files import is in it', () => {
  const code = [...files].filter((file) => /\.tsx?$/.test(file));
  for (const file of ['wxt.config.ts', 'scripts/start.ts', 'scripts/inspect.ts', 'lib/sites/registry.ts'])
    expect(code).toContain(file);
  expect(code.flatMap(missing)).toEqual([]);
});

test('the sources zip has no tests and nothing that was drawn', () => {
  const all = [...files];
  const serving = all.filter((file) => /^tests\/(harness|practice-site)\//.test(file));
  expect(serving.length).toBeGreaterThan(50);
  expect(all.filter((file) => /^(tests|artifacts|docs\/images)\//.test(file))).toEqual(serving);
});
