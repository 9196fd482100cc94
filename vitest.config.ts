import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { messages } from './lib/build/messages.ts';
import { packs } from './lib/build/packs.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Tests that load modules anew, around an extension API of their own. */
const API = 'tests/unit/{platform,services}/**/*.test.ts';

function project(name: string, test: TestProjectInlineConfiguration['test']) {
  return {
    plugins: [packs(), messages(), preact()],
    resolve: { alias: { '@': root } },
    test: { name, maxWorkers: 2, testTimeout: 30_000, ...test },
  };
}

/**
 * A browser takes its time on a busy machine. Tried once more, and told so: on loopback a page can be gone before the
 * message of the press that left it, which no network is quick enough for.
 */
const IN_BROWSER = { testTimeout: 120_000, hookTimeout: 120_000, retry: 1 };

export default defineConfig({
  test: {
    projects: [
      // Pure: nothing is left behind that the next file would meet.
      project('unit', {
        include: ['tests/unit/**/*.test.ts'],
        exclude: [API],
        pool: 'threads',
        isolate: false,
      }),
      project('api', { include: [API], pool: 'vmThreads' }),
      project('dom', {
        include: ['tests/dom/**/*.test.{ts,tsx}'],
        environment: 'happy-dom',
        pool: 'vmThreads',
      }),
      project('pages', { include: ['tests/pages/**/*.test.ts'], ...IN_BROWSER, sequence: { groupOrder: 1 } }),
      // Two workers, in which the files share their browsers.
      project('e2e', {
        include: ['tests/e2e/**/*.test.ts'],
        isolate: false,
        ...IN_BROWSER,
        sequence: { groupOrder: 2 },
      }),
    ],
  },
});
