import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page, Realm } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from '../hostile/harness';

/** Longer than the gate's clock after the browser's slowest answer about covers. */
const STEADY = 660;
const VIEWPORT = { width: 1000, height: 760 };

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

let harness: Harness;
let quiet: { primary: Rect };

beforeAll(async () => {
  harness = await startHarness();
  const { ours } = await open();
  quiet = { primary: await rectOf(ours, '.button') };
});
afterAll(() => harness.close());

async function open(query?: string, body?: string) {
  const opened = await harness.open(query, body);
  await opened.page.setViewport(VIEWPORT);
  await opened.page.mouse.move(2, 2);
  return opened;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Box of something in our closed root; zeros where it is not drawn. */
function rectOf(ours: Realm, selector: string): Promise<Rect> {
  return ours.evaluate((wanted) => {
    const { x, y, width, height } =
      globalThis.probe.inside(wanted)[0]?.getBoundingClientRect() || new DOMRect();
    return { x, y, width, height };
  }, selector);
}

function actionsOf(ours: Realm): Promise<string[]> {
  return ours.evaluate(() => globalThis.probe.actions);
}

function shown(ours: Realm): Promise<boolean> {
  return ours.evaluate(() => globalThis.probe.hint.shown());
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

async function press(page: Page, { x, y, width, height }: Rect): Promise<void> {
  await page.mouse.click(x + width / 2, y + height / 2);
  await wait(30);
}

/** Runs a script of the page; `host` is the hint's element, as any page can find it. */
function inPage(page: Page, script: string): Promise<unknown> {
  return page.evaluate(
    `(() => { const host = document.querySelector(':root > div[popover]'); ${script} })()`,
  );
}

describe('a hostile page', () => {
  it('that takes the hint away again and again: it comes back three times, then gives up', async () => {
    const { page, ours } = await open('later');
    await page.evaluate(() => {
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof HTMLDivElement)) continue;
          node.remove();
          document.body.dataset.seen = `${Number(document.body.dataset.seen || 0) + 1}`;
        }
      }).observe(document.documentElement, { childList: true });
    });
    const look = () =>
      ours.evaluate(() => {
        const { hint, actions, view } = globalThis.probe;
        hint.show(view);
        return { seen: document.body.dataset.seen, shown: hint.shown(), actions: actions.length };
      });
    await look();
    await wait(400);
    expect(await look()).toEqual({ seen: '4', shown: false, actions: 0 });
  });

  it('that copies the host gets an empty one, and never its root', async () => {
    const { page } = await open();
    const got = await page.evaluate(() => {
      const host = document.querySelector(':root > div[popover]');
      const copy = host?.cloneNode(true);
      let attached = true;
      try {
        host?.attachShadow({ mode: 'open' });
      } catch {
        attached = false;
      }
      return {
        root: host?.shadowRoot,
        attached,
        copy: copy instanceof Element && copy.shadowRoot === null ? copy.innerHTML : 'something',
        text: host?.textContent,
        names: host?.getAttributeNames(),
      };
    });
    expect(got).toEqual({ root: null, attached: false, copy: '', text: '', names: ['popover'] });
  });

  it('gets no click through that came too soon after the hint opened', async () => {
    const { page, ours } = await open('later');
    await ours.evaluate(() => globalThis.probe.hint.show(globalThis.probe.view));
    await press(page, quiet.primary);
    expect(await actionsOf(ours)).toEqual([]);
    await wait(STEADY);
    await press(page, quiet.primary);
    expect(await actionsOf(ours)).toEqual(['primary']);
  });

  it('gets none through right after a move, and the hint moves off what is put under it', async () => {
    const { page, ours } = await open();
    await wait(STEADY);
    await inPage(
      page,
      `const puzzle = document.createElement('iframe');
       puzzle.style.cssText = 'position:fixed;right:20px;bottom:20px;width:200px;height:80px';
       document.body.append(puzzle);
       dispatchEvent(new Event('resize'));`,
    );
    await wait(250);
    const moved = await rectOf(ours, '.button');
    expect(moved.x).toBeLessThan(quiet.primary.x);
    await press(page, moved);
    expect(await actionsOf(ours)).toEqual([]);
    await wait(STEADY);
    await press(page, moved);
    expect(await actionsOf(ours)).toEqual(['primary']);
  });

  it('that makes events by script changes nothing', async () => {
    const { page, ours } = await open();
    await wait(STEADY);
    await inPage(
      page,
      `host.click();
       const at = { bubbles: true, composed: true, clientX: ${quiet.primary.x + 9}, clientY: ${quiet.primary.y + 9} };
       for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
         document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new MouseEvent(type, { ...at, detail: 1 }));
       for (const key of ['Escape', 'Enter', ' '])
         for (const target of [window, document.activeElement, host])
           target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
       document.getElementById('form').addEventListener('submit', (event) => event.preventDefault());
       document.getElementById('form').requestSubmit();`,
    );
    expect(await actionsOf(ours)).toEqual([]);
    expect(await shown(ours)).toBe(true);
    // The button itself, from our own world: as trusted as a page can make it.
    await ours.evaluate(() => {
      const [button] = globalThis.probe.inside('.button');
      if (button instanceof HTMLElement) button.click();
    });
    expect(await actionsOf(ours)).toEqual([]);
  });

  it('that holds clicks back cannot hold Esc', async () => {
    const { page, ours } = await open();
    await inPage(page, `addEventListener('click', (event) => event.stopImmediatePropagation(), true);`);
    await page.keyboard.press('Escape');
    expect(await actionsOf(ours)).toEqual(['dismiss']);
    expect(await shown(ours)).toBe(false);
  });
});

