import type { Reminder } from '@/lib/model/try-later';
import type { LaterStorage } from '@/lib/platform/later-storage';

/** Reminders in memory. From call `killAt` on nothing comes back, as for a worker that was killed there. */
export function fakeLaterStorage() {
  const kept = new Map<string, Reminder>();
  const broken = new Set<string>();
  const fake = {
    kept,
    broken,
    alarm: null as number | null,
    /** Counts every call. */
    calls: 0,
    killAt: Number.POSITIVE_INFINITY,
    refuses: false,
    storage: {
      all: () => step(() => ({ reminders: [...kept.values()], broken: [...broken] })),
      write: (reminder) =>
        step(() => {
          if (fake.refuses) throw new Error('QUOTA_BYTES quota exceeded');
          kept.set(reminder.store, { ...reminder });
        }),
      remove: (store) =>
        step(() => {
          kept.delete(store);
          broken.delete(store);
        }),
      setAlarm: (when) =>
        step(() => {
          fake.alarm = when;
        }),
    } satisfies LaterStorage,
  };

  async function step<T>(work: () => T): Promise<T> {
    fake.calls += 1;
    if (fake.calls > fake.killAt) return new Promise<T>(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    return work();
  }
  return fake;
}
