import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AT_ONCE } from '../lib/model/page-state.ts';
import { until } from '../tests/harness/common.ts';
import type { TestBrowser } from '../tests/harness/test-browser.ts';
import { expectedState, PRACTICE_PAGES, type PracticePage, urlOf } from '../tests/practice-site/states.ts';
import type { Lang, PracticeStore } from '../tests/practice-site/stores.ts';

/** What the tour found at one practice page. */
export interface Stop {
  state: string;
  look: string;
  url: string;
  /** Heading of the hint, or null where none was shown. */
  hint: string | null;
  badge: string;
  picture: string;
}

interface TourOptions {
  store: PracticeStore;
  lang: Lang;
  /** Folder for the pictures; made where it is missing. */
  folder: string;
  /** Called after each stop. */
  onStop?: (stop: Stop) => void;
}

/** A hint that is due comes within this time (ms); where none is due, this long is looked for one. */
const DUE = 3000;
const NOT_DUE = 500;

async function visit(
  browser: TestBrowser,
  at: PracticePage,
  number: number,
  options: TourOptions,
): Promise<Stop> {
  const state = expectedState(at, options.lang);
  const url = urlOf(at, options.store, options.lang);
  const page = await browser.open(url);
  try {
    const due = AT_ONCE.has(state) && !at.empty;
    const hint = await browser.waitForHint(page, due ? DUE : NOT_DUE);
    // The hint is there; let its opening come to rest for the picture.
    if (hint) await delay(250);
    const picture = join(options.folder, `${String(number).padStart(2, '0')}-${state}-${at.look}.png`);
    writeFileSync(picture, await page.screenshot());
    // Nothing speaks for an answer without a body: the badge comes when that is certain.
    const badge = await until(
      async () => ((await browser.badge(page)).text ? browser.badge(page) : null),
      at.empty ? DUE : 0,
    );
    const text = badge ? badge.text : '';
    return { state, look: at.look, url, hint: hint ? hint.title || hint.text : null, badge: text, picture };
  } finally {
    await page.close();
  }
}

/** Visits every practice page, and says and draws what the extension shows there. */
export async function runTour(browser: TestBrowser, options: TourOptions): Promise<Stop[]> {
  mkdirSync(options.folder, { recursive: true });
  const stops: Stop[] = [];
  for (const [index, page] of PRACTICE_PAGES.entries()) {
    const stop = await visit(browser, page, index + 1, options);
    stops.push(stop);
    options.onStop?.(stop);
  }
  return stops;
}

/** One line of the tour's table. */
export function tourLine({ state, look, hint, badge }: Stop): string {
  return `${state.padEnd(25)} ${look.padEnd(22)} ${(badge ? `[${badge}]` : '').padEnd(5)} ${hint || '–'}`;
}
