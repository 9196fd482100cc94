import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { JournalStore } from '@/lib/model/ports';
import type {
  ClearResult,
  CookieRecord,
  Journal,
  Scope,
  Snapshot,
  UnfinishedClear,
} from '@/lib/model/site-data';
import { browser } from './browser';
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
  signedInSince: v.boolean(),
  result: v.nullable(clearResult),
}) satisfies v.GenericSchema<unknown, Snapshot>;

const journalEntries = {
  ...scopeEntries,
  startedAt: v.number(),
  tabs: v.array(v.object({ tabId: v.number(), returnTo: v.string() })),
  planned: count,
  kept: count,
  tabsHeld: count,
};

const clearStep = v.picklist(['leaving', 'removing', 'navigating']);

const journalSchema = v.variant('kind', [
  v.object({ ...journalEntries, kind: v.literal('clear'), step: clearStep }),
  v.object({
    ...journalEntries,
    kind: v.literal('undo'),
    step: v.picklist(['leaving', 'removing', 'restoring', 'navigating']),
  }),
]) satisfies v.GenericSchema<unknown, Journal>;

/** Chromium's one jar, and Firefox's: its own, and of a container. A private window is offered no clear. */
const lastingJar = v.pipe(v.string(), v.regex(/^(?:0|firefox-(?:default|container-\d+))$/));

const unfinishedSchema = v.object({
  ...scopeEntries,
  storeId: lastingJar,
  step: clearStep,
}) satisfies v.GenericSchema<unknown, UnfinishedClear>;

const JOURNAL = 'session:journal';
const UNFINISHED = 'local:unfinished';
const SNAPSHOTS = 'snapshot:';

/** Domains hold no colon, so the store ends at the first one. */
function snapshotKey({ store, storeId }: Scope): `session:${string}` {
  return `session:${SNAPSHOTS}${store}:${storeId}`;
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
    const snapshot = await read(snapshotKey(scope), snapshotSchema);
    return snapshot?.store === scope.store && snapshot.storeId === scope.storeId ? snapshot : null;
  },
  writeSnapshot: (snapshot) => storage.setItem(snapshotKey(snapshot), snapshot),
  dropSnapshot: (scope) => storage.removeItem(snapshotKey(scope)),
  async snapshotScopes() {
    const keys = Object.keys(await storage.snapshot('session'));
    return keys.flatMap((key) => {
      if (!key.startsWith(SNAPSHOTS)) return [];
      const [store = '', ...storeId] = key.slice(SNAPSHOTS.length).split(':');
      return [{ store, storeId: storeId.join(':') }];
    });
  },

  readUnfinished: () => read(UNFINISHED, unfinishedSchema),
  writeUnfinished: (unfinished) => storage.setItem(UNFINISHED, unfinished),

  async setResumeAlarm(on) {
    if (on) {
      await browser.alarms.create(RESUME_ALARM, {
        delayInMinutes: RESUME_AFTER_MINUTES,
        periodInMinutes: RESUME_AFTER_MINUTES,
      });
    } else await browser.alarms.clear(RESUME_ALARM);
  },
};
