import type { BrowserFacts } from '@/lib/model/browser-facts';
import { browser } from './browser';

/** What browsers tell beyond the types of the standard library. */
interface MoreOfNavigator {
  userAgentData?: { brands: { brand: string; version: string }[] };
  globalPrivacyControl?: boolean;
}

/** Asks the browser about itself. */
export async function browserFacts(): Promise<BrowserFacts> {
  const { userAgent, onLine, userAgentData, globalPrivacyControl } = navigator as Navigator & MoreOfNavigator;
  return {
    brands: userAgentData === undefined ? null : userAgentData.brands,
    userAgent,
    buildId: await buildId(),
    strict: globalPrivacyControl === true,
    online: onLine,
  };
}

/** Only Firefox knows this. */
async function buildId(): Promise<string | null> {
  const { runtime }: { runtime: Partial<typeof browser.runtime> } = browser;
  if (runtime.getBrowserInfo === undefined) return null;
  return (await runtime.getBrowserInfo()).buildID;
}
