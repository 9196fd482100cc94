import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import { browser } from './browser';
import { parseOrNull } from './stored';

/** The alarm that counts on while there is a copy, so that it goes in time. */
export const COUNT_ALARM = 'count';
const COUNT_EVERY_MINUTES = 60;
/** What can have passed at most since the last count, in ms: more means that the clock was set. */
const LONGEST_SPAN = (COUNT_EVERY_MINUTES + 5) * 60_000;
/** A worker that goes on counting writes it down this often, in ms. */
const WRITE_EVERY = 60_000;

const KEY = 'session:counted';
const keptSchema = v.object({ counted: v.number(), at: v.number() });

/** Counted by this worker's own clock, which nobody sets. Null until the first count. */
let mine: Promise<{ counted: number; since: number }> | null = null;
let writtenAt = 0;

/**
 * Time that has passed in this session of the browser, in ms. No clock outlives the worker that cannot be set, so each
 * span between two workers counts by the clock on the wall, but no less than nothing and no more than was possible.
 */
export async function counted(): Promise<number> {
  if (mine === null) mine = begin();
  const { counted: before, since } = await mine;
  const now = before + performance.now() - since;
  if (now - writtenAt >= WRITE_EVERY) await write(now);
  return now;
}

/** Sets or clears the alarm that counts on. */
export async function setCountAlarm(on: boolean): Promise<void> {
  if (on) await browser.alarms.create(COUNT_ALARM, { periodInMinutes: COUNT_EVERY_MINUTES });
  else await browser.alarms.clear(COUNT_ALARM);
}

async function begin(): Promise<{ counted: number; since: number }> {
  const kept = parseOrNull(keptSchema, await storage.getItem(KEY));
  const span = kept === null ? 0 : Math.min(Math.max(Date.now() - kept.at, 0), LONGEST_SPAN);
  const start = { counted: (kept === null ? 0 : kept.counted) + span, since: performance.now() };
  await write(start.counted);
  return start;
}

/** Where there is no room, the worker's own count goes on. */
async function write(now: number): Promise<void> {
  writtenAt = now;
  await storage.setItem(KEY, { counted: now, at: Date.now() }).catch(() => undefined);
}
