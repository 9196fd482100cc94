import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { JournalStore } from '@/lib/model/ports';
import {
  type ClearResult,
  type CookieRecord,
  CUT_OFFS,
  type CutOff,
  type Journal,
  type Snapshot,
  type Unfinished,
} from '@/lib/model/site-data';
import { browser } from './browser';
import { copyKey, copyScopes, forgetLost, hasCopies, lostScopes, markCopy } from './copy-marks';
import { setCountAlarm } from './counted-time';
import { parseOrNull } from './stored';

/** The alarm that ends a clear whose worker was killed. */
export const RESUME_ALARM = 'resume';
/** Every 30 s, the least Chrome allows. */
const RESUME_AFTER_MINUTES = 0.5;

const scopeEntries = { store: v.string(), storeId: v.string() };
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const clearResult = v.object({
  removed: count,
  kept: count,
  remaining: count,
  tabsHeld: count,
  late: count,
  undoLost: v.boolean(),
}) satisfies v.GenericSchema<unknown, ClearResult>;

const cookieRecord = v.object({
  name: v.string(),
  value: v.string(),
  domain: v.string(),
  hostOnly: v.boolean(),
  path: v.string(),
  secure: v.boolean(),
  httpOnly: v.boolean(),
  sameSite: v.picklist(['no_restriction', 'lax', 'strict', 'unspecified']),
  session: v.boolean(),
  expirationDate: v.exactOptional(v.number()),
  storeId: v.string(),
  partitionKey: v.exactOptional(
    v.object({
      topLevelSite: v.exactOptional(v.string()),
      hasCrossSiteAncestor: v.exactOptional(v.boolean()),
    }),
  ),
  firstPartyDomain: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, CookieRecord>;

const snapshotSchema = v.object({
  ...scopeEntries,
  takenAt: v.number(),
  cookies: v.array(cookieRecord),
  lost: count,
  signedInSince: v.boolean(),
  result: v.nullable(clearResult),
  cutOff: v.nullable(v.picklist(CUT_OFFS.filter(isKept))),
}) satisfies v.GenericSchema<unknown, Snapshot>;

const journalEntries = {
  ...scopeEntries,
  startedAt: v.number(),
  tabs: v.array(v.object({ tabId: v.number(), returnTo: v.string() })),
  planned: count,
  kept: count,
  tabsHeld: count,
  late: count,
};

const clear = {
  kind: v.literal('clear'),
  step: v.picklist(['leaving', 'removing', 'navigating']),
};
const undo = {
  kind: v.literal('undo'),
  step: v.picklist(['leaving', 'removing', 'restoring', 'navigating']),
};

const journalSchema = v.variant('kind', [
  v.object({ ...journalEntries, ...clear }),
  v.object({ ...journalEntries, ...undo }),
]) satisfies v.GenericSchema<unknown, Journal>;

/** Chromium's one jar, and Firefox's: its own, and of a container. A private window is offered no clear. */
const lastingJar = v.pipe(v.string(), v.regex(/^(?:0|firefox-(?:default|container-\d+))$/));

const unfinishedSchema = v.variant('kind', [
  v.object({ ...scopeEntries, storeId: lastingJar, ...clear }),
  v.object({ ...scopeEntries, storeId: lastingJar, ...undo }),
]) satisfies v.GenericSchema<unknown, Unfinished>;

const JOURNAL = 'session:journal';
const UNFINISHED = 'local:unfinished';
const STOPPED = 'session:stopped';

function isKept(cutOff: CutOff): cutOff is Exclude<CutOff, 'finished'> {
  return cutOff !== 'finished';
}

/** What is stored, or null if it is absent or malformed: half a snapshot is none. */
async function read<T>(
  key: `session:${string}` | `local:${string}`,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | null> {
  return parseOrNull(schema, await storage.getItem(key));
}

export const journalStore: JournalStore = {
  readJournal: () => read(JOURNAL, journalSchema),
  writeJournal: (journal) => storage.setItem(JOURNAL, journal),

  async readSnapshot(scope) {
    const snapshot = await read(copyKey('snapshot', scope), snapshotSchema);
    return snapshot?.store === scope.store && snapshot.storeId === scope.storeId ? snapshot : null;
  },
  async writeSnapshot(snapshot) {
    const key = copyKey('snapshot', snapshot);
    await storage.setItem(key, snapshot);
    const isCopy = snapshot.cookies.length > 0;
    // One with a result was marked when it was taken.
    if (!isCopy || snapshot.result === null) await markCopy(key, isCopy);
  },
  async dropSnapshot(scope) {
    const key = copyKey('snapshot', scope);
    // First: a mark without its copy tells of a loss.
    await markCopy(key, false);
    await storage.removeItem(key);
  },
  snapshotScopes: () => copyScopes('snapshot'),
  hasCopies,
  lostCopies: lostScopes,
  forgetLost,

  readUnfinished: () => read(UNFINISHED, unfinishedSchema),
  writeUnfinished: (unfinished) => storage.setItem(UNFINISHED, unfinished),

  async stoppedStores() {
    const stores = await read(STOPPED, v.array(v.string()));
    return stores === null ? [] : stores;
  },
  noteStopped: (store) => storage.setItem(STOPPED, [store]),

  async setResumeAlarm(on) {
    if (on) {
      await browser.alarms.create(RESUME_ALARM, {
        delayInMinutes: RESUME_AFTER_MINUTES,
        periodInMinutes: RESUME_AFTER_MINUTES,
      });
    } else await browser.alarms.clear(RESUME_ALARM);
  },
  setCountAlarm,
};
