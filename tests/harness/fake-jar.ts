import { type CookieJar, NoPermission } from '../../lib/model/ports.ts';
import type { CookieRecord, Scope } from '../../lib/model/site-data.ts';

/** Ways in which a jar can disobey, each as seen in a real browser. */
export interface FakeJarOptions {
  cookies?: readonly CookieRecord[];
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Cookies the browser will not take back. */
  refusesSet?: (cookie: CookieRecord) => boolean;
  /** Cookies that setting anew cannot end. */
  refusesExpire?: (cookie: CookieRecord) => boolean;
  /** Cookies the browser will not remove. */
  refusesRemove?: (cookie: CookieRecord) => boolean;
  /** Called before each read, with the number of reads so far: an answer on its way that sets a cookie. */
  beforeRead?: (reads: number, jar: FakeJar) => void;
  /** Whether the stores may be read and written now. Default: yes. */
  isAllowed?: () => boolean;
  /** Cookies that go along with another one although their address does not match. */
  takesAlong?: (removed: CookieRecord, other: CookieRecord) => boolean;
}

export interface FakeJar extends CookieJar {
  /** Every live cookie of every store, in the order a browser gives them. */
  all(): CookieRecord[];
  /** Stores a cookie as a server's answer would. */
  put(cookie: CookieRecord): void;
  reads: number;
}

interface Stored {
  cookie: CookieRecord;
  created: number;
}

/**
 * An in-memory jar that behaves as Chrome's: a cookie is the same one by name, domain, host-only, path and
 * partition; removal by address and name takes every twin that matches; removal in a partition takes the
 * unpartitioned twin too; and rules of prefixes, partitions and SameSite are enforced on setting.
 */
export function createFakeJar(options: FakeJarOptions = {}): FakeJar {
  const {
    now = Date.now,
    refusesSet,
    refusesExpire,
    refusesRemove,
    beforeRead,
    takesAlong,
    isAllowed: may = () => true,
  } = options;
  const stored = new Map<string, Stored>();
  let created = 0;

  function put(cookie: CookieRecord): void {
    const key = identity(cookie);
    const twin = stored.get(key);
    created += 1;
    stored.set(key, { cookie: structuredClone(cookie), created: twin ? twin.created : created });
  }

  function all(): CookieRecord[] {
    return [...stored.values()]
      .filter(({ cookie }) => !isOver(cookie, now()))
      .sort((a, b) => b.cookie.path.length - a.cookie.path.length || a.created - b.created)
      .map(({ cookie }) => structuredClone(cookie));
  }

  const jar: FakeJar = {
    reads: 0,
    all,
    put,
    async getAll({ store, storeId }: Scope) {
      jar.reads += 1;
      beforeRead?.(jar.reads, jar);
      if (!may()) throw new NoPermission(store);
      return all().filter((cookie) => cookie.storeId === storeId && isUnder(hostOf(cookie), store));
    },
    async getEvery(storeId) {
      jar.reads += 1;
      return all().filter((cookie) => cookie.storeId === storeId);
    },
    async expire(cookie) {
      if (may() && !refusesExpire?.(cookie) && !refusesRemove?.(cookie)) stored.delete(identity(cookie));
    },
    async remove(cookie) {
      if (!may()) return;
      for (const [key, { cookie: other }] of stored) {
        const goes = isHit(cookie, other) || takesAlong?.(cookie, other);
        if (goes && !refusesRemove?.(other)) stored.delete(key);
      }
    },
    canGiveBack: (cookie) => !cookie.value.includes('\uFFFD'),
    async set(cookie) {
      if (!may() || refusesSet?.(cookie) || !isAllowed(cookie)) return false;
      if (isOver(cookie, now())) {
        stored.delete(identity(cookie));
        return false;
      }
      put(cookie);
      return true;
    },
  };
  for (const cookie of options.cookies ?? []) put(cookie);
  return jar;
}

/** A cookie with plain values, changed by `over`. */
export function cookieOf(over: Partial<CookieRecord> = {}): CookieRecord {
  const domain = over.domain ?? '.amazon.co.jp';
  return {
    name: 'session-id',
    value: 'v',
    domain,
    hostOnly: !domain.startsWith('.'),
    path: '/',
    secure: true,
    httpOnly: false,
    sameSite: 'unspecified',
    session: true,
    storeId: '0',
    ...over,
  };
}

function identity(cookie: CookieRecord): string {
  return JSON.stringify([
    cookie.storeId,
    cookie.name,
    cookie.domain,
    cookie.hostOnly,
    cookie.path,
    partitionOf(cookie),
  ]);
}

function partitionOf({ partitionKey }: CookieRecord): string {
  return partitionKey ? JSON.stringify([partitionKey.topLevelSite, partitionKey.hasCrossSiteAncestor]) : '';
}

function hostOf({ domain }: CookieRecord): string {
  return domain.replace(/^\./, '');
}

function isUnder(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}

/** Whether `remove` for one cookie also reaches the other: same name, matching address, its partition or none. */
function isHit(asked: CookieRecord, other: CookieRecord): boolean {
  if (asked.storeId !== other.storeId || asked.name !== other.name) return false;
  const partition = partitionOf(other);
  if (partition !== '' && partition !== partitionOf(asked)) return false;
  const host = hostOf(asked);
  const domainMatches = other.hostOnly ? host === other.domain : isUnder(host, hostOf(other));
  return domainMatches && pathMatches(asked.path, other.path);
}

function pathMatches(path: string, cookiePath: string): boolean {
  if (path === cookiePath) return true;
  return path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/');
}

function isOver(cookie: CookieRecord, now: number): boolean {
  return !cookie.session && cookie.expirationDate !== undefined && cookie.expirationDate * 1000 <= now;
}

function isAllowed(cookie: CookieRecord): boolean {
  if (cookie.name.startsWith('__Host-') && !(cookie.secure && cookie.hostOnly && cookie.path === '/')) {
    return false;
  }
  if (cookie.name.startsWith('__Secure-') && !cookie.secure) return false;
  if (cookie.sameSite === 'no_restriction' && !cookie.secure) return false;
  return cookie.partitionKey === undefined || cookie.secure;
}
