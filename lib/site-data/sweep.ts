import type { CookieRecord, Scope } from '@/lib/model/site-data';
import { cookieKey, cookieKeys } from './cookie-key';
import type { ClearDeps } from './deps';
import { type Sorted, sortOut } from './keep';

const MORE_SWEEPS = 2;
/** Pause before a further sweep, in ms: answers still on their way may bring cookies back. */
const PAUSE = 60;

/** What a removal found and left, by the last read. */
export interface Swept {
  /** There at the beginning and to be removed. */
  found: number;
  /** Of these, still there. */
  stuck: number;
  /** To be removed and there at the end, whenever they came. */
  remaining: number;
  /** Kept on purpose and there at the end. */
  kept: number;
}

/**
 * Ends every cookie of the scope that does not stay, one by one and in parallel, and reads again. What does not
 * expire is removed. The browser may take a kept cookie along with its twin then, so what stayed before (`keptBefore`,
 * from the snapshot, for a run whose worker was killed) and is missing now is put back.
 */
export async function sweep(
  deps: ClearDeps,
  scope: Scope,
  keptBefore: readonly CookieRecord[],
): Promise<Swept> {
  const before = await sorted(deps, scope);
  await Promise.allSettled(before.goes.map((cookie) => deps.jar.expire(cookie)));
  let now = await sorted(deps, scope);
  for (let more = 0; more < MORE_SWEEPS && now.goes.length > 0; more += 1) {
    await deps.clock.wait(PAUSE);
    await remove(deps, (await sorted(deps, scope)).goes);
    now = await sorted(deps, scope);
  }
  if (await putBackMissing(deps, [...before.stays, ...keptBefore], now.stays))
    now = await sorted(deps, scope);
  const first = cookieKeys(before.goes);
  return {
    found: before.goes.length,
    stuck: now.goes.filter((cookie) => first.has(cookieKey(cookie))).length,
    remaining: now.goes.length,
    kept: now.stays.length,
  };
}

async function sorted({ jar, rulesOf }: ClearDeps, scope: Scope): Promise<Sorted> {
  return sortOut(await jar.getAll(scope), rulesOf(scope.store));
}

/** One failed removal does not stop the others: the next read tells what is left. */
async function remove({ jar }: ClearDeps, cookies: readonly CookieRecord[]): Promise<void> {
  await Promise.allSettled(cookies.map((cookie) => jar.remove(cookie)));
}

/** The first of two records of a cookie counts. Resolves to whether anything was missing. */
async function putBackMissing(
  { jar }: ClearDeps,
  wanted: readonly CookieRecord[],
  there: readonly CookieRecord[],
): Promise<boolean> {
  const seen = cookieKeys(there);
  const missing: CookieRecord[] = [];
  for (const cookie of wanted) {
    const key = cookieKey(cookie);
    if (seen.has(key)) continue;
    seen.add(key);
    missing.push(cookie);
  }
  await Promise.allSettled(missing.map((cookie) => jar.set(cookie)));
  return missing.length > 0;
}
