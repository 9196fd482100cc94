import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACKS, type Attack } from '../hostile/attacks';
import { type Harness, startHarness } from '../hostile/harness';
import { looksSame } from '../hostile/png';

/** Longer than the gate's clock after the browser's slowest answer about covers. */
const STEADY = 660;
/** For a hint that was taken away, until it is seen again. */
const BACK = 200;
const VIEWPORT = { width: 1000, height: 760 };
/** What is right now and then by chance must be right each time. */
const PRESSES = 12;

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What came of an attack, a line each. */
const told = new Map<string, string[]>();

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function pixels(page: Page, clip: Rect): Promise<Uint8Array> {
  return page.screenshot({ clip, captureBeyondViewport: false });
}

/** Runs a script of the page; `host` is the hint's element, as any page can find it. */
function inPage(page: Page, script: string): Promise<unknown> {
  return page.evaluate(
    `(() => { const host = document.querySelector(':root > div[popover]'); ${script} })()`,
  );
}

function tell(attack: string, what: { same: boolean; pressed: boolean }): void {
  const line = `${what.same ? 'visible' : '-'} ${what.pressed ? 'pressable' : '-'}`;
  told.set(attack, [...(told.get(attack) || []), line]);
}

afterAll(() => {
  const rows = [...told].map(
    ([attack, lines]) => `${attack.padEnd(84)} ${lines.map((each) => each.padEnd(20)).join('')}`,
  );
  console.log([`${'attack'.padEnd(84)} ${'Chromium'.padEnd(20)}Firefox`, ...rows].join('\n'));
});

describe.each(['chromium', 'firefox'] as const)('a hostile page in %s', (kind) => {
  let harness: Harness;
  let place: { inside: Rect; button: Rect };
  const pictures = new Map<string, Uint8Array>();

  beforeAll(async () => {
    harness = await startHarness(kind);
    await visit();
    const { card, button } = await harness.look();
    // Clear of the round edge, where the page shines through.
    place = {
      inside: { x: card.x + 14, y: card.y + 14, width: card.width - 28, height: card.height - 28 },
      button,
    };
  });
  afterAll(() => harness.close());

  async function visit(body?: string): Promise<Page> {
    const page = await harness.visit('', body);
    await page.setViewport(VIEWPORT);
    await page.mouse.move(2, 2);
    await harness.look();
    return page;
  }

  /** The hint on a page that does nothing, or nothing but this. */
  async function picture(script = ''): Promise<Uint8Array> {
    const taken = pictures.get(script);
    if (taken) return taken;
    const page = await visit();
    await inPage(page, script);
    await wait(STEADY);
    const picture = await pixels(page, place.inside);
    pictures.set(script, picture);
    return picture;
  }

  async function press(page: Page, { x, y, width, height } = place.button): Promise<boolean> {
    await page.mouse.click(x + width / 2, y + height / 2);
    await wait(30);
    return (await harness.look()).actions.length > 0;
  }

  async function carryOut({ body, css, script, takesAway }: Attack): Promise<Page> {
    const page = await visit(body);
    if (css !== undefined) await page.addStyleTag({ content: css });
    if (script !== undefined) await inPage(page, script);
    await wait(takesAway ? STEADY + BACK : STEADY);
    return page;
  }

  it.each(ATTACKS)('$name', async (attack) => {
    const quiet = await picture(attack.quiet);
    const page = await carryOut(attack);
    const same = looksSame(await pixels(page, place.inside), quiet);
    let pressed = await press(page, attack.moves ? (await harness.look()).button : undefined);
    for (let more = attack.often ? PRESSES : 0; more > 0 && !pressed; more -= 1) {
      await wait(150 + more * 17);
      pressed = await press(page);
    }
    tell(attack.name, { same, pressed });
    const { outcome } = attack;
    if (outcome === 'works') expect({ same, pressed }).toEqual({ same: true, pressed: true });
    else if (outcome === 'gone') expect((await harness.look()).shown).toBe(false);
    else if (outcome === 'refused') expect(pressed).toBe(false);
    else expect({ same, pressed }).not.toEqual({ same: false, pressed: true });
  });
});
