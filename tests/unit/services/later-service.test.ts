import { describe, expect, test } from 'vitest';
import { type Case, NOTHING_KEPT } from '@/lib/model/case';
import { known } from '@/lib/model/known';
import type { RemindAsk } from '@/lib/model/protocol';
import type { Reminder } from '@/lib/model/try-later';
import { gather } from '@/lib/probes/gather';
import { createLaterService, type LaterService } from '@/lib/services/later-service';
import { aCase } from '../../harness/a-case';
import { fakeLaterStorage } from '../../harness/fake-later';
import { aTabInfo, settled } from '../../harness/fake-services';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const STORE = 'amazon.co.jp';
const REMINDER: Reminder = { store: STORE, kind: 'service', dueAt: NOW + 15 * MINUTE };
const NONE = { due: null, waiting: null, offered: true };
const KEEP = { do: 'keep', kind: 'service' } as const;

/** A service in a fake browser; `restart` is a worker that starts anew. */
function setting({ of = aCase(), isPrivate = false }: { of?: Case | null; isPrivate?: boolean } = {}) {
  const fake = fakeLaterStorage();
  const to = { now: NOW, online: true, badge: [] as (string | null)[] };
  let service = start();
  function start(): LaterService {
    return createLaterService({
      storage: fake.storage,
      badge: {
        remind: async (store) => void to.badge.push(store),
      },
      browserFacts: async () => ({ online: to.online }),
      tabInfo: async () => aTabInfo({ private: isPrivate }),
      cases: { read: async () => ({ ...NOTHING_KEPT, case: of }) },
      now: () => to.now,
    });
  }
  return {
    to,
    fake,
    checkDue: () => service.checkDue(),
    forget: (store: string) => service.forget(store),
    ask: (ask: RemindAsk) => service.ask(7, ask),
    async wake() {
      fake.killAt = Number.POSITIVE_INFINITY;
      service = start();
      await service.checkDue();
    },
  };
}

/** A case whose server asked to wait. */
function asked(retryAfter: number): Case {
  const response = known({ status: 429, worstRequest: null, retryAfter });
  const measured = { ...gather(aCase()), response };
  return aCase({ measured });
}

test('kept, told when it is due, and gone once it was shown', async () => {
  const { to, fake, ask, wake } = setting();
  expect(await ask({ do: 'see' })).toEqual(NONE);
  expect(await ask(KEEP)).toEqual({ ...NONE, waiting: REMINDER });
  expect([...fake.kept.values()]).toEqual([REMINDER]);
  expect(fake.alarm).toBe(REMINDER.dueAt);
  expect(to.badge.at(-1)).toBeNull();

  to.now = REMINDER.dueAt;
  await wake();
  expect(to.badge.at(-1)).toBe(STORE);
  expect(fake.alarm).toBeNull();
  const due = { store: STORE, kind: 'service', url: 'https://www.amazon.co.jp/' };
  expect(await ask({ do: 'see' })).toEqual({ ...NONE, due });
  expect(await ask({ do: 'see' })).toEqual({ ...NONE, due });
  expect(await ask({ do: 'forget', store: STORE })).toEqual(NONE);
  expect(fake.kept.size).toBe(0);
  expect(to.badge.at(-1)).toBeNull();
});

test('waits as long as the server asked', async () => {
  const { fake, ask } = setting({ of: asked(1_800) });
  await ask(KEEP);
  expect(fake.alarm).toBe(NOW + 30 * MINUTE);
});

test('a second wish at the same store takes the place of the first', async () => {
  const { fake, ask } = setting();
  await ask(KEEP);
  await ask({ do: 'keep', kind: 'codes' });
  expect([...fake.kept.values()]).toEqual([{ store: STORE, kind: 'codes', dueAt: NOW + 24 * 60 * MINUTE }]);
  expect(fake.alarm).toBe(NOW + 24 * 60 * MINUTE);
});

test('forgotten before it is due: no alarm is left', async () => {
  const { fake, ask } = setting();
  await ask(KEEP);
  await ask({ do: 'forget', store: STORE });
  expect([fake.kept.size, fake.alarm]).toEqual([0, null]);
});

