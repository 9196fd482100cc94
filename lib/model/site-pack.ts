import type { MarkName } from './coach';
import type { LinkId } from './fix';
import type { PageState } from './page-state';

/** One shop of a site, by domain. What a button names and what a clear is limited to. */
export interface Store {
  /** Registrable domain, `amazon.co.jp`. The scope of permissions, cookies and buttons. */
  domain: string;
  /** Host that serves the sign-in, `www.amazon.co.jp`. */
  host: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Languages its pages are known to have, default first, BCP 47. */
  languages: string[];
  /** `openid.assoc_handle` of its own sign-in, or null where it is not known. */
  handle: string | null;
  /** Ending of its cookie names (`x-<suffix>`). */
  cookieSuffix: string;
  /** Stores of one group share accounts. */
  loginGroup: string;
}

/** What is needed of a store to open it. */
export type OpenableStore = Pick<Store, 'domain' | 'host' | 'country'>;

/**
 * A test of one page, flat: every field that is there must hold. Language-free marks first, strings second.
 * Selectors are CSS selector lists, in which `@name` stands for the group of that name.
 */
export interface Rule {
  /** This regular expression matches the path, the page's language taken off. */
  path?: string;
  /** The host has this label below the store's domain. */
  hostLabel?: string;
  /** In the document, shown or not. Never proof of an error. */
  exists?: string;
  /** Not in the document. */
  absent?: string;
  /** Shown to the person. */
  shown?: string;
  /** Shown text of an element under `shown` begins with one of the strings of this name. Needs `shown`. */
  says?: string;
  /** The pack has no strings of this name in the page's language, so only structure can decide. */
  unreadable?: string;
  /** The title begins with one of the strings of this name. */
  title?: string;
  /** This regular expression matches the text of an inline script. */
  script?: string;
  /** HTTP status of the document, from and to, both included. */
  status?: [number, number];
  /** A query parameter of a link's address is at least this number. */
  linkCount?: { selector: string; param: string; min: number };
}

/** A page state and the rules that show it. The first entry of the list with a rule that holds is the page's. */
export interface StateRules {
  state: PageState;
  /** Pages of the store it is looked for on: `sign-in` where absent. */
  where?: 'sign-in' | 'elsewhere' | 'anywhere';
  /** Presence alone tells: no layout is read and nothing is mounted here. */
  handsOff?: boolean;
  any: Rule[];
}

/**
 * The site's texts, by name and BCP 47 language. A page says one when its own text begins so, both normalised;
 * after a leading `…` it may stand anywhere.
 */
export type PackStrings = Record<string, Record<string, string[]>>;

/** Where a site's sign-in is, on each of its stores. */
export interface SignInPlace {
  /** Beginnings of its paths, the page's language taken off: `/ap/`. */
  paths: string[];
  /** Labels of hosts all of whose pages belong to it: `account-status`. */
  hosts: string[];
  /** What stands before the language in a path: with `/-/`, `/-/en/ap/signin` is `/ap/signin`. */
  languagePath?: string;
}

/** What has to be known of a site's pages to name their state. What a site lacks is absent. */
export interface PageRules {
  signIn: SignInPlace;
  /** Host labels of a different account (`aws`): never read. */
  otherAccounts: string[];
  /** Named selector lists. */
  groups: Record<string, string>;
  /** The fields whose typing is watched: selector lists. */
  fields: { identifier?: string; password?: string };
  /** Selector list of the forms whose submit is an attempt. */
  stepForms: string;
  /** What else than a real button presses a step: a selector list. */
  buttons?: string;
  /** What else than fields and errors of every site the hint must not cover: a selector list. */
  keepClear?: string;
  /** Beginning of a class of `body` that ends in the page's language: with `ap-locale-`, `ap-locale-ja_JP`. */
  localeClass?: string;
  /** Where tries left are told: a query parameter of a link's address. */
  triesLeft?: { selector: string; param: string };
  /** In order of priority. */
  states: StateRules[];
  strings: PackStrings;
}

/** How a page claims to be this site's sign-in. */
export interface PageClaims {
  /** Selector list of what only the site's own sign-in has, and copies of it. */
  marks: string;
  /** Its titles, in every language. */
  titles: string[];
}

/** What is needed to say whether a page is the site's own. */
export interface OwnAddresses extends Pick<SitePack, 'sameAccount' | 'legalLookAlikes' | 'claims'> {
  /** The stores, by domain. */
  stores: string[];
}

/** Which cookies of a store a clear keeps, and which names may be told. */
export interface CookieRules {
  /** Preference cookies: exact names, or a prefix ending in `*`. */
  keep: string[];
  /** Cookies of somebody else on the same domain, kept: same form. */
  foreign: string[];
  /** Exceptions from `foreign`. */
  notForeign: string[];
  /** Hosts under the store's domain whose cookies are kept, with all below them; `<store>` stands for the domain. */
  foreignHosts: string[];
  /** Names that are no secret and may be told: same form. */
  known: string[];
  /** Beginnings of the cookies that mean a sign-in is there; the store's ending follows. */
  signIn: string[];
  /** Beginning of the cookie that a sign-in leaves behind: this browser has been signed in at that store. */
  usedMark: string;
  /** Cookies of a visit, whose ends follow the clock of this computer: same form as `keep`. */
  session: string[];
}

/** What the official addresses of every store are built from. */
export type OfficialPages = Pick<SitePack, 'id' | 'links' | 'stores'>;

/** A site's sign-in as data. */
export interface SitePack {
  id: string;
  /** What people call it. */
  name: string;
  formatVersion: 1;
  stores: Store[];
  /** Domains outside the stores that take the same account, and lead to a store's sign-in for it. */
  sameAccount: string[];
  /** Hosts whose sign-in merely looks the same. Never told apart by looks, never called fake. */
  legalLookAlikes: string[];
  claims: PageClaims;
  /** Official pages: a path for every store. */
  links: Record<LinkId, string>;
  page: PageRules;
  /** How the parts that a coach points at are found: CSS selector lists. */
  marks: Record<MarkName, string>;
  cookies: CookieRules;
}
