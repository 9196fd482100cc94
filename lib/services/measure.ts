import type { BrowserFacts } from '@/lib/model/browser-facts';
import type { TabContext } from '@/lib/model/case';
import type { Measured } from '@/lib/model/evidence';
import { isWithin } from '@/lib/model/hosts';
import { type Known, known, unknown } from '@/lib/model/known';
import type { CookieJar } from '@/lib/model/ports';
import type { CookieRecord } from '@/lib/model/site-data';
import type { Store } from '@/lib/model/site-pack';
import type { TrafficFacts } from '@/lib/model/traffic';
import { thisBrowser } from '@/lib/probes/browser';
import { clock } from '@/lib/probes/clock';
import { connection } from '@/lib/probes/connection';
import { cookieJar } from '@/lib/probes/cookie-jar';
import { redirects } from '@/lib/probes/redirects';
import { response } from '@/lib/probes/response';
import { store } from '@/lib/probes/store';
import { freshSignIn } from '@/lib/sites/links';
import { cookieRulesOf, type KnownStore, storeByDomain, storeOfUrl } from '@/lib/sites/registry';
import { isSentTo } from '@/lib/sites/sent-to';
import { asksAgain, detourOf } from '@/lib/sites/sign-in-address';

export interface MeasureDeps {
  /** What was seen of a tab's newest sign-in navigation. */
  facts(tabId: number): Promise<TrafficFacts | null>;
  jar: Pick<CookieJar, 'getEvery'>;
  hasPermission(domain: string): Promise<boolean>;
  browserFacts(): Promise<BrowserFacts>;
  now(): number;
}

/**
 * Measures what can be known beyond a tab's page; `address` is null if there is no page. Never rejects: what
 * fails is unknown, and nothing else is.
 */
export type Measure = (
  context: TabContext,
  address: string | null,
) => Promise<{ measured: Measured; askedAgain: boolean }>;

export function createMeasure(deps: MeasureDeps): Measure {
  /** One question tells of all stores of the site. One a store was 24 questions before every card. */
  async function readable({ store, storeId }: TabContext): Promise<Known<CookieRecord[]>> {
    const mayRead = await deps.hasPermission(store);
    return mayRead ? known(await deps.jar.getEvery(storeId)) : unknown('no-permission');
  }

  return async (context, address) => {
    const facts = await deps.facts(context.tabId);
    const at = storeByDomain(context.store);
    const [line, cookies, self] = await Promise.all([
      orFailed(async () => connection(facts, await deps.browserFacts())),
      orFailed(() => readable(context)),
      orFailed(async () => thisBrowser(await deps.browserFacts(), context.private, deps.now())),
    ]);

    function ofJar<T>(read: (at: KnownStore, cookies: readonly CookieRecord[]) => Known<T>): Known<T> {
      if (at === null) return unknown('failed');
      return cookies.known ? read(at, cookies.value) : cookies;
    }

    const jar = ofJar(({ pack, store: here }, all) =>
      cookieJar({
        cookies: all.filter(({ domain }) => isWithin(domain.replace(/^\./, ''), here.domain)),
        rules: cookieRulesOf(here.domain),
        address: new URL(freshSignIn(pack, here)),
        setCookies: facts === null ? [] : facts.setCookies,
        now: deps.now(),
      }),
    );
    const stores = ofJar(({ pack, store: here }, all) =>
      store({
        store: here,
        stores: pack.stores,
        used: usedStores(pack.stores, all),
        detour: address === null ? null : detourOf(pack, address),
      }),
    );
    const measured = {
      response: response(facts),
      redirects: redirects(facts),
      connection: line,
      cookieJar: jar,
      clock: clock(facts),
      store: stores,
      browser: self,
    };
    return { measured, askedAgain: address !== null && askedAgain(address) };
  };
}

/** Whether the sign-in at this address asks for the password again on purpose (`max_auth_age=0`). */
function askedAgain(address: string): boolean {
  const at = storeOfUrl(address);
  return at !== null && asksAgain(at.pack, address);
}

/** For each store whose cookies can tell: whether this browser has signed in there. */
function usedStores(stores: readonly Store[], cookies: readonly CookieRecord[]): Map<string, boolean> {
  const told = stores.flatMap(({ host, domain }): [string, boolean][] => {
    const { usedMark } = cookieRulesOf(domain);
    if (usedMark === null) return [];
    const address = new URL(`https://${host}/`);
    return [[domain, cookies.some((cookie) => cookie.name === usedMark && isSentTo(cookie, address))]];
  });
  return new Map(told);
}

async function orFailed<T>(measure: () => Promise<Known<T>>): Promise<Known<T>> {
  try {
    return await measure();
  } catch {
    return unknown('failed');
  }
}
