import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium';
import { until } from '../harness/common';
import { launchFirefox } from '../harness/firefox';
import { writeProbeExtension } from '../harness/probe-extension';
import type { TestBrowser } from '../harness/test-browser';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN } from '../practice-site/stores';

const WRONG_PASSWORD = urlOf(STATES['wrong-password'], JAPAN);

describe.each([
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const)('the harness in %s', (kind, launch) => {
  const probe = writeProbeExtension(kind);
  const pictures = mkdtempSync(join(tmpdir(), 'haireta-pictures-'));
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch({ extension: probe.path, lang: 'ja', theme: 'dark' });
    page = await browser.open(WRONG_PASSWORD);
  });
  afterAll(async () => {
    await browser.close();
    probe.remove();
    rmSync(pictures, { recursive: true });
  });

  it('asks for pages in the language and theme it was told', async () => {
    const [language, dark] = await page.evaluate(() => [
      navigator.language,
      matchMedia('(prefers-color-scheme: dark)').matches,
    ]);
    expect([language, dark]).toEqual(['ja', true]);
  });

  it('reads the hint in its closed root', async () => {
    expect(await browser.waitForHint(page)).toEqual({
      form: 'card',
      lang: 'ja',
      title: 'Probe title',
      text: expect.stringMatching(/^Probe title Probe reason Open it ?x$/),
      announced: 'Probe said',
      buttons: ['Open it', 'Close'],
      box: {
        x: expect.any(Number),
        y: expect.any(Number),
        width: expect.any(Number),
        height: expect.any(Number),
      },
      step: null,
      outline: null,
    });
  });

  it('sees no hint on a clean page', async () => {
    const clean = await browser.open(`https://www.amazon.co.jp${STATES['wrong-password'].clean}`);
    expect(await browser.waitForHint(clean, 300)).toBeNull();
    await clean.close();
  });

  it('reads the badge of a tab, and of that tab alone', async () => {
    const other = await browser.open('https://www.amazon.co.jp/');
    expect(await browser.badge(page)).toEqual({ text: '7', title: 'Probe' });
    expect(await browser.badge(other)).toEqual({ text: '', title: 'Probe' });
    expect(await browser.tabId(page)).not.toBe(await browser.tabId(other));
    await other.close();
  });

  it('opens the real popup, and really presses in it', async () => {
    const popup = await browser.popup(page);
    expect(await popup.url()).toBe(`${browser.extensionBase}popup.html`);
    expect(await popup.buttons()).toEqual(['Press me']);
    await popup.press('Press me');
    expect(await popup.text()).toContain('really pressed');
    expect(await popup.text()).not.toContain('not really');
    expect(await popup.evaluate((a: number, b: number) => a + b + document.title.length, 1, 2)).toBe(8);
    await popup.screenshot(join(pictures, 'popup.png'));
    expect(readFileSync(join(pictures, 'popup.png')).subarray(1, 4).toString()).toBe('PNG');
    await expect(popup.press('No such button')).rejects.toThrow('No such button');
    await popup.close();
  });

  it('tells what the extension asked the network for', async () => {
    const asked = 'https://elsewhere.example/asked';
    const seen = await until(
      async () => (await browser.extensionRequests()).some(({ url }) => url === asked),
      3000,
    );
    expect(seen).toBe(true);
    expect(browser.server.arrived.map(({ host }) => host)).toContain('elsewhere.example');
    expect(browser.server.arrived.filter(({ host }) => !/amazon|elsewhere/.test(host))).toEqual([]);
  });

  it('presses in the hint, and finds the popup that opens', async () => {
    await browser.pressHint(page, 'Open it');
    const popup = await browser.openedPopup();
    expect(await popup.text()).toContain('Probe popup');
    await popup.close();
  });

  it('ends the background, and the next event starts it again', async () => {
    await browser.killBackground();
    expect(await browser.backgroundAlive()).toBe(false);
    await page.goto(WRONG_PASSWORD);
    expect(await until(() => browser.backgroundAlive(), 3000)).toBe(true);
    expect(await until(async () => (await browser.badge(page)).text === '7', 3000)).toBe(true);
  });

  it('opens a page of the extension in a tab', async () => {
    const tab = await browser.extensionPage('popup.html?tabId=1');
    expect(await tab.url()).toContain('popup.html?tabId=1');
    await tab.press('Press me');
    expect(await tab.text()).toContain('really pressed');
    await tab.screenshot(join(pictures, 'tab.png'));
    expect(readdirSync(pictures)).toContain('tab.png');
    await tab.close();
  });

  it('reads the cookies of a store', async () => {
    const names = (await browser.cookies('amazon.co.jp')).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['session-id', 'session-token', 'ubid-acbjp', 'lc-acbjp', 'ap-fid']),
    );
    expect(await browser.cookies('amazon.com')).toEqual([]);
  });

  it('sees the hint go', async () => {
    await browser.pressHint(page, 'Close');
    await browser.waitForNoHint(page);
    expect(await browser.hint(page)).toBeNull();
  });
});

describe('a launch that fails', () => {
  it('leaves nothing behind', async () => {
    const profiles = () =>
      readdirSync(tmpdir())
        .filter((name) => /^haireta-(chromium|firefox)-/.test(name))
        .sort();
    const before = profiles();
    await expect(launchChromium({ extension: null, executablePath: '/no/such/browser' })).rejects.toThrow();
    await expect(launchFirefox({ extension: null, executablePath: '/no/such/browser' })).rejects.toThrow();
    await expect(launchChromium({ extension: '/no/such/extension' })).rejects.toThrow('not built');
    expect(profiles()).toEqual(before);
  });
});
