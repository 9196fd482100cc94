import * as v from 'valibot';
import { FIX_IDS } from '@/lib/fixes';
import {
  ATTEMPTS,
  type Case,
  LED,
  MAX_OBSERVATIONS,
  type Observation,
  RESET_PROGRESS,
  type Reset,
  type TabMemory,
} from '@/lib/model/case';
import { CONNECTION_FAILURES, type Measured, PAGE_ORIGINS, SYMPTOMS } from '@/lib/model/evidence';
import { type Settings, UI_LANGS } from '@/lib/model/settings';
import { type Reminder, WAIT_KINDS } from '@/lib/model/try-later';
import { count, seenSchema, stateSchema as state, typingSchema } from './seen';

/** What storage may hold, by schema. Anything else read from there is treated as absent. */

const time = v.pipe(v.number(), v.finite());
const fix = v.picklist(FIX_IDS);

const trial = v.nullable(v.picklist(['works', 'fails']));

/** A fact, or why it is missing. */
function knownOf<T extends v.GenericSchema>(value: T) {
  const why = v.picklist(['not-gathered', 'no-permission', 'unsupported', 'failed']);
  return v.variant('known', [
    v.strictObject({ known: v.literal(true), value }),
    v.strictObject({ known: v.literal(false), why }),
  ]);
}

const measured = v.strictObject({
  response: knownOf(
    v.strictObject({
      status: v.nullable(count),
      worstRequest: v.nullable(count),
      retryAfter: v.nullable(v.number()),
    }),
  ),
  redirects: knownOf(v.strictObject({ count, gaveUp: v.boolean() })),
  connection: knownOf(
    v.strictObject({ failure: v.nullable(v.picklist(CONNECTION_FAILURES)), online: v.boolean() }),
  ),
  cookieJar: knownOf(
    v.strictObject({
      count,
      sentBytes: count,
      largestForeign: count,
      twins: count,
      sessionEnds: v.picklist(['fine', 'far-future', 'none']),
      refused: count,
      signInCookie: v.nullable(v.boolean()),
    }),
  ),
  clock: knownOf(v.strictObject({ skew: v.number() })),
  store: knownOf(
    v.strictObject({
      usedHere: v.nullable(v.boolean()),
      usedSame: v.nullable(v.string()),
      usedOther: v.nullable(v.string()),
      detour: v.nullable(v.picklist(['other-account', 'partner'])),
    }),
  ),
  browser: knownOf(
    v.strictObject({
      family: v.picklist(['chromium', 'firefox', 'safari', 'other']),
      ageMonths: v.nullable(v.number()),
      private: v.boolean(),
      strict: v.boolean(),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Measured>;

const observation = v.strictObject({
  ...seenSchema.entries,
  at: time,
  page: v.boolean(),
  attempt: v.nullable(v.picklist(ATTEMPTS)),
  typing: v.nullable(typingSchema),
}) satisfies v.GenericSchema<unknown, Observation>;

const caseSchema = v.strictObject({
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
      pageBefore: v.boolean(),
      outcome: v.picklist(['pending', 'solved', 'changed', 'unchanged']),
    }),
  ),
  measured: v.nullable(measured),
  askedAgain: v.boolean(),
  symptom: v.nullable(v.picklist(SYMPTOMS)),
  otherDevice: trial,
  privateWindow: trial,
  pageOrigin: v.nullable(v.picklist(PAGE_ORIGINS)),
  coach: v.nullable(v.strictObject({ fix, at: count, reached: count, on: v.boolean(), byHand: v.boolean() })),
  inVain: count,
  resetAgain: v.boolean(),
  dismissed: v.boolean(),
  outcome: v.picklist(['open', 'solved']),
}) satisfies v.GenericSchema<unknown, Case>;

export const resetSchema = v.strictObject({
  store: v.string(),
  progress: v.picklist(RESET_PROGRESS),
  at: time,
}) satisfies v.GenericSchema<unknown, Reset>;

/** A broken part is null; the others stay. */
export const tabMemorySchema = v.strictObject({
  case: v.fallback(v.nullable(caseSchema), null),
  submit: v.fallback(
    v.nullable(
      v.strictObject({
        at: time,
        state,
        step: v.nullable(v.picklist([1, 2, 3])),
        led: v.picklist(LED),
        heard: v.boolean(),
      }),
    ),
    null,
  ),
  typed: v.fallback(v.nullable(v.strictObject({ at: time, typing: typingSchema })), null),
  reset: v.fallback(v.nullable(resetSchema), null),
}) satisfies v.GenericSchema<unknown, TabMemory>;

export const reminderSchema = v.strictObject({
  store: v.string(),
  kind: v.picklist(WAIT_KINDS),
  dueAt: time,
}) satisfies v.GenericSchema<unknown, Reminder>;

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
