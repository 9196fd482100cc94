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
  /** What the popup of a tab asks. Where storage refuses, nothing waits. */
  ask(tabId: number, ask: RemindAsk): Promise<RemindView>;
  /** Finds what is due, tells it on the icon, and sets the alarm for the rest. Never rejects. */
  checkDue(): Promise<void>;
  /** The person got in: nothing of this store is waited for. Never rejects. */
  forget(store: string): Promise<void>;
}

const NOTHING: RemindView = { due: null, waiting: null, offered: false };

/** Tells a person when it is worth trying again. Asks nothing of the network. One thing at a time. */
export function createLaterService(deps: LaterServiceDeps): LaterService {
  const { storage, badge, now } = deps;
  let before: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = before.then(work, work);
    before = mine;
    return mine;
  }

  /** Reminders that still count. What is broken, too old, or about a store nobody knows is removed. */
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

  /** The badge first: an alarm that is still set rings again for a worker that was killed in between. */
  async function follow(): Promise<Record<'waiting' | 'due', Reminder[]>> {
    const found = await standings();
    const [first] = found.due;
    await badge.remind(first === undefined ? null : first.store);
    await storage.setAlarm(nextLook(found.waiting, now()));
    return found;
  }

  /** The alarm first: one that rings for nothing is harmless, a reminder without one is never told. */
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
        // A private window is told nothing, and nothing of it is kept.
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

/** Storage refused: the view of what is kept says so by itself. */
function noted(): void {}

/** Seconds the server asked to wait, or null. */
function retryAfterOf({ measured }: Case): number | null {
  return measured?.response.known ? measured.response.value.retryAfter : null;
}
