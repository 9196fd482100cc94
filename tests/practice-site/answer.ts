import { type Flow, newFlow, readFlow } from './flow.ts';
import type { Html } from './html.ts';
import type { Skin } from './skins.ts';
import type { Lang, PracticeStore } from './stores.ts';
import type { Words } from './words.ts';

export interface SiteRequest {
  method: 'GET' | 'POST';
  scheme: 'http' | 'https';
  /** Without a port. */
  host: string;
  /** As requested, with any language prefix. */
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
}

export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  /** `Set-Cookie` lines. */
  cookies: string[];
  body: string;
}

/** A request, read: whose shop, in which language, at which step. What pages and routes are given. */
export interface Visit {
  request: SiteRequest;
  store: PracticeStore;
  lang: Lang;
  /** `/-/en`, `/-/ja` or nothing; goes before every path of a link. */
  prefix: string;
  /** Path without the prefix. */
  path: string;
  words: Words;
  skin: Skin;
  flow: Flow;
}

/** What a route gives back; the site turns it into a response. */
export type Answer =
  | { kind: 'page'; page: Html; status?: number; cookies?: string[] }
  | { kind: 'redirect'; to: string; cookies?: string[] }
  /** `keep`: a browser may keep it for so many seconds. */
  | { kind: 'file'; type: string; body: string; status?: number; cookies?: string[]; keep?: number };

/** Shows one page. */
export type Look = (visit: Visit) => Answer;

export function page(markup: Html, extra: { status?: number; cookies?: string[] } = {}): Answer {
  return { kind: 'page', page: markup, ...extra };
}

export function redirect(to: string, cookies: string[] = []): Answer {
  return { kind: 'redirect', to, cookies };
}

/** The flow a request carries, in its form or its address; a new one where it carries none. */
export function flowOf(request: SiteRequest, store: PracticeStore): Flow {
  const carried = readFlow(request.form.get('workflowState')) || readFlow(request.query.get('arb'));
  if (carried) return carried;
  return newFlow(request.query.get('openid.return_to') || `https://www.${store.domain}/`);
}

/** Whether a request carries a ticket that cannot be read: one that ran out. */
export function isExpired(request: SiteRequest): boolean {
  const tickets = [request.form.get('workflowState'), request.query.get('arb')];
  return tickets.some((ticket) => ticket !== null && readFlow(ticket) === null);
}

/** The same visit, further along. */
export function further(visit: Visit, change: Partial<Flow>): Visit {
  return { ...visit, flow: { ...visit.flow, ...change } };
}
