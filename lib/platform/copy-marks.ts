import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { Scope } from '@/lib/model/site-data';
import { parseOrNull } from './stored';
import { openTabIds } from './tab-info';

/**
 * What can be put back lies in `storage.session`, which ends with the browser, and with an update or a restart of ours.
 * A mark on the disk, without a value, tells afterwards that there was something. It names the tabs that were open: one
 * of them is still there only while the browser has not ended, as it was promised.
 */

/** What can be put back, by the beginning of its key in `storage.session`. */
export type CopyKind = 'snapshot' | 'deep';

type SessionKey = `session:${string}`;

const MARK = 'copy:';
const markSchema = v.array(v.number());

/** The key of a copy. Domains hold no colon, so the store ends at the first one after the kind. */
export function copyKey(kind: CopyKind, { store, storeId }: Scope): SessionKey {
  return `session:${kind}:${store}:${storeId}`;
}

/** Of which scopes there is a copy of a kind. */
export async function copyScopes(kind: CopyKind): Promise<Scope[]> {
  const keys = Object.keys(await storage.snapshot('session'));
  return keys.filter((key) => key.startsWith(`${kind}:`)).map(scopeIn);
}

/** Marks that there is a copy, or no more. */
export async function markCopy(key: SessionKey, isThere: boolean): Promise<void> {
  const mark = markOf(key.slice('session:'.length));
  await storage.setItem(mark, isThere ? await openTabIds() : null);
}

/** Whether anything can be put back. */
export async function hasCopies(): Promise<boolean> {
  return (await marks()).length > 0;
}

/** Of which scopes a copy is gone although the browser goes on. */
export async function lostScopes(): Promise<Scope[]> {
  const lost = await marksOfNothing();
  if (lost.length === 0) return [];
  const open = new Set(await openTabIds());
  return lost.filter(({ tabs }) => tabs.some((tabId) => open.has(tabId))).map(({ key }) => scopeIn(key));
}

/** Takes away the marks whose copy is gone. */
export async function forgetLost(): Promise<void> {
  await Promise.all((await marksOfNothing()).map(({ key }) => storage.removeItem(markOf(key))));
}

async function marksOfNothing(): Promise<{ key: string; tabs: number[] }[]> {
  const all = await marks();
  if (all.length === 0) return [];
  const session = await storage.snapshot('session');
  return all.filter(({ key }) => !Object.hasOwn(session, key));
}

/** Each with the key of its copy. */
async function marks(): Promise<{ key: string; tabs: number[] }[]> {
  const local = Object.entries(await storage.snapshot('local'));
  return local
    .filter(([key]) => key.startsWith(MARK))
    .map(([key, value]) => ({ key: key.slice(MARK.length), tabs: parseOrNull(markSchema, value) ?? [] }));
}

function markOf(key: string): `local:${string}` {
  return `local:${MARK}${key}`;
}

function scopeIn(key: string): Scope {
  const [, store = '', ...storeId] = key.split(':');
  return { store, storeId: storeId.join(':') };
}
