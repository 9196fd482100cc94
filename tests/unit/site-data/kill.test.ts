import { describe, expect, it } from 'vitest';
import { createClearService } from '@/lib/services/clear-service';
import { keeps } from '@/lib/site-data/keep';
import { createWorld, mortal, rulesOf, type World } from '../../harness/fake-clearing';
import { cookieOf } from '../../harness/fake-jar';

const SCOPE = { store: 'amazon.co.jp', storeId: '0' };
const SIGN_IN = 'https://www.amazon.co.jp/ap/signin?fresh';
const CART = 'https://www.amazon.co.jp/gp/cart';
const RUN = { scope: SCOPE, tabId: 1, alsoTabs: [2], signInUrl: SIGN_IN };
const UNDO = { scope: SCOPE, tabId: 1, returnTo: SIGN_IN };

const COOKIES = [
  cookieOf(),
  cookieOf({ domain: 'www.amazon.co.jp' }),
  cookieOf({ path: '/ap', value: 'deep' }),
  cookieOf({ name: '__Host-h', domain: 'www.amazon.co.jp', httpOnly: true }),
  cookieOf({
    name: 'p',
    partitionKey: { topLevelSite: 'https://other.example', hasCrossSiteAncestor: true },
  }),
  cookieOf({ name: 'lc-acbjp', value: 'ja_JP' }),
  cookieOf({ name: 'aws-priv' }),
  cookieOf({ domain: 'signin.aws.amazon.co.jp' }),
  cookieOf({ domain: '.amazon.com' }),
];

/** A jar whose browser takes the language cookie along with the session: the worst case of a kill. */
function worldOf(tabHolds = false): World {
  return createWorld({
    cookies: COOKIES,
    refusesExpire: () => true,
    takesAlong: (removed, other) => removed.name === 'session-id' && other.name === 'lc-acbjp',
    tabs: {
      1: { url: 'https://www.amazon.co.jp/ap/signin', title: '', storeId: '0', holds: tabHolds },
      2: { url: CART, title: '', storeId: '0' },
    },
  });
}

function jarText(world: World): string[] {
  return world.jar
    .all()
    .map((cookie) => JSON.stringify(cookie))
    .sort();
}

const FULL = jarText(worldOf());
const GOING = COOKIES.filter(
  (cookie) => cookie.domain.endsWith('amazon.co.jp') && !keeps(cookie, rulesOf(SCOPE.store)),
).map((cookie) => JSON.stringify(cookie));
const CLEARED = FULL.filter((text) => !GOING.includes(text));

/** Kills at the k-th port call for every k; ends when a run gets through alive. */
async function killEverywhere(
  start: (ports: World) => Promise<unknown>,
  makeWorld: () => Promise<World>,
  check: (world: World, where: string) => Promise<void>,
): Promise<number> {
  let kills = 0;
  for (const effect of [false, true]) {
    for (let at = 1; ; at += 1) {
      const world = await makeWorld();
      const { ports, died } = mortal(world, at, effect);
      const end = await Promise.race([start(ports).then(() => 'alive'), died]);
      if (end === 'alive') break;
      // What was already under way in the browser ends there.
      await new Promise((resolve) => setTimeout(resolve));
      kills += 1;
      await check(world, `killed ${effect ? 'after' : 'before'} call ${at}`);
    }
  }
  return kills;
}

/** A world whose worker was killed in the middle of removing. */
async function halfCleared(): Promise<World> {
  for (let at = 1; ; at += 1) {
    const world = worldOf();
    const { ports, died } = mortal(world, at, true);
    await Promise.race([createClearService(ports).run(RUN), died]);
    await new Promise((resolve) => setTimeout(resolve));
    if (jarText(world).length < FULL.length) {
      expect(world.journalStore.journal?.step).toBe('removing');
      return world;
    }
  }
}

function expectIdle(world: World, where: string): void {
  expect(world.journalStore.journal, where).toBeNull();
  expect(world.journalStore.unfinished, where).toBeNull();
  expect(world.journalStore.alarm, where).toBe(false);
}

