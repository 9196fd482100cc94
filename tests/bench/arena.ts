import { installIn, launchChromium } from '../harness/chromium.ts';
import { createChromiumDriver } from '../harness/chromium-driver.ts';
import { buildFor } from '../harness/common.ts';
import { startPracticeServer } from '../harness/server.ts';
import type { TestBrowser } from '../harness/test-browser.ts';
import { DOMAINS, STORE, VARIANTS, type Variant, writeVariants } from './variants.ts';

/** One browser with every variant in it, each seen through a driver of its own. */
export interface Arena {
  readonly drivers: Readonly<Record<Variant, TestBrowser>>;
  close(): Promise<void>;
}

/** Address of a sign-in page in a variant's own shop. The same bytes come for every variant. */
export function pageOf(variant: Variant, look: string): string {
  return `https://www.${DOMAINS[variant]}/ap/signin?practice=${look}`;
}

/** The host of the store that is played at a variant's. */
function playedAs(host: string): string {
  const domain = Object.values(DOMAINS).find((each) => host.endsWith(`.${each}`));
  return domain === undefined ? host : host.replace(domain, STORE);
}

/**
 * Starts one Chromium that holds all variants. Side by side in one browser they share whatever else the machine is
 * doing; a domain each keeps one's script out of another's page.
 */
export async function openArena(): Promise<Arena> {
  const server = await startPracticeServer({ playedAs });
  const variants = writeVariants(buildFor('chromium'));
  let bare: TestBrowser | null = null;
  async function close(): Promise<void> {
    await bare?.close();
    await server.close();
    variants.remove();
  }
  try {
    bare = await launchChromium({ server, extension: null });
    const drivers = { none: bare } as Record<Variant, TestBrowser>;
    const { browser } = bare;
    for (const variant of VARIANTS) {
      const path = variants.paths[variant];
      if (path === undefined) continue;
      const extension = await installIn(browser, path, false);
      drivers[variant] = createChromiumDriver({ browser, server, extension, end: async () => undefined });
    }
    return { drivers, close };
  } catch (error) {
    await close();
    throw error;
  }
}
