import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browsers.ts';
import { currentBuild } from './current-build.ts';
import { type Asked, readManifest } from './inspect-manifest.ts';
import { type Inspected, openInspector } from './inspector.ts';

/** Where a saved page is taken to come from when nobody says. */
const USUAL_URL = 'https://www.amazon.com/ap/signin';
const USAGE = `Usage: npm run -s inspect -- [--url URL] FILE.html …
       npm run -s inspect -- --manifest FILE.jsonl

Serves each saved page at its own address to a real Chromium with the built extension, and prints one JSON line a
page. In a manifest each line is {"page", "url", "state"?, "status"?}, the pages beside it; where a state is given
the command counts differences and ends with 1 if there is any.`;

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === null) {
    console.error(USAGE);
    return 2;
  }
  await ensureBrowser('chromium', { install: true, say: (line) => console.error(line) });
  const inspector = await openInspector(
    currentBuild('chrome'),
    asked.map(({ url }) => new URL(url).hostname),
  );
  let different = 0;
  try {
    for (const { page, file, url, status, expected } of asked) {
      const inspected = await inspector.inspect(url, { html: readFileSync(file, 'utf8'), status });
      console.log(JSON.stringify({ page, url, ...inspected }));
      if (expected !== null && expected !== inspected.state) {
        different += 1;
        console.error(difference(page, expected, inspected));
      }
    }
  } finally {
    await inspector.close();
  }
  const checked = asked.filter(({ expected }) => expected !== null).length;
  if (checked > 0) console.error(`${checked} pages with a given state, ${different} different`);
  return different === 0 ? 0 : 1;
}

function difference(page: string, expected: string, { state }: Inspected): string {
  return `${page}: expected ${expected}, is ${state}`;
}

function readArguments(): Asked[] | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, manifest: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || (values.manifest === undefined) === (positionals.length === 0)) return null;
  if (values.manifest !== undefined) return readManifest(values.manifest);
  const url = values.url ?? USUAL_URL;
  return positionals.map((file) => ({ page: basename(file), file, url, status: 200, expected: null }));
}

process.exitCode = await main();
