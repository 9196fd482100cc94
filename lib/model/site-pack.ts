import type { MarkName } from './coach';
import type { LinkId } from './fix';
import type { PageState, Step } from './page-state';

/** One shop of a site, by domain. What a button names and what a clear is limited to. */
export interface Store {
  /** Registrable domain, `shop.example`. The scope of permissions, cookies and buttons. */
  domain: string;
  /** Host that serves the sign-in, `www.shop.example`. */
  host: string;
  /** What sets it apart from the site's other shops, or null where there is one for all. */
  shop: Shop | null;
}

export interface Shop {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Languages its pages are known to have, default first, BCP 47. */
  languages: string[];
  /** How the site's sign-in is told which shop it is for. Absent where there is none, or it is not known. */
  handle?: string;
  /** Ending of its cookie names: `<suffix>` in `CookieRules`. */
  cookieSuffix?: string;
  /** Stores of one group share accounts, those of two do not. Absent where it is not known. */
  loginGroup?: string;
}

/** What is needed of a store to open it. */
export interface OpenableStore extends Pick<Store, 'domain' | 'host'> {
  /** Its site, by id and by name. */
  site: string;
  name: string;
  /** ISO 3166-1 alpha-2, or null where there is one store for all. */
  country: string | null;
}

/**
 * A test of one page, flat: every field that is there must hold. Language-free marks first, strings second.
 * Selectors are CSS selector lists, in which `@name` stands for the group of that name.
 */
export interface Rule {
  /** The path, the page's language taken off, begins with one of these. */
  path?: string[];
  /** The host has this label below the store's domain. */
  hostLabel?: string;
  /** In the document, shown or not. Never proof of an error. */
  exists?: string;
  /** Not in the document. */
  absent?: string;
  /** Shown to the person. */
  shown?: string;
  /** Shown text of an element under `shown` is one of the strings of this name. Needs `shown`. */
  says?: string;
  /**
   * What the page's messages say, where they name no state: `unread` a reason that was not read, `refused` that or no
   * reason at all. Information is neither.
   */
  message?: 'unread' | 'refused';
  /** The title is one of the strings of this name. */
  title?: string;
  /** This regular expression matches the text of an inline script. */
  script?: string;
  /** HTTP status of the document, from and to, both included. */
  status?: [number, number];
  /** A query parameter of a link's address is at least this number. */
  linkCount?: { selector: string; param: string; min: number };
}

/**
 * The boxes in which a page says why it refuses something. They are read by the lexicon just before the first state that
 * asks for a `message`; what is read there is the page's state.
 */
