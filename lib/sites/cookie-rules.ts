import type { CookieRules, SitePack, Store } from '../model/site-pack';

/** Nothing is known: nothing goes. */
export const KEEP_ALL: CookieRules = {
  keep: ['*'],
  foreign: [],
  notForeign: [],
  foreignHosts: [],
  ownHosts: [],
  known: [],
  signIn: [],
  usedMark: null,
  session: [],
};

/** A pack's cookie rules as they are at one store: with its domain, and its own ending where the shop has one. */
export function cookieRules({ cookies }: Pick<SitePack, 'cookies'>, { domain, shop }: Store): CookieRules {
  const named = (names: readonly string[]) => names.flatMap((name) => withSuffix(name, shop?.cookieSuffix));
  const hosts = (of: readonly string[]) => of.map((host) => host.replace('<store>', () => domain));
  const [usedMark] = named(cookies.usedMark === null ? [] : [cookies.usedMark]);
  return {
    keep: named(cookies.keep),
    foreign: named(cookies.foreign),
    notForeign: named(cookies.notForeign),
    foreignHosts: hosts(cookies.foreignHosts),
    ownHosts: hosts(cookies.ownHosts),
    known: named(cookies.known),
    signIn: named(cookies.signIn),
    usedMark: usedMark === undefined ? null : usedMark,
    session: named(cookies.session),
  };
}

/** No name where the ending it asks for is not known. */
function withSuffix(name: string, suffix: string | undefined): string[] {
  if (!name.includes('<suffix>')) return [name];
  return suffix === undefined ? [] : [name.replace('<suffix>', () => suffix)];
}
