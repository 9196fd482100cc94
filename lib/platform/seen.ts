import * as v from 'valibot';
import type { TypingEvidence } from '@/lib/model/evidence';
import { PAGE_STATES, REASONS, STEPS } from '@/lib/model/page-state';
import { LANGUAGE_TAG, type Press, type Seen, SHORT_NUMBER } from '@/lib/model/seen';

/** What a page may tell, by schema: in messages and in storage. Nothing in it holds a text of the page. */

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const small = v.nullable(
  v.pipe(
    v.number(),
    v.check((value) => SHORT_NUMBER.test(String(value))),
  ),
);

export const stateSchema = v.picklist(PAGE_STATES);

export const seenSchema = v.strictObject({
  state: stateSchema,
  reason: v.picklist(REASONS),
  step: v.nullable(v.picklist(STEPS)),
  lang: v.nullable(v.pipe(v.string(), v.regex(LANGUAGE_TAG))),
  triesLeft: small,
  cookieEnabled: v.nullable(v.boolean()),
  status: small,
  arrival: v.picklist(['navigate', 'reload', 'back-forward', 'same-document']),
  health: v.nullable(v.strictObject({ blockedStyles: count, blockedScripts: count })),
}) satisfies v.GenericSchema<unknown, Seen>;

export const typingSchema = v.strictObject({
  fullWidth: v.boolean(),
  outerSpaces: v.boolean(),
  ime: v.boolean(),
  capsLock: v.boolean(),
}) satisfies v.GenericSchema<unknown, TypingEvidence>;

export const pressSchema = v.strictObject({
  state: stateSchema,
  typing: v.nullable(typingSchema),
}) satisfies v.GenericSchema<unknown, Press>;
