import * as v from 'valibot';
import { type Case, MAX_OBSERVATIONS, type Observation, type PendingSubmit } from '@/lib/model/case';
import { SYMPTOMS } from '@/lib/model/evidence';
import { FIX_IDS } from '@/lib/model/fix';
import { PAGE_STATES } from '@/lib/model/page-state';
import { type Settings, UI_LANGS } from '@/lib/model/settings';

/** What storage may hold, by schema. Anything else read from there is treated as absent. */

const time = v.pipe(v.number(), v.finite());
const state = v.picklist(PAGE_STATES);
const fix = v.picklist(FIX_IDS);

const observation = v.strictObject({
  at: time,
  state,
  lang: v.nullable(v.string()),
  triesLeft: v.nullable(v.number()),
  cookieEnabled: v.nullable(v.boolean()),
  status: v.nullable(v.number()),
  arrival: v.picklist(['navigate', 'reload', 'back-forward', 'same-document']),
  attempt: v.nullable(v.picklist(['failed', 'came-back', 'other'])),
}) satisfies v.GenericSchema<unknown, Observation>;

export const caseSchema = v.strictObject({
  id: v.string(),
  tabId: v.number(),
  storeId: v.string(),
  private: v.boolean(),
  site: v.string(),
  store: v.string(),
  openedAt: time,
  lastSeenAt: time,
  observations: v.pipe(v.array(observation), v.maxLength(MAX_OBSERVATIONS)),
  fixesTried: v.array(
    v.strictObject({
      fix,
      at: time,
      stateBefore: state,
      outcome: v.picklist(['pending', 'solved', 'changed', 'unchanged']),
    }),
  ),
  symptom: v.nullable(v.picklist(SYMPTOMS)),
  dismissed: v.boolean(),
  outcome: v.picklist(['open', 'solved']),
}) satisfies v.GenericSchema<unknown, Case>;

export const submitSchema = v.strictObject({ at: time, state }) satisfies v.GenericSchema<
  unknown,
  PendingSubmit
>;

const language = v.picklist([...UI_LANGS, 'auto']);
const theme = v.picklist(['system', 'light', 'dark']);
const textSize = v.picklist(['normal', 'large', 'larger']);

export const settingsSchema = v.strictObject({ language, theme, textSize }) satisfies v.GenericSchema<
  unknown,
  Settings
>;

export const settingsChangeSchema = v.strictObject({
  language: v.exactOptional(language),
  theme: v.exactOptional(theme),
  textSize: v.exactOptional(textSize),
}) satisfies v.GenericSchema<unknown, Partial<Settings>>;

/** The value, if it matches; null for everything else. */
export function parseOrNull<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
