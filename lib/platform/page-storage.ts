import type { DeepUndone, PageStorage } from '@/lib/model/deep-clean';

/** All run in a page, so they may use nothing from outside. Entries leave it as JSON, which keeps lone surrogates. */

/** What the page's address keeps. Null for a page that is no site's, or may not use its storage. */
export async function readStorage(): Promise<PageStorage | null> {
  const entriesOf = (storage: Storage): [string, string][] => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys.flatMap((key) => {
      const value = key === null ? null : storage.getItem(key);
      return key === null || value === null ? [] : [[key, value] satisfies [string, string]];
    });
  };
  // A browser that answers late or never tells nothing.
  const counted = async (count: () => Promise<number>): Promise<number | null> => {
    const silence = new Promise<null>((resolve) => setTimeout(resolve, 1_000, null));
    try {
      return await Promise.race([count(), silence]);
    } catch {
      return null;
    }
  };
  const countFiles = async () => {
    const names = (await navigator.storage.getDirectory()).keys();
    // Not `for await`: in Firefox an extension’s script sees no iterator there, but its `next`.
    let files = 0;
    while ((await names.next()).done !== true) files += 1;
    return files;
  };
  if (!/^https?:$/.test(location.protocol)) return null;
  try {
    const [local, session] = [entriesOf(localStorage), entriesOf(sessionStorage)];
    const [databases, caches, workers, files] = await Promise.all([
      counted(async () => (await indexedDB.databases()).length),
      counted(async () => (await globalThis.caches.keys()).length),
      counted(async () => (await navigator.serviceWorker.getRegistrations()).length),
      counted(countFiles),
    ]);
    return {
      origin: location.origin,
      local: JSON.stringify(local),
      session: JSON.stringify(session),
      counts: { local: local.length, session: session.length, databases, caches, workers, files },
    };
  } catch {
    return null;
  }
}

/** Replaces both storages by these entries, and counts what reads back the same. Null on another address. */
export function writeStorage(
  origin: string,
  local: string | null,
  session: string | null,
): DeepUndone | null {
  if (location.origin !== origin) return null;
  const put = (storage: Storage, text: string | null) => {
    if (text === null) return { restored: 0, refused: 0 };
    const entries: [string, string][] = JSON.parse(text);
    storage.clear();
    for (const [key, value] of entries) {
      try {
        storage.setItem(key, value);
      } catch {
        // Full: the read below tells.
      }
    }
    const restored = entries.filter(([key, value]) => storage.getItem(key) === value).length;
    return { restored, refused: entries.length - restored };
  };
  const [a, b] = [put(localStorage, local), put(sessionStorage, session)];
  return { restored: a.restored + b.restored, refused: a.refused + b.refused };
}

/** Removes the entries of sessionStorage that are as they were saved. False on another address, or where none is. */
export function removeOutlived(origin: string, session: string): boolean {
  if (location.origin !== origin) return false;
  const saved: [string, string][] = JSON.parse(session);
  const outlived = saved.filter(([key, value]) => sessionStorage.getItem(key) === value);
  for (const [key] of outlived) sessionStorage.removeItem(key);
  return outlived.length > 0;
}
