import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { Step } from '../practice-site/journeys.ts';
import { type BrowserKind, findBrowser } from './browsers.ts';
import type { SeenCookie, TestBrowser } from './test-browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A hint takes no click before it has stood still for 500 ms. */
export const CLICK_GATE = 650;

/** Newest build of the extension for a browser: in `.output`, or where `E2E_BUILDS` says. */
export function buildFor(kind: BrowserKind): string {
  return join(
    process.env.E2E_BUILDS || join(ROOT, '.output'),
    kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3',
  );
}

/** Id a Firefox build gives itself. */
export function geckoId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const [, id] = JSON.stringify(manifest).match(/"gecko":\{[^}]*?"id":"([^"]+)"/) || [];
  if (!id) throw new Error(`no gecko id in ${extension}/manifest.json`);
  return id;
}

export function programFor(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (!found) throw new Error(`${kind} is not installed: run \`node scripts/browsers.ts\``);
  return found.path;
}

/** A profile folder of a browser under test. */
interface ProfileFolder {
  path: string;
  /** Once the browser is up: at an early end of this process, puppeteer ends the browser before we remove its folder. */
  guard(): void;
  remove(): void;
}

/**
 * Makes a profile folder, or takes `kept`, which is never removed. Browsers write until their last process
 * is gone, so removal tries again.
 */
export function profileFolder(kind: BrowserKind, kept?: string): ProfileFolder {
  if (kept) return { path: kept, guard: () => undefined, remove: () => undefined };
  const path = mkdtempSync(join(tmpdir(), `haireta-${kind}-`));
  const drop = () => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.on('exit', drop);
  return {
    path,
    guard() {
      process.off('exit', drop);
      process.on('exit', drop);
    },
    remove() {
      drop();
      process.off('exit', drop);
    },
  };
}

/** Asks again until the answer is neither null nor false, or the time is over: then null. */
export async function until<T>(ask: () => Promise<T | null | false>, timeout: number): Promise<T | null> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() >= end) return null;
    await delay(40);
  }
}

/** Waits for a hint, or until there is none. */
export function hintWaits(hint: TestBrowser['hint']): Pick<TestBrowser, 'waitForHint' | 'waitForNoHint'> {
  return {
    waitForHint: (page, timeout = 3000) => until(() => hint(page), timeout),
    async waitForNoHint(page, timeout = 3000) {
      const gone = await until(async () => (await hint(page)) === null, timeout);
      if (!gone) throw new Error('the hint is still there');
    },
  };
}

/** One step of a journey with real keys and clicks. */
async function take(page: Page, step: Step): Promise<void> {
  await page.waitForSelector(step.selector);
  if (step.do === 'type') {
    await page.$eval(step.selector, (field) => {
      (field as HTMLInputElement).value = '';
    });
    await page.focus(step.selector);
    await page.type(step.selector, step.text);
    return;
  }
  if (step.leads === 'nowhere') return page.click(step.selector);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(step.selector)]);
}

export async function takeAll(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await take(page, step);
}

/** Cookies of a domain and everything below it, as the browser has them. */
export async function cookiesOf(browser: Browser, domain: string): Promise<SeenCookie[]> {
  const all = await browser.cookies();
  return all
    .filter((cookie) => `.${cookie.domain.replace(/^\./, '')}`.endsWith(`.${domain}`))
    .map(({ name, value, domain: host, path, secure, httpOnly }) => ({
      name,
      value,
      domain: host,
      path,
      secure: secure === true,
      httpOnly: httpOnly === true,
    }));
}