describe('a person at the keyboard', () => {
  it('keeps the focus, and types where it was', async () => {
    const { page } = await open();
    await page.keyboard.type('abc');
    expect(await focused(page)).toBe('secret');
    expect(await page.$eval('#secret', (input) => input instanceof HTMLInputElement && input.value)).toBe(
      'abc',
    );
  });

  it('finds no field in the hint, and the page hears its own keys', async () => {
    const { page, ours } = await open();
    expect(
      await ours.evaluate(() => globalThis.probe.inside('input, textarea, select, [contenteditable]').length),
    ).toBe(0);
    await page.evaluate(() => {
      window.addEventListener('keydown', (event) => {
        document.body.dataset.keys = `${document.body.dataset.keys || ''}${event.key}${event.defaultPrevented ? '!' : ''} `;
      });
    });
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.dataset.keys)).toBe('a Escape ');
  });

  it('reaches the hint last, presses it unheard, and goes back with Esc', async () => {
    const { page, ours } = await open();
    await page.evaluate(() => {
      for (const type of ['keydown', 'keyup', 'click']) {
        document.addEventListener(type, (event) => {
          if (event.target instanceof HTMLDivElement) document.body.dataset.heard = type;
        });
      }
    });
    await page.focus('#form button');
    await page.keyboard.press('Tab');
    expect(await ours.evaluate(() => globalThis.probe.inside(':focus-visible')[0]?.ariaLabel)).toBe('閉じる');
    await page.keyboard.press('Tab');
    await wait(STEADY);
    await page.keyboard.press('Enter');
    expect(await actionsOf(ours)).toEqual(['primary']);
    await page.keyboard.press('Escape');
    expect(await actionsOf(ours)).toEqual(['primary', 'dismiss']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Continue');
    expect(await page.evaluate(() => document.body.dataset.heard)).toBeUndefined();
  });

  it('closes the page’s own menu first with Esc', async () => {
    const { page, ours } = await open();
    await inPage(
      page,
      `const menu = document.createElement('p'); menu.popover = 'auto'; menu.textContent = 'Menu';
       document.body.append(menu); menu.showPopover();`,
    );
    await page.keyboard.press('Escape');
    expect(await shown(ours)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await shown(ours)).toBe(false);
  });
});

