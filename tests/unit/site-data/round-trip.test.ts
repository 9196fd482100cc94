import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CookieRecord, Scope } from '@/lib/model/site-data';
import { createClearService } from '@/lib/services/clear-service';
import { keeps } from '@/lib/site-data/keep';
import { createWorld, rulesOf, type World } from '../../harness/fake-clearing';
import { jarOf, STORES } from '../../harness/jar-arbitrary';

const START = Date.UTC(2026, 10, 24);
const SIGN_IN = (store: string) => `https://www.${store}/ap/signin?fresh`;

function worldOf(cookies: readonly CookieRecord[], store: string): World {
  const tabs = { 1: { url: `https://www.${store}/ap/signin`, title: 'Sign-In', storeId: '0' } };
  return createWorld({ cookies, tabs, time: START });
}

function isInScope(cookie: CookieRecord, { store, storeId }: Scope): boolean {
  return `.${cookie.domain.replace(/^\./, '')}`.endsWith(`.${store}`) && cookie.storeId === storeId;
}

function byKey(cookies: readonly CookieRecord[]): string[] {
  return cookies.map((cookie) => JSON.stringify(cookie, Object.keys(cookie).sort())).sort();
}

const scopes = fc.constantFrom(...STORES).map((store): Scope => ({ store, storeId: '0' }));

describe('any jar', () => {
  it('loses exactly what goes, and nothing else is touched', async () => {
    await fc.assert(
      fc.asyncProperty(jarOf(START), scopes, async (cookies, scope) => {
        const world = worldOf(cookies, scope.store);
        const before = world.jar.all();
        const goes = before.filter((c) => isInScope(c, scope) && !keeps(c, rulesOf(scope.store)));
        const outcome = await createClearService(world).run({
          scope,
          tabId: 1,
          alsoTabs: [],
          signInUrl: SIGN_IN(scope.store),
        });
        expect(outcome).toEqual({
          done: true,
          clear: {
            removed: goes.length,
            kept: before.filter((c) => isInScope(c, scope)).length - goes.length,
            remaining: 0,
            tabsHeld: 0,
            late: 0,
            undoLost: false,
          },
        });
        expect(byKey(world.jar.all())).toEqual(byKey(before.filter((c) => !goes.includes(c))));
      }),
    );
  });

  it('comes back whole, without what ran out meanwhile and what the store set since', async () => {
    await fc.assert(
      fc.asyncProperty(jarOf(START), jarOf(START), scopes, async (cookies, setSince, scope) => {
        const world = worldOf(cookies, scope.store);
        const service = createClearService(world);
        const before = world.jar.all();
        const went = before.filter((c) => isInScope(c, scope) && !keeps(c, rulesOf(scope.store)));
        await service.run({
          scope,
          tabId: 1,
          alsoTabs: [],
          signInUrl: SIGN_IN(scope.store),
        });
        for (const cookie of setSince) {
          if (isInScope(cookie, scope) && !keeps(cookie, rulesOf(scope.store))) world.jar.put(cookie);
        }
        world.clock.time += 3_600_000;
        const expired = went.filter(
          (c) => !c.session && Number(c.expirationDate) * 1_000 <= world.clock.time,
        );
        const outcome = await service.undo({ scope, tabId: 1, returnTo: SIGN_IN(scope.store) });
        if (went.length === expired.length) {
          expect(outcome).toEqual({ done: false, why: 'nothing-to-undo' });
          return;
        }
        expect(outcome).toEqual({
          done: true,
          undo: { restored: went.length - expired.length, expired: expired.length, refused: 0 },
        });
        const alive = before.filter((c) => c.session || Number(c.expirationDate) * 1_000 > world.clock.time);
        expect(byKey(world.jar.all())).toEqual(byKey(alive));
      }),
    );
  });

  it('is sent to the site in the same order after undo', async () => {
    await fc.assert(
      fc.asyncProperty(jarOf(START), scopes, async (cookies, scope) => {
        const world = worldOf(cookies, scope.store);
        const service = createClearService(world);
        const order = () =>
          world.jar.all().filter((c) => isInScope(c, scope) && !keeps(c, rulesOf(scope.store)));
        const before = order();
        await service.run({
          scope,
          tabId: 1,
          alsoTabs: [],
          signInUrl: SIGN_IN(scope.store),
        });
        await service.undo({ scope, tabId: 1, returnTo: SIGN_IN(scope.store) });
        expect(order()).toEqual(before);
      }),
    );
  });
});
