import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page, Realm } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACKS, type Attack } from '../hostile/attacks';
import { type Harness, startHarness } from '../hostile/harness';

/** Longer than the gate's clock and the browser's slowest answer about covers. */
const STEADY = 720;
const VIEWPORT = { width: 1000, height: 760 };

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

let harness: Harness;
let quiet: { pixels: string; inside: Rect; primary: Rect };

beforeAll(async () => {
  harness = await startHarness();
  const { page, ours } = await open();
  const card = await rectOf(ours, 'section');
  // Clear of the round edge, where the page shines through.
  const inside = { x: card.x + 14, y: card.y + 14, width: card.width - 28, height: card.height - 28 };
  quiet = { pixels: await pixels(page, inside), inside, primary: await rectOf(ours, '.button') };
});
afterAll(() => harness.close());

async function open(query?: string, body?: string) {
  const opened = await harness.open(query, body);
  await opened.page.setViewport(VIEWPORT);
  await opened.page.mouse.move(2, 2);
  await wait(60);
  return opened;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function pixels(page: Page, clip: Rect): Promise<string> {
  return page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
}

/** Box of something in our closed root; zeros where it is not drawn. */
function rectOf(ours: Realm, selector: string): Promise<Rect> {
  return ours.evaluate((wanted) => {
    const host = [...document.querySelectorAll('div')].find((div) => chrome.dom.openOrClosedShadowRoot(div));
    const element = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector(wanted);
    const { x, y, width, height } = element ? element.getBoundingClientRect() : new DOMRect();
    return { x, y, width, height };
  }, selector);
}

function actionsOf(ours: Realm): Promise<string[]> {
  return ours.evaluate(() => globalThis.probe.actions);
}

async function press(page: Page, { x, y, width, height }: Rect): Promise<void> {
  await page.mouse.click(x + width / 2, y + height / 2);
  await wait(30);
}

function shown(ours: Realm): Promise<boolean> {
  return ours.evaluate(() => globalThis.probe.hint.shown());
}

async function carryOut(page: Page, { css, script }: Attack): Promise<void> {
  if (css !== undefined) await page.addStyleTag({ content: css });
  if (script !== undefined) {
    await page.evaluate(
      `(() => { const host = document.querySelector(':root > div[popover]'); ${script} })()`,
    );
  }
}

describe('a hostile page', () => {
  it.each(ATTACKS)('$name: $outcome', async (attack) => {
    const { page, ours } = await open('', attack.body);
    await carryOut(page, attack);
    await wait(STEADY + 200);
    const same = (await pixels(page, quiet.inside)) === quiet.pixels;
    await press(page, quiet.primary);
    const pressed = (await actionsOf(ours)).length > 0;
    if (attack.outcome === 'works') expect({ same, pressed }).toEqual({ same: true, pressed: true });
    else if (attack.outcome === 'refused') expect(pressed).toBe(false);
    else expect({ same, pressed }).not.toEqual({ same: false, pressed: true });
  });
});
