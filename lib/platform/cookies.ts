import type { Cookies } from 'webextension-polyfill';
import { type CookieJar, NoPermission } from '@/lib/model/ports';
import type { CookieRecord } from '@/lib/model/site-data';
import { browser } from './browser';
import { hasStore } from './permissions';

/** A second after 1970 began. Zero is no time at all to some browsers. */
const LONG_AGO = 1;

/** The browser's cookies, by the rules its API really follows. */
export const cookieJar: CookieJar = {
  async getAll({ store, storeId }) {
    const cookies = await read({ domain: store, storeId });
    // Without permission the browser answers with an empty jar. Asked afterwards: it may be withdrawn during the read.
    if (!(await hasStore(store))) throw new NoPermission(store);
    return cookies;
  },
  getEvery: (storeId) => read({ storeId }),

  async expire(cookie) {
    await browser.cookies.set(detailsOf({ ...cookie, session: false, expirationDate: LONG_AGO }));
  },

  async remove(cookie) {
    await browser.cookies.remove({ url: urlOf(cookie), name: cookie.name, ...placeOf(cookie) });
  },

  canGiveBack({ name, value, partitionKey, firstPartyDomain }) {
    // With first-party isolation Firefox reads and removes cookies of a partition, and sets none.
    if (import.meta.env.FIREFOX) return partitionKey === undefined || !firstPartyDomain;
    // What is no UTF-8 Chromium tells as this character, and would set as it.
    return !`${name}${value}`.includes('\uFFFD');
  },

  async set(cookie) {
    try {
      // Browsers answer null or nothing if they did not take the cookie; the types do not say so.
      const taken: Cookies.Cookie | null | undefined = await browser.cookies.set(detailsOf(cookie));
      return Boolean(taken);
    } catch {
      return false;
    }
  },
};

async function read(of: { domain?: string; storeId: string }): Promise<CookieRecord[]> {
  const found = await browser.cookies.getAll({
    ...of,
    // All partitions and none: without it only unpartitioned cookies come.
    partitionKey: {},
    // Firefox: with and without first-party isolation. Chrome refuses a property that it does not know.
    ...(import.meta.env.FIREFOX && { firstPartyDomain: null }),
  });
  return found.map(toRecord);
}

function detailsOf(cookie: CookieRecord): Cookies.SetDetailsType {
  return {
    url: urlOf(cookie),
    name: cookie.name,
    value: cookie.value,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite,
    // For a host-only cookie a domain would widen it to all subdomains.
    ...(!cookie.hostOnly && { domain: cookie.domain }),
    ...(!cookie.session && cookie.expirationDate !== undefined && { expirationDate: cookie.expirationDate }),
    ...placeOf(cookie),
  };
}

/** Always https: it also reaches cookies that are not Secure. With a leading dot it would silently reach none. */
function urlOf({ domain, path }: CookieRecord): string {
  return `https://${domain.replace(/^\./, '')}${path}`;
}

type Place = Pick<Cookies.SetDetailsType, 'storeId' | 'partitionKey' | 'firstPartyDomain'>;

/** Which jar and partition a cookie lives in, exactly as it was read. */
function placeOf({ storeId, partitionKey, firstPartyDomain }: CookieRecord): Place {
  return {
    storeId,
    ...(partitionKey !== undefined && { partitionKey }),
    ...(firstPartyDomain !== undefined && { firstPartyDomain }),
  };
}

/** Only what is needed to put the cookie back. Firefox writes null for no partition. */
function toRecord(cookie: Cookies.Cookie): CookieRecord {
  const { partitionKey, firstPartyDomain, expirationDate } = cookie;
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain,
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite,
    session: cookie.session,
    storeId: cookie.storeId,
    ...(expirationDate !== undefined && { expirationDate }),
    ...(partitionKey && { partitionKey }),
    ...(firstPartyDomain !== undefined && { firstPartyDomain }),
  };
}