describe('a worker killed at any call', () => {
  it('during a clear: it is complete and can be undone, or nothing happened', async () => {
    const kills = await killEverywhere(
      (ports) => createClearService(ports).run(RUN),
      async () => worldOf(),
      async (world, where) => {
        const service = createClearService(world);
        await service.resume();
        await service.resume();
        expectIdle(world, where);
        expect([FULL, CLEARED], where).toContainEqual(jarText(world));
        expect(
          [...world.tabs.tabs.values()].map(({ url }) => url),
          where,
        ).not.toContain('about:blank');
        const view = await service.undoView(SCOPE);
        if (view === null) {
          expect(jarText(world), where).toEqual(FULL);
          return;
        }
        expect(view.cookies, where).toBe(GOING.length);
        expect(await service.lastResult(SCOPE), where).toMatchObject({
          removed: GOING.length,
          kept: 3,
          remaining: 0,
          undoLost: false,
        });
        expect(await service.undo(UNDO), where).toMatchObject({
          done: true,
          undo: { restored: GOING.length },
        });
        expect(jarText(world), where).toEqual(FULL);
      },
    );
    expect(kills).toBeGreaterThan(50);
  });

  it('during a clear whose page asks to stay: nothing happened', async () => {
    await killEverywhere(
      (ports) => createClearService(ports).run(RUN),
      async () => worldOf(true),
      async (world, where) => {
        await createClearService(world).resume();
        expectIdle(world, where);
        expect(jarText(world), where).toEqual(FULL);
        expect(world.tabs.tabs.get(2)?.url, where).toBe(CART);
      },
    );
  });

  it('during an undo: it is complete, or can be asked for again', async () => {
    const kills = await killEverywhere(
      (ports) => createClearService(ports).undo(UNDO),
      async () => {
        const world = worldOf();
        await createClearService(world).run(RUN);
        world.jar.put(cookieOf({ name: 'since' }));
        world.jar.put(cookieOf({ name: 'lc-acbjp', value: 'en_US' }));
        world.jar.put(cookieOf({ value: 'newer' }));
        return world;
      },
      async (world, where) => {
        const service = createClearService(world);
        await service.resume();
        expectIdle(world, where);
        expect(world.tabs.tabs.get(1)?.url, where).toBe(SIGN_IN);
        if ((await service.undoView(SCOPE)) !== null) await service.undo(UNDO);
        expect(jarText(world), where).toEqual(FULL.map((text) => text.replace('ja_JP', 'en_US')));
        expect(world.journalStore.snapshots.size, where).toBe(0);
      },
    );
    expect(kills).toBeGreaterThan(50);
  });

  it('while it resumes: the next one ends it', async () => {
    await killEverywhere(
      (ports) => createClearService(ports).resume(),
      halfCleared,
      async (world, where) => {
        const service = createClearService(world);
        await service.resume();
        expectIdle(world, where);
        expect(jarText(world), where).toEqual(CLEARED);
        await service.undo(UNDO);
        expect(jarText(world), where).toEqual(FULL);
      },
    );
  });
});

describe.each(['browser', 'update'] as const)('a session ended by a %s at any call', (by) => {
  it('finishes at its next start what had begun to remove, does nothing else, and tells either', async () => {
    const told = new Map<string | null, number>();
    await killEverywhere(
      (ports) => createClearService(ports).run(RUN),
      async () => worldOf(),
      async (world, where) => {
        const step = world.journalStore.unfinished?.step;
        const kept = world.jar.all().some(({ name }) => name === 'lc-acbjp');
        world.journalStore.endSession(by);
        world.tabs.tabs.clear();
        world.tabs.log.length = 0;
        const service = createClearService(world);
        await service.resume();
        expectIdle(world, where);
        expect(world.tabs.log, where).toEqual([]);
        expect(await service.undoView(SCOPE), where).toBeNull();
        const cutOff = await service.cutOff(SCOPE);
        told.set(cutOff, Number(told.get(cutOff) ?? 0) + 1);
        if (step === undefined || step === 'leaving' || step === 'navigating') {
          expect(step === 'leaving' ? [FULL] : [FULL, CLEARED], where).toContainEqual(jarText(world));
          expect(await service.lastResult(SCOPE), where).toBeNull();
          // Of one that was over the copy is gone, or there was none yet.
          if (step === 'leaving') expect(cutOff, where).toBe('not-begun');
          else
            expect(
              cutOff === (by === 'update' || step === 'navigating' ? 'copy' : null) ||
                jarText(world).length === FULL.length,
              where,
            ).toBe(true);
          return;
        }
        expect(cutOff, where).toBe('finished');
        const gone = new Set(jarText(world));
        expect(
          GOING.filter((text) => gone.has(text)),
          where,
        ).toEqual([]);
        if (kept) expect(jarText(world), where).toEqual(CLEARED);
        expect(await service.lastResult(SCOPE), where).toMatchObject({ remaining: 0, undoLost: true });
        expect(await service.undo(UNDO), where).toEqual({ done: false, why: 'nothing-to-undo' });
      },
    );
    expect([...told.keys()].sort()).toEqual(['copy', 'finished', 'not-begun', null].sort());
    expect(told.get('finished')).toBeGreaterThan(20);
  });
});
