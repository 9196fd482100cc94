import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_ONCE, type PageState } from '@/lib/model/page-state';
import { buildFor } from '../harness/common';
import { readManifest } from '../harness/inspect-manifest';
import { type Inspector, openInspector } from '../harness/inspector';

/** Pages saved from real sites are not ours to ship: they are read where somebody has put them. */
const MANIFEST = resolve(
  process.env.SAVED_PAGES || join('..', 'shared', 'corpus', 'amazon', 'manifest.jsonl'),
);
const pages = existsSync(MANIFEST) ? readManifest(MANIFEST) : [];

if (pages.length === 0) console.log(`No saved pages at ${dirname(MANIFEST)}: skipped.`);

describe.skipIf(pages.length === 0)('saved pages', () => {
  let inspector: Inspector;
  beforeAll(async () => {
    inspector = await openInspector(buildFor('chromium'));
  });
  afterAll(() => inspector.close());

  it.each(pages)('$page is $expected', async ({ file, url, status, expected }) => {
    const inspected = await inspector.inspect(url, { html: readFileSync(file, 'utf8'), status });
    expect(inspected.state).toBe(expected);
    expect(inspected.hint.shown).toBe(isAtOnce(expected));
  });
});

function isAtOnce(state: string | null): boolean {
  return [...AT_ONCE].some((each: PageState) => each === state);
}
