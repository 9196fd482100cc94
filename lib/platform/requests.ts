import * as v from 'valibot';
import { FIX_IDS } from '@/lib/fixes';
import type { DeepRequest } from '@/lib/model/deep-clean';
import { PAGE_ORIGINS, SYMPTOMS } from '@/lib/model/evidence';
import type {
  Answer,
  HintActionRequest,
  ObserveRequest,
  RemindAsk,
  RunFixRequest,
} from '@/lib/model/protocol';
import { WAIT_KINDS } from '@/lib/model/try-later';
import { count, pressSchema, seenSchema, stateSchema as state } from './seen';
import { settingsChangeSchema } from './stored';

/** What a message may carry, by schema. A message that does not match is refused before anybody reads it. */

const id = count;
const fix = v.picklist(FIX_IDS);

export const observeSchema = v.variant('event', [
  v.strictObject({ event: v.literal('seen'), seen: seenSchema }),
  v.strictObject({ event: v.literal('press'), press: pressSchema }),
]) satisfies v.GenericSchema<unknown, ObserveRequest>;

export const hintActionSchema = v.strictObject({
  action: v.picklist(['primary', 'other', 'dismiss', 'back', 'at']),
  state,
  at: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
}) satisfies v.GenericSchema<unknown, HintActionRequest>;

export const readerSchema = v.pick(seenSchema, ['lang']);

export const tabSchema = v.strictObject({ tabId: id });

export const runFixSchema = v.strictObject({
  tabId: id,
  fix,
  alsoTabs: v.pipe(v.array(id), v.maxLength(500)),
}) satisfies v.GenericSchema<unknown, RunFixRequest>;

const store = v.pipe(v.string(), v.maxLength(100));

const deepRequest = v.variant('want', [
  v.strictObject({ want: v.literal('plan') }),
  v.strictObject({
    want: v.literal('run'),
    alsoTabs: v.pipe(v.array(id), v.maxLength(500)),
    alsoStores: v.pipe(v.array(store), v.maxLength(100)),
  }),
  v.strictObject({ want: v.literal('undo') }),
]) satisfies v.GenericSchema<unknown, DeepRequest>;

export const deepSchema = v.strictObject({ tabId: id, request: deepRequest });

const trial = v.nullable(v.picklist(['works', 'fails']));

const answer = v.variant('about', [
  v.strictObject({ about: v.literal('symptom'), symptom: v.nullable(v.picklist(SYMPTOMS)), store }),
  v.strictObject({ about: v.literal('other-device'), trial }),
  v.strictObject({ about: v.literal('private-window'), trial }),
  v.strictObject({
    about: v.literal('page'),
    origin: v.picklist(PAGE_ORIGINS),
    store,
  }),
  v.strictObject({ about: v.literal('fix-begun'), fix }),
  v.strictObject({ about: v.literal('fix'), fix, worked: v.boolean() }),
  v.strictObject({ about: v.literal('coach'), fix, go: v.boolean() }),
]) satisfies v.GenericSchema<unknown, Answer>;

export const answerSchema = v.strictObject({ tabId: id, answer });
export const settingsRequestSchema = v.strictObject({ change: settingsChangeSchema });

const remindAsk = v.variant('do', [
  v.strictObject({ do: v.literal('see') }),
  v.strictObject({ do: v.literal('keep'), kind: v.picklist(WAIT_KINDS) }),
  v.strictObject({ do: v.literal('forget'), store }),
]) satisfies v.GenericSchema<unknown, RemindAsk>;

export const remindSchema = v.strictObject({ tabId: id, ask: remindAsk });
