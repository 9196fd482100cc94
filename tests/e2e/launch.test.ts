import { cpSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { BrowserKind } from '../harness/browsers';
import { launchChromium } from '../harness/chromium';
import { buildFor, until } from '../harness/common';
import { DUE } from '../harness/extension';
import { launchFirefox } from '../harness/firefox';
import { browser, useOwn } from '../harness/shared';

/** What all other tests build on, and could not see fail. */

/** The build without the policy that keeps the extension from asking the network for anything. */
function unguarded(kind: BrowserKind): string {
  const folder = mkdtempSync(join(tmpdir(), 'haireta-unguarded-'));
  cpSync(buildFor(kind), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { content_security_policy: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

describe.each([
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const)('%s', (kind, launch) => {
  const folder = unguarded(kind);
  useOwn(() => launch({ extension: folder }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells what the extension asks the network for', async () => {
    const asked = 'https://elsewhere.example/asked';
    await browser.inExtension((url: string) => fetch(url).then(String, String), asked);
    const seen = await until(
      async () => (await browser.extensionRequests()).some(({ url }) => url === asked),
      DUE,
    );
    expect(seen).toBe(true);
    expect(await browser.extensionRequests()).toEqual([]);
    expect(browser.server.arrived.map(({ host }) => host)).toEqual(['elsewhere.example']);
  });
});

it('a launch that fails leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'haireta-launch-'));
  vi.stubEnv('TMPDIR', folder);
  await expect(launchChromium({ extension: null, executablePath: '/no/such/browser' })).rejects.toThrow();
  await expect(launchFirefox({ extension: null, executablePath: '/no/such/browser' })).rejects.toThrow();
  await expect(launchChromium({ extension: '/no/such/extension' })).rejects.toThrow('not built');
  vi.unstubAllEnvs();
  expect(readdirSync(folder)).toEqual([]);
  rmdirSync(folder);
});
