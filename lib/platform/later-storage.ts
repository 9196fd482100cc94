import { storage } from '@wxt-dev/storage';
import type { Reminder } from '@/lib/model/try-later';
import { browser } from './browser';
import { parseOrNull, reminderSchema } from './stored';

/** The alarm for checking whether it is worth trying again. */
export const LATER_ALARM = 'try-later';
/** It rings again if the worker was killed before it checked. */
const AGAIN_AFTER_MINUTES = 5;
const LATER = 'later:';

/** Reminders, one per store, in `storage.local`: they outlive the browser. */
export const laterStorage = {
  /** Every reminder. `broken`: keys that hold something else. */
  async all(): Promise<{ reminders: Reminder[]; broken: string[] }> {
    const kept = Object.entries(await storage.snapshot('local')).filter(([key]) => key.startsWith(LATER));
    const reminders: Reminder[] = [];
    const broken: string[] = [];
    for (const [key, value] of kept) {
      const store = key.slice(LATER.length);
      const reminder = parseOrNull(reminderSchema, value);
      if (reminder?.store === store) reminders.push(reminder);
      else broken.push(store);
    }
    return { reminders, broken };
  },

  async write(reminder: Reminder): Promise<void> {
    await storage.setItem(`local:${LATER}${reminder.store}`, reminder);
  },

  async remove(store: string): Promise<void> {
    await storage.removeItem(`local:${LATER}${store}`);
  },

  /** Rings at this time (ms since 1970); never for null. */
  async setAlarm(when: number | null): Promise<void> {
    if (when === null) await browser.alarms.clear(LATER_ALARM);
    else await browser.alarms.create(LATER_ALARM, { when, periodInMinutes: AGAIN_AFTER_MINUTES });
  },
};

export type LaterStorage = typeof laterStorage;
