import type { BrowserFacts } from '@/lib/model/browser-facts';
import type { TabContext } from '@/lib/model/case';
import type { Measured } from '@/lib/model/evidence';
import { type Known, unknown } from '@/lib/model/known';
import type { CookieJar } from '@/lib/model/ports';
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
import { asksAgain, detourOf } from '@/lib/sites/sign-in-address';

export interface MeasureDeps {
  /** What was seen of a tab's newest sign-in navigation. */
  facts(tabId: number): Promise<TrafficFacts | null>;
  jar: Pick<CookieJar, 'getAll'>;
  hasPermission(domain: string): Promise<boolean>;
  /** Whether a cookie of this name would be sent to an address. */
  hasCookie(url: string, name: string, storeId: string): Promise<boolean>;
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
  lang: string | null,
) => Promise<{ measured: Measured; askedAgain: boolean }>;

export function createMeasure(deps: MeasureDeps): Measure {
  /** For each store of the site whose cookies can tell: whether this browser has signed in there. */
  async function usedStores({ pack }: KnownStore, storeId: string): Promise<Map<string, boolean>> {
    const asked = pack.stores.flatMap(({ host, domain }) => {
      const { usedMark } = cookieRulesOf(domain);
      return usedMark === null ? [] : [{ domain, url: `https://${host}/`, usedMark }];
    });
    const used = asked.map(({ url, usedMark }) => deps.hasCookie(url, usedMark, storeId));
    const known = await Promise.all(used);
    return new Map(asked.map(({ domain }, index) => [domain, known[index] === true]));
  }

  return async (context, address, lang) => {
    const { tabId, storeId } = context;
    const facts = await deps.facts(tabId);
    const known = storeByDomain(context.store);

    async function ofJar<T>(read: (at: KnownStore) => Promise<Known<T>>): Promise<Known<T>> {
      if (known === null) return unknown('failed');
      return (await deps.hasPermission(context.store)) ? read(known) : unknown('no-permission');
    }

    const [line, jar, stores, self] = await Promise.all([
      orFailed(async () => connection(facts, await deps.browserFacts())),
      orFailed(() =>
        ofJar(async (at) =>
          cookieJar({
            cookies: await deps.jar.getAll(context),
            rules: cookieRulesOf(at.store.domain),
            address: new URL(freshSignIn(at.pack, at.store)),
            setCookies: facts === null ? [] : facts.setCookies,
            now: deps.now(),
          }),
        ),
      ),
      orFailed(() =>
        ofJar(async (at) =>
          store({
            store: at.store,
            stores: at.pack.stores,
            used: await usedStores(at, storeId),
            detour: address === null ? null : detourOf(at.pack, address),
            lang,
          }),
        ),
      ),
      orFailed(async () => thisBrowser(await deps.browserFacts(), context.private, deps.now())),
    ]);
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
  const known = storeOfUrl(address);
  return known !== null && asksAgain(known.pack, address);
}

async function orFailed<T>(measure: () => Promise<Known<T>>): Promise<Known<T>> {
  try {
    return await measure();
  } catch {
    return unknown('failed');
  }
}
