import type { SiteRequest, Visit } from './answer.ts';
import type { PracticeStore } from './stores.ts';

interface CookieOptions {
  path?: string;
  httpOnly?: boolean;
  /** Seconds; without it the cookie ends with the browser. */
  maxAge?: number;
  /** Only for the host that sets it. */
  hostOnly?: boolean;
}

const YEAR = 365 * 24 * 60 * 60;

/** The mark of an old session that no longer works. */
const STALE = 'practice-stale';

/** A `Set-Cookie` line of a store. Secure wherever the page is. */
export function setCookie(
  store: PracticeStore,
  request: SiteRequest,
  name: string,
  value: string,
  { path = '/', httpOnly = false, maxAge, hostOnly = false }: CookieOptions = {},
): string {
  return [
    `${name}=${value}`,
    ...(hostOnly ? [] : [`Domain=.${store.domain}`]),
    `Path=${path}`,
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    ...(request.scheme === 'https' ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
  ].join('; ');
}

/** What every visitor gets who has no session yet. */
export function visitorCookies(visit: Visit, newId: () => string): string[] {
  const { store, request, lang } = visit;
  const cookies: string[] = [];
  const set = (name: string, value: string, options?: CookieOptions) => {
    if (!request.cookies.has(name)) cookies.push(setCookie(store, request, name, value, options));
  };
  set('session-id', newId(), { maxAge: YEAR });
  set('session-id-time', '2082787201l', { maxAge: YEAR });
  set('session-token', `practice-${newId()}`, { maxAge: YEAR });
  set(`ubid-${store.suffix}`, newId(), { maxAge: YEAR });
  set(`lc-${store.suffix}`, lang === 'ja' ? 'ja_JP' : 'en_US', { maxAge: YEAR });
  set('i18n-prefs', store.domain === 'amazon.co.jp' ? 'JPY' : 'USD', { maxAge: YEAR });
  set('csm-hit', 'tb:practice', { hostOnly: true, maxAge: YEAR });
  if (visit.path.startsWith('/ap/')) set('ap-fid', '""', { path: '/ap/', hostOnly: true, maxAge: 3600 });
  return cookies;
}

/** Names of the cookies that mean a person is signed in. */
function signedInNames(store: PracticeStore): string[] {
  return ['at-', 'sess-at-', 'sst-', 'x-'].map((start) => start + store.suffix);
}

export function signedInCookies(visit: Visit, newId: () => string): string[] {
  return signedInNames(visit.store).map((name) =>
    setCookie(visit.store, visit.request, name, `practice-${newId()}`, {
      maxAge: YEAR,
      httpOnly: !name.startsWith('x-'),
    }),
  );
}

export function signedOutCookies(visit: Visit): string[] {
  return signedInNames(visit.store).map((name) =>
    setCookie(visit.store, visit.request, name, '', { maxAge: 0 }),
  );
}

export function isSignedIn(visit: Visit): boolean {
  const { cookies } = visit.request;
  return cookies.has(`at-${visit.store.suffix}`) && cookies.has(`x-${visit.store.suffix}`);
}

export function isStale(visit: Visit): boolean {
  return visit.request.cookies.get('session-token') === STALE;
}

/** Sets of cookies `/practice/seed?set=…` knows. */
export const SEEDS = {
  /** An old session: the `stale` and the `loop` account cannot sign in while it is there. */
  stale: (visit) => [
    setCookie(visit.store, visit.request, 'session-id', 'practice-old', { maxAge: YEAR }),
    setCookie(visit.store, visit.request, 'session-token', STALE, { maxAge: YEAR }),
    setCookie(visit.store, visit.request, `x-${visit.store.suffix}`, 'practice-old', { maxAge: YEAR }),
  ],
  'signed-in': (visit, newId) => signedInCookies(visit, newId),
  /** Everything a visitor collects in years, with other hosts, paths and somebody else's cookies in between. */
  many: (visit, newId) => {
    const set = (name: string, options?: CookieOptions) =>
      setCookie(visit.store, visit.request, name, newId(), { maxAge: YEAR, ...options });
    return [
      ...Array.from({ length: 40 }, (_, i) =>
        set(`practice-${i}`, { path: i % 4 === 0 ? '/ap' : '/', hostOnly: i % 3 === 0 }),
      ),
      set('x-wl-uid'),
      set('sp-cdn'),
      set('skin', { httpOnly: true }),
      set('aws-priv'),
      set('aws-waf-token'),
    ];
  },
  /** Cookies so large that a real server answers with an error. */
  large: (visit) =>
    Array.from({ length: 3 }, (_, i) =>
      setCookie(visit.store, visit.request, `practice-large-${i}`, 'x'.repeat(3500), { maxAge: YEAR }),
    ),
} as const satisfies Record<string, (visit: Visit, newId: () => string) => string[]>;

export type SeedName = keyof typeof SEEDS;

export function isSeedName(name: string): name is SeedName {
  return Object.hasOwn(SEEDS, name);
}

/** A person's own cookie lines, `<store>` and `<suffix>` filled in. */
export function chosenCookies(visit: Visit): string[] {
  return visit.request.query
    .getAll('cookie')
    .map((line) => line.replaceAll('<store>', visit.store.domain).replaceAll('<suffix>', visit.store.suffix));
}
