/**
 * Finds the browsers of this machine and installs what is missing.
 *
 *     node scripts/browsers.ts [chromium|firefox …] [--no-install]
 *
 * `--no-install` only says which command would install it.
 */
import { BROWSER_KINDS, ensureBrowsers } from '../tests/harness/browsers.ts';

async function main(words: readonly string[]): Promise<void> {
  const kinds = BROWSER_KINDS.filter((kind) => words.includes(kind));
  await ensureBrowsers(kinds.length > 0 ? kinds : BROWSER_KINDS, {
    install: !words.includes('--no-install'),
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
