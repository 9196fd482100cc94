import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { until } from './common.ts';
import { choose } from './extension.ts';
import type { TestBrowser } from './test-browser.ts';

/** Where a worker stands still: at a call of the browser's API. */
export interface BrakePoint {
  /** As written after `chrome.`, as in `cookies.remove`. */
  api: string;
  /** Only calls whose arguments, as JSON, hold this text. */
  holds?: string;
  /** Only calls whose arguments do not hold this text. */
  lacks?: string;
  /** Calls that pass before it stands still. Default none. */
  after?: number;
}

/** A cookie is set anew as one that is over. */
export const ENDING = { api: 'cookies.set', holds: '"expirationDate":1,' } as const satisfies BrakePoint;
/** A cookie is put back. */
export const PUTTING_BACK = { api: 'cookies.set', lacks: ENDING.holds } as const satisfies BrakePoint;

export interface Brake {
  /** Waits until the worker stands still. */
  reached(): Promise<void>;
  /** Lets every call that stands still go on, and all that follow. */
  release(): Promise<void>;
}

/** Milliseconds. */
const ANSWERS_WITHIN = 2_000;

/** Runs an expression in the running worker, and leaves it. Null where there is none. */
export async function inWorker<T>(browser: TestBrowser, expression: string): Promise<T | null> {
  const start = browser.extensionBase;
  const targets = browser.browser
    .targets()
    .filter((target) => target.type() === 'service_worker' && start && target.url().startsWith(start));
  // A worker that has ended may still be listed: the newest one counts.
  for (const target of targets.reverse()) {
    let session: CDPSession | null = null;
    try {
      session = await target.createCDPSession();
      const evaluated = session.send('Runtime.evaluate', { expression, returnByValue: true });
      // One of an extension that was loaded anew never answers.
      const answer = await Promise.race([evaluated, delay(ANSWERS_WITHIN, null, { ref: false })]);
      if (answer !== null) return answer.result.value as T;
    } catch {
      // Gone meanwhile.
    } finally {
      // A worker that is looked into while it ends would not start again.
      session?.detach().catch(() => undefined);
    }
  }
  return null;
}

/**
 * Makes the running worker stand still at a call of the browser's API, from outside: the product knows nothing
 * of it. Ends with the worker.
 */
export async function brake(
  browser: TestBrowser,
  { api, holds = '', lacks = '\n', after = 0 }: BrakePoint,
): Promise<Brake> {
  await choose(browser, {});
  const path = api.split('.');
  const name = path.pop();
  const set = await inWorker<boolean>(
    browser,
    `(() => {
      const held = [];
      let left = ${after};
      let on = true;
      const areas = new Set([globalThis.chrome, globalThis.browser].filter(Boolean)
        .map((api) => ${JSON.stringify(path)}.reduce((area, step) => area[step], api)));
      for (const area of areas) {
        const call = area['${name}'].bind(area);
        area['${name}'] = (...args) => {
          const said = JSON.stringify(args);
          const isMeant = said.includes(${JSON.stringify(holds)}) && !said.includes(${JSON.stringify(lacks)});
          if (!on || !isMeant) return call(...args);
          if (left > 0) { left -= 1; return call(...args); }
          return new Promise((resolve) => held.push(resolve)).then(() => call(...args));
        };
      }
      globalThis.testBrake = {
        reached: () => held.length > 0,
        release: () => { on = false; held.splice(0).forEach((go) => go()); },
      };
      return true;
    })()`,
  );
  if (set !== true) throw new Error('the worker cannot be reached');
  return {
    async reached() {
      const stands = await until(() => inWorker<boolean>(browser, 'testBrake.reached()'), 20_000);
      if (stands !== true) throw new Error(`the worker never came to ${api} ${holds}`);
    },
    async release() {
      await inWorker(browser, 'testBrake.release()');
    },
  };
}
