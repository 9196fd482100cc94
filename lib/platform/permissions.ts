import { browser } from './browser';

function originsOf(domain: string): { origins: string[] } {
  return { origins: [`*://*.${domain}/*`] };
}

/** Whether the browser lets us see this store. */
export function hasStore(domain: string): Promise<boolean> {
  return browser.permissions.contains(originsOf(domain));
}

/**
 * Asks the person to let us see this store; call it straight from a click, before anything is awaited.
 * The popup closes when the browser's question opens, so what comes after belongs to `permissions.onAdded`
 * in the background; only in a tab does the answer arrive here. False where refused or not possible.
 */
export async function requestStore(domain: string): Promise<boolean> {
  try {
    return await browser.permissions.request(originsOf(domain));
  } catch {
    return false;
  }
}

/** Asks the person for what the deep clean removes with; call it straight from a click. False where refused. */
export async function requestRemoval(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['browsingData'] });
  } catch {
    return false;
  }
}