export interface MessageRules {
  /** Selector list. */
  boxes: string;
  /** Selector list of what marks a box, or what it is in, as information or success: it is none then. */
  notes?: string;
  /** What the page asks for: the first step with a rule that holds. */
  steps: { step: Step; any: Rule[] }[];
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
 * The site's texts, by BCP 47 language and name, as `patternOf` makes patterns of them. A page says one when its own text
 * is the same; `…` at an end stands for more text there.
 */
export type PackStrings = Record<string, Record<string, string[]>>;

/** Where a site's sign-in is, on each of its stores. */
export interface SignInPlace {
  /** Beginnings of its paths, the page's language taken off: `/login/`. */
  paths: string[];
  /** Labels of hosts all of whose pages belong to it: `login`. */
  hosts: string[];
  /** What stands before the language in a path: with `/at/`, `/at/en/login` is `/login`. */
  languagePath?: string;
}

/** What has to be known of a site's pages to name their state. What a site lacks is absent. */
export interface PageRules {
  signIn: SignInPlace;
  /** Host labels of a different account: never read. */
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
  /** Beginning of a class of `body` that ends in the page's language: with `locale-`, `locale-ja_JP`. */
  localeClass?: string;
  /** Where tries left are told: a query parameter of a link's address. */
  triesLeft?: { selector: string; param: string };
  /** Absent where messages are known by the site's own texts alone. */
  messages?: MessageRules;
  /** In order of priority. */
  states: StateRules[];
  strings: PackStrings;
}

/** How a page claims to be this site's sign-in. */
export interface PageClaims {
  /** Selector list of what only the site's own sign-in has, and copies of it. */
  marks: string;
  /** What people call the site, in every script. Found inside of other words, too. */
  names: string[];
  /** Words with such a name in them that mean something else. */
  otherWords: string[];
}

/** What is needed to say whether a page is the site's own. */
export interface OwnAddresses extends Pick<SitePack, 'sameAccount' | 'legalLookAlikes' | 'claims'> {
  /** The stores, by domain. */
  stores: string[];
}

/**
 * Which cookies of a store a clear keeps, and what others mean. Names are exact, or a beginning that ends in `*`.
 * `<suffix>` stands for the shop's ending, and a name with it means nothing where the shop has none.
 */
export interface CookieRules {
  /** Preference cookies. */
  keep: string[];
  /** Cookies of somebody else on the same domain, kept. */
  foreign: string[];
  /** Exceptions from `foreign`. */
  notForeign: string[];
  /** Hosts under the store's domain whose cookies are kept, with all below them; `<store>` stands for the domain. */
  foreignHosts: string[];
  /** Hosts that keep something of the sign-in beside cookies: same form. */
  ownHosts: string[];
  /** Names that are no secret and may be told. */
  known: string[];
  /** Any of these means that a sign-in is there. Exact names. */
  signIn: string[];
  /** What a sign-in leaves behind: this browser has been signed in at that store. Exact name; null: nothing does. */
  usedMark: string | null;
  /** Cookies of a visit, whose ends follow the clock of this computer. */
  session: string[];
}

/** How a sign-in of the site is asked for, and what its address says. */
export interface SignInRequest {
  /** What `<request>` in `links` stands for, by name. In values: `<handle>`, and `<return>` for where to go after it. */
  query: Record<string, string>;
  /** What stands in for such links at a store whose handle is not known. */
  withoutHandle: SiteLinks;
  /** Parameter of the query that makes the site ask for the password again, although somebody may be signed in. */
  asksAgain: string | null;
  /** Parameters that make an address good for one use: nobody is led back to it. */
  ticketParams: string[];
  /** Where other companies' sites send people who sign in there with this account: these paths and all below them. */
  partnerPaths: string[];
}

/**
 * Official pages: a path for every store, or `//<host>.<store>/path` where another host of the store has it; maybe with
 * `?<request>`. The front page is always `/`.
 */
export type SiteLinks = Partial<Record<Exclude<LinkId, 'home'>, string>>;

/**
 * Official addresses of one store. A page that the site has not is absent: nothing leads there. Where it tells no address
 * for a sign-in, that is its front page.
 */
export type StoreLinks = Readonly<Partial<Record<LinkId, string>> & Record<'home' | 'sign-in', string>>;

/** How the parts that a coach points at are found, as CSS selector lists. A part that the site has not is absent. */
export type SiteMarks = Partial<Record<MarkName, string>>;

/** What the official addresses of every store are built from. */
export type OfficialPages = Pick<SitePack, 'id' | 'name' | 'links' | 'request' | 'stores'>;

/** A site's sign-in as data. */
export interface SitePack {
  /** Name of its folder. */
  id: string;
  /** What people call it. */
  name: string;
  formatVersion: 1;
  stores: Store[];
  /** Domains outside the stores that take the same account, and lead to a store's sign-in for it. */
  sameAccount: string[];
  /** Hosts whose sign-in merely looks the same. Never told apart by looks, never called fake. */
  legalLookAlikes: string[];
  /** Null: no page of anybody else is said to claim to be this site. */
  claims: PageClaims | null;
  links: SiteLinks;
  /** Null: a sign-in is asked for by its path alone. */
  request: SignInRequest | null;
  /** Null: its pages are not read. */
  page: PageRules | null;
  marks: SiteMarks;
  cookies: CookieRules;
}
