import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readPacks } from '../lib/build/packs.ts';
import { freshSignIn } from '../lib/sites/links.ts';
import { ensureBrowser } from '../tests/harness/browsers.ts';
import { currentBuild } from '../tests/harness/current-build.ts';
import { type Asked, readManifest } from '../tests/harness/inspect-manifest.ts';
import { type Inspected, type Inspector, openInspector } from '../tests/harness/inspector.ts';

const USAGE = `Usage: npm run -s inspect -- [--url URL] FILE.html …
       npm run -s inspect -- --manifest FILE.jsonl

Serves each saved page at its own address to a real Chromium with the built extension, and prints one JSON line a
page. In a manifest each line is {"page", "url", "state"?, "status"?}, the pages beside it; where a state is given
the command counts differences and ends with 1 if there is any. It ends with 2 where it could not look at all.`;

/** A page with what it is saved as. */
interface Ready extends Asked {
  html: string;
}

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === null) {
    console.error(USAGE);
    return 2;
  }
  const pages = asked.map((each): Ready => ({ ...each, html: readFileSync(each.file, 'utf8') }));
  await ensureBrowser('chromium', { install: true, say: (line) => console.error(line) });
  const inspector = await openInspector(currentBuild('chrome'));
  let different = 0;
  try {
    for (const each of pages) {
      const inspected = await inspectTwice(inspector, each);
      console.log(JSON.stringify({ page: each.page, url: each.url, ...inspected }));
      if (each.expected !== null && !isRight(inspected, each.expected)) {
        different += 1;
        console.error(difference(each.page, each.expected, inspected));
      }
    }
  } finally {
    await inspector.close();
  }
  const checked = pages.filter(({ expected }) => expected !== null).length;
  if (checked > 0) console.error(`${checked} pages with a given state, ${different} different`);
  return different === 0 ? 0 : 1;
}

/** A browser may lose a tab. One page that fails twice is no reason to lose the answers for all others. */
async function inspectTwice(inspector: Inspector, { page, url, html, status }: Ready): Promise<Inspected> {
  for (let left = 2; left > 0; left -= 1) {
    try {
      return await inspector.inspect(url, { html, status });
    } catch (error) {
      console.error(`${page}: ${messageOf(error)}`);
    }
  }
  return {
    site: null,
    store: null,
    state: null,
    kind: null,
    findings: [],
    hint: { shown: false, title: null },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A manifest may name the state or the kind. */
function isRight({ state, kind }: Inspected, expected: string): boolean {
  return state === expected || kind === expected;
}

function difference(page: string, expected: string, { kind }: Inspected): string {
  return `${page}: expected ${expected}, is ${kind ?? 'not answered'}`;
}

/** Where a saved page is taken to come from when nobody says: the sign-in of the first store that speaks English. */
function usualAddress(): string {
  const all = readPacks().flatMap((pack) => pack.stores.map((store) => ({ pack, store })));
  const usual = all.find(({ store }) => store.shop?.languages[0] === 'en') ?? all[0];
  if (usual === undefined) throw new Error('There is no store: give --url.');
  return freshSignIn(usual.pack, usual.store);
}

function readArguments(): Asked[] | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, manifest: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || (values.manifest === undefined) === (positionals.length === 0)) return null;
  if (values.manifest !== undefined) return readManifest(values.manifest);
  const url = values.url ?? usualAddress();
  if (!URL.canParse(url)) throw new Error(`${url} is no address.`);
  return positionals.map((file) => ({ page: basename(file), file, url, status: 200, expected: null }));
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