describe('the hint', () => {
  it('goes when the extension is updated', async () => {
    const { page, ours } = await open();
    await ours.evaluate(() => globalThis.probe.hint.end());
    expect(await page.$$(':root > div')).toHaveLength(0);
    await ours.evaluate(() => globalThis.probe.hint.show(globalThis.probe.view));
    expect(await page.$$(':root > div')).toHaveLength(0);
  });

  it('tells a screen reader once, outside its region', async () => {
    const { page, ours } = await open();
    await wait(300);
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    expect(tree).toMatch(/"role":"region",[^{}]*"name":"Hairetaからのお知らせ"/);
    expect(tree).toMatch(/"role":"heading",[^{}]*"name":"おそらく、パスワードが違います"/);
    expect(tree).not.toContain('"role":"banner"');
    expect(
      await ours.evaluate(() => {
        const [status] = globalThis.probe.inside('[role=status]');
        return [status?.textContent, status?.closest('[role=region]')];
      }),
    ).toEqual(['Hairetaからのお知らせがあります。おそらく、パスワードが違います。', null]);
  });

  it.each([
    [1280, 800],
    [1000, 620],
    [760, 700],
    [640, 480],
    [400, 700],
    [320, 568],
    [320, 256],
  ])('covers nothing that matters at %d by %d', async (width, height) => {
    const { page, ours } = await open('', '<p style="margin:30vh 24px"><a href="/">Help</a></p>');
    for (const top of [0, 90]) {
      await page.setViewport({ width, height });
      await page.evaluate((y) => scrollTo(0, y), top);
      await wait(260);
      const hint = await rectOf(ours, 'section');
      const met = await page.$$eval(
        '[role=alert], input, button',
        (elements, box) =>
          elements
            .map((element) => element.getBoundingClientRect())
            .filter(
              ({ left, top: above, right, bottom }) =>
                left < box.x + box.width && box.x < right && above < box.y + box.height && box.y < bottom,
            ).length,
        hint,
      );
      expect(met).toBe(0);
      if (!(await shown(ours))) continue;
      expect(hint.x).toBeGreaterThanOrEqual(8);
      expect(hint.x + hint.width).toBeLessThanOrEqual(width - 8);
      expect(hint.y + hint.height).toBeLessThanOrEqual(height - 8);
      const small = width <= 400 || height < 600;
      expect((await rectOf(ours, '.card')).width > 0).toBe(!small);
      const targets = await ours.evaluate(() =>
        globalThis.probe
          .inside('button')
          .map((button) => button.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map((box) => Math.min(box.width, box.height)),
      );
      expect(Math.min(...targets)).toBeGreaterThanOrEqual(44);
    }
  });

  it.each([
    ['', VIEWPORT],
    ['en&dark', VIEWPORT],
    ['larger', VIEWPORT],
    ['solved&en', VIEWPORT],
    ['solved&dark', VIEWPORT],
    ['', { width: 320, height: 640 }],
    ['en&dark&larger&rtl', { width: 320, height: 640 }],
    ['coach', VIEWPORT],
    ['coach&en&dark', VIEWPORT],
    ['coach&larger&en', VIEWPORT],
    ['coach', { width: 320, height: 640 }],
  ])('passes axe: ?%s', async (query, viewport) => {
    const { page, ours } = await open(query);
    await page.setViewport(viewport);
    await wait(260);
    expect(await shown(ours)).toBe(true);
    await ours.evaluate(
      await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    const found = await ours.evaluate(() => globalThis.probe.axe());
    expect(found.violations).toEqual([]);
    expect(found.passes).toContain('color-contrast');
    expect(found.passes).toContain('button-name');
  });
});

describe('the outline of the coach', () => {
  const LINK =
    '<p style="margin:40px 60px"><a id="other" href="#pressed" style="display:inline-block">No code?</a></p>';

  it('frames the part, covers none of it, and takes no press', async () => {
    const { page, ours } = await open('coach', LINK);
    await wait(260);
    const [outline, part] = [
      await rectOf(ours, '.mark-it'),
      await page.$eval('#other', (link) => link.getBoundingClientRect().toJSON() as Rect),
    ];
    const edge = 3;
    expect(outline.x + edge).toBeLessThanOrEqual(part.x);
    expect(outline.y + edge).toBeLessThanOrEqual(part.y);
    expect(outline.x + outline.width - edge).toBeGreaterThanOrEqual(part.x + part.width);
    expect(outline.y + outline.height - edge).toBeGreaterThanOrEqual(part.y + part.height);
    // At its very edge, and in it, what is below is pressed.
    await page.mouse.click(part.x + 4, part.y + 4);
    expect(await page.evaluate(() => location.hash)).toBe('#pressed');
    expect(await actionsOf(ours)).toEqual([]);
  });

  it('follows the part, and goes with it', async () => {
    const { page, ours } = await open('coach', `${LINK}<div style="height:3000px"></div>`);
    await wait(260);
    const before = await rectOf(ours, '.mark-it');
    await page.evaluate(() => scrollTo(0, 60));
    await wait(300);
    expect((await rectOf(ours, '.mark-it')).y).toBeCloseTo(before.y - 60, 0);
    await page.evaluate(() => {
      document.querySelector('#other')?.remove();
      scrollTo(0, 0);
    });
    await wait(300);
    expect((await rectOf(ours, '.mark-it')).width).toBe(0);
    expect((await rectOf(ours, '.lost')).width).toBeGreaterThan(0);
  });

  it('scrolls to a part below the fold', async () => {
    const { page, ours } = await open(
      'coach',
      `<div style="height:3000px"></div>${LINK}<div style="height:3000px"></div>`,
    );
    await wait(300);
    const outline = await rectOf(ours, '.mark-it');
    expect(outline.y).toBeGreaterThan(0);
    expect(outline.y + outline.height).toBeLessThan(VIEWPORT.height);
    // Who scrolls away is not pulled back.
    await page.evaluate(() => scrollTo(0, 0));
    await wait(300);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
