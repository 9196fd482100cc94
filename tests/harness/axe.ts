import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** What axe found: what is wrong, as `rule: elements`, and the rules that were met. */
export interface AxeResult {
  violations: string[];
  passes: string[];
}

interface Axe {
  run(context?: object): Promise<{
    violations: { id: string; nodes: { target: unknown[] }[] }[];
    passes: { id: string }[];
  }>;
}

/** The part of the extension's API that sees into closed roots. */
declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe on a page of the extension. */
export async function axeOnPage(page: Page): Promise<AxeResult> {
  await page.evaluate(SOURCE);
  return page.evaluate(check, null);
}

/** Runs axe on the hint alone, in the world of the content script, whose eyes alone are opened for its closed root. */
export async function axeOnHint(page: Page): Promise<AxeResult> {
  const [ours] = page.extensionRealms();
  if (ours === undefined) throw new Error('our content script does not run here');
  await ours.evaluate(SOURCE);
  await ours.evaluate(async () => {
    Object.defineProperty(HTMLElement.prototype, 'shadowRoot', {
      configurable: true,
      get() {
        return chrome.dom.openOrClosedShadowRoot(this);
      },
    });
    // axe works out covers and colours for the body alone, and the hint is beside it.
    Object.defineProperty(document, 'body', {
      configurable: true,
      get: () => document.querySelector(':root > div[popover]'),
    });
    // Half way through its opening the hint has colours of its own.
    const root = chrome.dom.openOrClosedShadowRoot(document.body);
    await Promise.all((root === null ? [] : root.getAnimations()).map(({ finished }) => finished));
  });
  const found = await ours.evaluate(check, { include: [[':root > div[popover]']] });
  await ours.evaluate(() => {
    Reflect.deleteProperty(document, 'body');
    Reflect.deleteProperty(HTMLElement.prototype, 'shadowRoot');
  });
  return found;
}

/* Runs in a page. */
async function check(context: object | null): Promise<AxeResult> {
  const axe: Axe = Reflect.get(globalThis, 'axe');
  const { violations, passes } = await (context === null ? axe.run() : axe.run(context));
  return {
    violations: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    passes: passes.map(({ id }) => id),
  };
}
