import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { FixId } from '../../lib/model/fix.ts';
import { until } from './common.ts';
import { ask, DUE } from './extension.ts';
import type { HintSeen, Rect, TestBrowser } from './test-browser.ts';

interface Point {
  x: number;
  y: number;
}

/** No fix has more steps, one of them twice. */
const MOST = 12;

/** What a person can type who knows their own affairs, by a word that the step says. */
export type Known = readonly [asked: RegExp, text: string][];

/** One step as it was read and done: what was said, and whether an outline stood beside it. */
export interface Done {
  step: string;
  outlined: boolean;
}

/** A person who knows nothing of the site, and does only what the coach says. */
export interface Follower {
  /** Follows until a hint with this title tells that it is over. Throws where nothing new is said, or without end. */
  follow(ending: string): Promise<Done[]>;
}

/**
 * Reads the step that is due and does it: fills the outlined field in and sends it, or presses the outlined part; what
 * has no outline is looked for by the words in quotes. Knows no selector of the site.
 */
export function followerOf(browser: TestBrowser, page: Page, known: Known): Follower {
  /** What is said next: another step, or the same on another page. */
  async function due(not: string, ending: string): Promise<{ hint: HintSeen; told: string } | null> {
    return until(async () => {
      const document = await page.evaluate(() => performance.timeOrigin).catch(() => null);
      const hint = document === null ? null : await browser.hint(page).catch(() => null);
      const told = `${document} ${hint?.step}`;
      if (hint === null || told === not) return null;
      // A person reads what stands still.
      await delay(200);
      if (JSON.stringify(await browser.hint(page).catch(() => null)) !== JSON.stringify(hint)) return null;
      return hint.step !== null || hint.title === ending ? { hint, told } : null;
    }, DUE);
  }

  async function take(hint: HintSeen & { step: string }): Promise<void> {
    const quoted = /「([^」]+)」|“([^”]+)”/.exec(hint.step);
    const words = quoted?.[1] ?? quoted?.[2] ?? null;
    if (hint.outline === null) {
      if (words === null) return browser.pressHint(page, goesOn(hint));
      return pressWords(page, words);
    }
    const point = await controlIn(page, hint.outline);
    // What is only to be read is over once it was: the coach's own button says so.
    if (point === null) return browser.pressHint(page, goesOn(hint));
    const label = await fieldAt(page, point);
    await page.mouse.click(point.x, point.y);
    if (label === null) return;
    const asks = (text: string) => known.find(([asked]) => asked.test(text))?.[1];
    const text = asks(label) ?? asks(hint.step);
    if (text === undefined) throw new Error(`nobody knows what to type for: ${label}: ${hint.step}`);
    await page.keyboard.type(text);
    // A page that asks twice gets the same twice.
    if (await tabToEmptyField(page)) await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  return {
    async follow(ending) {
      const done: Done[] = [];
      let last = '';
      while (done.length < MOST) {
        const next = await due(last, ending);
        if (next === null) throw new Error(`nothing new is said after: ${JSON.stringify(done)}`);
        const { step, outline } = next.hint;
        if (step === null) return done;
        done.push({ step, outlined: outline !== null });
        last = next.told;
        await take({ ...next.hint, step });
      }
      throw new Error(`there is no end: ${JSON.stringify(done)}`);
    },
  };
}

/** The coach's own button that goes on: below the line, or in the card after the closing one. */
function goesOn({ form, buttons }: HintSeen): string {
  const [, inCard = '', onLine = ''] = buttons;
  return form === 'line' ? onLine : inCard;
}

/** A place in the outline where something can be pressed: a link over two lines has none in its middle. */
async function controlIn(page: Page, outline: Rect): Promise<Point | null> {
  return page.evaluate(
    ({ x, y, width, height }) => {
      const points = [0.5, 0.25, 0.75].map((share) => ({ x: x + width / 2, y: y + height * share }));
      const meets = (point: { x: number; y: number }) =>
        document.elementFromPoint(point.x, point.y)?.closest('a, button, label, input');
      return points.find(meets) || null;
    },
    { ...outline },
  );
}

/** The page's own words at the field in there; null where no text is typed. */
async function fieldAt(page: Page, { x, y }: Point): Promise<string | null> {
  return page.evaluate(
    (left, top) => {
      const met = document.elementFromPoint(left, top);
      if (!(met instanceof HTMLInputElement)) return null;
      if (['submit', 'radio', 'checkbox', 'button'].includes(met.type)) return null;
      return [...(met.labels || [])].map((label) => label.textContent).join(' ');
    },
    x,
    y,
  );
}

/** Presses what says these words, as a person would who looks for them. The dots stand for what is left out. */
async function pressWords(page: Page, words: string): Promise<void> {
  const point = await page.evaluate((wanted) => {
    const parts = wanted.split('…').map((part) => part.trim());
    const says = (text: string) => parts.every((part) => text.includes(part));
    const found = [...document.querySelectorAll('a, button, label, input[type=submit]')].find((each) =>
      says(`${each.textContent} ${each.getAttribute('value')} ${each.getAttribute('aria-label')}`),
    );
    if (!found) return null;
    found.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, words);
  if (point === null) throw new Error(`nothing says: ${words}`);
  await page.mouse.click(point.x, point.y);
}

async function tabToEmptyField(page: Page): Promise<boolean> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement && at.type === 'password' && at.value === '';
  });
}

/** Has the page itself lead through a fix, as the popup's button does. */
export async function lead(browser: TestBrowser, page: Page, fix: FixId, go = true): Promise<void> {
  const tabId = await browser.tabId(page);
  // Opens the case of a page where nothing went wrong.
  await ask(browser, 'case', { tabId });
  await ask(browser, 'answer', { tabId, answer: { about: 'coach', fix, go } });
}

/** Waits until the coach says this. Throws with what is shown instead. */
export async function coachSays(browser: TestBrowser, page: Page, step: string): Promise<HintSeen> {
  const hint = await until(async () => {
    const seen = await browser.hint(page).catch(() => null);
    return seen !== null && seen.step === step && seen;
  }, DUE);
  if (!hint) throw new Error(`not said: “${step}”, but ${JSON.stringify(await browser.hint(page))}`);
  return hint;
}
