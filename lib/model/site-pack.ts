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

/**
 * A test of one page, flat: every field that is there must hold. Language-free marks first, strings second.
 * A selector list holds when one of its selectors does; `@name` stands for the group of that name.
 */
export interface Rule {
  /** One of these regular expressions matches the path, any language prefix (`/-/xx`) taken off. */
  path?: string[];
  /** The host has this label below the store's domain. */
  hostLabel?: string;
  /** In the document, shown or not. Never proof of an error. */
  exists?: string[];
  /** Not in the document. */
  absent?: string[];
  /** Shown to the person. */
  shown?: string[];
  /** Shown text of an element under `shown` is one of the strings of these groups. Needs `shown`. */
  says?: string[];
  /** The pack has no strings of these groups in the page's language, so only structure can decide. */
  unreadable?: string[];
  /** The title is one of the strings of these groups. */
  title?: string[];
  /** An inline script holds one of these texts. */
  script?: string[];
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

/** Texts by group, for one language of the site. `…` at an end stands for any text there. */
export type PackStrings = Record<string, string[]>;

/** The part of a pack that a content script carries: everything needed to name a page's state. */
export interface PageRules {
  /** Paths of the sign-in, as regular expressions, any language prefix taken off. */
  signInPaths: string[];
  /** Host labels all of whose pages belong to the sign-in. */
  signInHostLabels: string[];
  /** Host labels of a different account (`aws`): never read. */
  otherAccounts: string[];
  /** Named selector lists. */
  groups: Record<string, string[]>;
  /** Forms whose submit is an attempt. */
  stepForms: string[];
  /** Where tries left are told: a query parameter of a link's address. */
  triesLeft: { selector: string; param: string } | null;
  /** In order of priority. */
  states: StateRules[];
  /** By BCP 47 language. Kept as the site writes them; compared normalised. */
  strings: Record<string, PackStrings>;
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
}

/** A site's sign-in as data. */
export interface SitePack {
  id: string;
  formatVersion: 1;
  stores: Store[];
  /** Hosts whose sign-in merely looks the same. Never told apart by looks, never called fake. */
  legalLookAlikes: string[];
  /** Official pages: a path for every store. */
  links: Record<LinkId, string>;
  page: PageRules;
  cookies: CookieRules;
}
