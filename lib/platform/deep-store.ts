import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import { DEEP_REACHES, type DeepRecord, type DeepStore, type StorageCounts } from '@/lib/model/deep-clean';
import { copyKey, copyScopes, markCopy } from './copy-marks';
import { parseOrNull } from './stored';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const told = v.nullable(count);

const counts = v.object({
  local: count,
  session: count,
  databases: told,
  caches: told,
  workers: told,
  files: told,
}) satisfies v.GenericSchema<unknown, StorageCounts>;

const recordSchema = v.object({
  store: v.string(),
  storeId: v.string(),
  alsoStores: v.array(v.string()),
  startedAt: v.number(),
  step: v.picklist(['leaving', 'removing', 'done']),
  pages: v.array(
    v.object({
      tabId: v.number(),
      returnTo: v.string(),
      origin: v.string(),
      local: v.nullable(v.string()),
      session: v.nullable(v.string()),
    }),
  ),
  away: v.array(v.number()),
  origins: v.array(v.string()),
  result: v.object({
    reach: v.picklist(DEEP_REACHES),
    before: counts,
    after: v.nullable(counts),
    leftOut: count,
    tabsHeld: count,
    resumed: v.boolean(),
  }),
}) satisfies v.GenericSchema<unknown, DeepRecord>;

/** The records of deep cleans, in memory alone. */
export const deepStore: DeepStore = {
  read: async (scope) => parseOrNull(recordSchema, await storage.getItem(copyKey('deep', scope))),
  async write(record) {
    const key = copyKey('deep', record);
    await storage.setItem(key, record);
    // Before that nothing is gone that a lost record could have put back.
    if (record.step === 'removing') await markCopy(key, true);
  },
  async drop(scope) {
    const key = copyKey('deep', scope);
    await markCopy(key, false);
    await storage.removeItem(key);
  },
  scopes: () => copyScopes('deep'),
};
