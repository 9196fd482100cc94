import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../harness/chromium';
import { until } from '../harness/common';
import { DUE } from '../harness/extension';
import { launchFirefox } from '../harness/firefox';
import { browser, useChromium, useFirefox } from '../harness/shared';

/** What all other tests build on, and could not see fail. */

describe.each([
  ['Chromium', useChromium],
  ['Firefox', useFirefox],
])('%s', (_, use) => {
  use();

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