test('a line is waited for, looked at again and again, and given up after a day', async () => {
  const { to, fake, ask, wake } = setting();
  to.online = false;
  await ask({ do: 'keep', kind: 'connection' });
  to.now += 10 * MINUTE;
  await wake();
  expect([to.badge.at(-1), fake.alarm]).toEqual([null, to.now + 5 * MINUTE]);
  to.online = true;
  await wake();
  expect(to.badge.at(-1)).toBe(STORE);
  to.online = false;
  to.now += 25 * 60 * MINUTE;
  await wake();
  expect([to.badge.at(-1), fake.alarm, fake.kept.size]).toEqual([null, null, 0]);
});

test('what the person got into is waited for no longer, and what nobody waits for stays untouched', async () => {
  const { fake, ask, forget } = setting();
  await ask(KEEP);
  await forget('amazon.com');
  expect(fake.kept.size).toBe(1);
  await forget(STORE);
  expect([fake.kept.size, fake.alarm]).toEqual([0, null]);
});

test.each([
  ['the tab', { isPrivate: true }],
  ['the case', { of: aCase({ private: true }) }],
])('private, by %s: nothing is kept and nothing is told', async (_by, how) => {
  const { fake, ask } = setting(how);
  fake.kept.set('amazon.com', { ...REMINDER, store: 'amazon.com', dueAt: NOW });
  expect(await ask(KEEP)).toEqual({ due: null, waiting: null, offered: false });
  expect(await ask({ do: 'see' })).toEqual({ due: null, waiting: null, offered: false });
  expect(await ask({ do: 'forget', store: 'amazon.com' })).toMatchObject({ due: null });
  expect([...fake.kept.keys()]).toEqual(['amazon.com']);
});

test('without a case nothing can be kept, and what is due is told all the same', async () => {
  const { fake, ask } = setting({ of: null });
  expect(await ask(KEEP)).toEqual({ due: null, waiting: null, offered: false });
  expect(fake.kept.size).toBe(0);
  fake.kept.set(STORE, { ...REMINDER, dueAt: NOW });
  expect((await ask({ do: 'see' })).due?.store).toBe(STORE);
});

test('storage that refuses: nothing waits, no alarm is left, and the next wish works', async () => {
  const { fake, ask } = setting();
  fake.refuses = true;
  expect(await ask(KEEP)).toEqual(NONE);
  expect(fake.alarm).toBeNull();
  fake.refuses = false;
  expect(await ask(KEEP)).toEqual({ ...NONE, waiting: REMINDER });
});

test('what is broken, or of a store nobody knows, is removed', async () => {
  const { to, fake, wake } = setting();
  fake.broken.add('amazon.de');
  fake.kept.set('evil.example', { ...REMINDER, store: 'evil.example', dueAt: NOW });
  await wake();
  expect([fake.broken.size, fake.kept.size, to.badge.at(-1)]).toEqual([0, 0, null]);
});

describe('a worker killed at any call', () => {
  test('of keeping: either nothing is kept, or it is told in time', async () => {
    for (let killAt = 0; ; killAt += 1) {
      const { to, fake, ask, wake } = setting();
      fake.killAt = killAt;
      void ask(KEEP);
      await settled();
      if (fake.calls <= killAt) break;
      // No reminder without an alarm that wakes for it.
      if (fake.kept.size > 0) expect(fake.alarm, `call ${killAt}`).toBe(REMINDER.dueAt);
      to.now = REMINDER.dueAt;
      await wake();
      expect(to.badge.at(-1)).toBe(fake.kept.size > 0 ? STORE : null);
      expect(fake.alarm).toBeNull();
    }
  });

  test('of telling: it is told by the next one', async () => {
    for (let killAt = 0; ; killAt += 1) {
      const { to, fake, ask, checkDue, wake } = setting();
      await ask(KEEP);
      to.now = REMINDER.dueAt;
      const before = fake.calls;
      fake.killAt = before + killAt;
      void checkDue();
      await settled();
      if (fake.calls <= before + killAt) break;
      await wake();
      expect([to.badge.at(-1), fake.kept.size]).toEqual([STORE, 1]);
    }
  });

  test('of forgetting: the next one is in order', async () => {
    for (let killAt = 0; ; killAt += 1) {
      const { to, fake, ask, wake } = setting();
      await ask(KEEP);
      const before = fake.calls;
      fake.killAt = before + killAt;
      void ask({ do: 'forget', store: STORE });
      await settled();
      if (fake.calls <= before + killAt) break;
      await wake();
      expect(fake.alarm).toBe(fake.kept.size > 0 ? REMINDER.dueAt : null);
      expect(to.badge.at(-1)).toBeNull();
    }
  });
});
