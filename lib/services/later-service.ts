import { dueAt, nextLook, standing } from '@/lib/engine/try-later';
import type { BrowserFacts } from '@/lib/model/browser-facts';
import type { Case } from '@/lib/model/case';
import type { RemindAsk, RemindView } from '@/lib/model/protocol';
import type { Reminder, WaitKind } from '@/lib/model/try-later';
import type { LaterStorage } from '@/lib/platform/later-storage';
import type { TabInfo } from '@/lib/platform/tab-info';
import { homeOf } from '@/lib/sites/links';
import { storeByDomain } from '@/lib/sites/registry';
import type { Badge } from './badge';
import type { CaseStore } from './case-store';

export interface LaterServiceDeps {
  storage: LaterStorage;
  badge: Pick<Badge, 'remind'>;
  browserFacts(): Promise<Pick<BrowserFacts, 'online'>>;
  tabInfo(tabId: number): Promise<TabInfo | null>;
  cases: Pick<CaseStore, 'read'>;
  now(): number;
}

export interface LaterService {
  /** Answers a tab's popup. If storage fails, nothing is waiting. */
  ask(tabId: number, ask: RemindAsk): Promise<RemindView>;
  /** Shows what is due on the icon and sets the alarm for the rest. Never rejects. */
  checkDue(): Promise<void>;
  /** Drops a store's reminder because the person got in. Never rejects. */
  forget(store: string): Promise<void>;
}

const NOTHING: RemindView = { due: null, waiting: null, offered: false };

/** Tells the person when to try again. Makes no network request. Runs one task at a time. */
export function createLaterService(deps: LaterServiceDeps): LaterService {
  const { storage, badge, now } = deps;
  let before: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = before.then(work, work);
    before = mine;
    return mine;
  }

  /** Reminders that still count. Removes those that are broken, too old, or of an unknown store. */
  async function standings(): Promise<Record<'waiting' | 'due', Reminder[]>> {
    const { reminders, broken } = await storage.all();
    const online = reminders.length > 0 && (await deps.browserFacts()).online;
    const found: Record<'waiting' | 'due', Reminder[]> = { waiting: [], due: [] };
    const gone = [...broken];
    for (const reminder of reminders) {
      const stands = storeByDomain(reminder.store) === null ? 'over' : standing(reminder, now(), online);
      if (stands === 'over') gone.push(reminder.store);
      else found[stands].push(reminder);
    }
    await Promise.all(gone.map(storage.remove));
    return found;
  }

  /** Badge first: if the worker is killed before the alarm is reset, the old alarm rings again. */
  async function follow(): Promise<Record<'waiting' | 'due', Reminder[]>> {
    const found = await standings();
    const [first] = found.due;
    await badge.remind(first === undefined ? null : first.store);
    await storage.setAlarm(nextLook(found.waiting, now()));
    return found;
  }

  /** Alarm first: an alarm without a reminder is harmless, a reminder without an alarm is lost. */
  async function keep(store: string, kind: WaitKind, retryAfter: number | null): Promise<void> {
    const reminder = { store, kind, dueAt: dueAt(kind, retryAfter, now()) };
    const { waiting } = await standings();
    await storage.setAlarm(nextLook([...waiting, reminder], now()));
    await storage.write(reminder);
  }

  async function remove(store: string): Promise<void> {
    const { reminders } = await storage.all();
    if (!reminders.some((reminder) => reminder.store === store)) return;
    await storage.remove(store);
    await follow();
  }

  return {
    ask: (tabId, ask) =>
      inTurn(async () => {
        const [info, { case: of }] = [await deps.tabInfo(tabId), await deps.cases.read(tabId)];
        // Private windows get no reminders.
        if (info?.private || of?.private) return NOTHING;
        if (ask.do === 'forget') await remove(ask.store);
        if (ask.do === 'keep' && of !== null) await keep(of.store, ask.kind, retryAfterOf(of)).catch(noted);
        const found = await follow().catch(() => ({ waiting: [], due: [] }));
        const [due] = found.due;
        const known = due === undefined ? null : storeByDomain(due.store);
        const waiting = found.waiting.find(({ store }) => store === of?.store);
        return {
          due: due && known ? { store: due.store, kind: due.kind, url: homeOf(known.store) } : null,
          waiting: waiting === undefined ? null : waiting,
          offered: of !== null,
        };
      }),
    checkDue: () =>
      inTurn(async () => {
        await follow().catch(noted);
      }),
    forget: (store) => inTurn(() => remove(store).catch(noted)),
  };
}

/** Storage failed: the answer shows what is really kept. */
function noted(): void {}

/** Seconds the server asked to wait, or null. */
function retryAfterOf({ measured }: Case): number | null {
  return measured?.response.known ? measured.response.value.retryAfter : null;
}
