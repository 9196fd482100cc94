import type { IncomingMessage, RequestListener } from 'node:http';
import { type LocalServer, startLocalServer } from './local-server.ts';

/** A saved page and how it is answered. */
export interface SavedPage {
  html: string;
  status: number;
}

/** Stands in for the practice site behind a test browser. */
export interface SavedPageServer extends LocalServer {
  /** Answers this address with this page from now on, and everything else with 404. */
  serve(url: string, page: SavedPage): void;
}

/** What the site's own style sheet, which no saved page carries, hides until it is needed. */
const HIDING_SHEET = `<style>
.aok-hidden, .auth-inlined-error-message, #auth-cookie-warning-message, #auth-alert-window, .auth-error-messages li
{ display: none }
</style>`;

/** Puts our hiding sheet into a saved page, where a style may stand without changing how the page is parsed. */
export function withHidingSheet(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head) return insert(html, head.index + head[0].length);
  const doctype = /^\s*(?:<!--[\s\S]*?-->\s*)*<!doctype[^>]*>/i.exec(html);
  return insert(html, doctype ? doctype[0].length : 0);
}

function insert(html: string, at: number): string {
  return `${html.slice(0, at)}${HIDING_SHEET}${html.slice(at)}`;
}

/** Serves saved pages on loopback, each at its own address. Their scripts never run. */
export async function startSavedPageServer(): Promise<SavedPageServer> {
  let address = '';
  let current: SavedPage | null = null;

  const listener: RequestListener = (request, response) => {
    if (current === null || addressOf(request) !== address) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    response
      .writeHead(current.status, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "script-src 'none'",
        'cache-control': 'no-store',
      })
      .end(withHidingSheet(current.html));
  };
  return {
    ...(await startLocalServer(() => listener)),
    serve(url, page) {
      const { host, pathname, search } = new URL(url);
      address = `${host}${pathname}${search}`;
      current = page;
    },
  };
}

function addressOf(request: IncomingMessage): string {
  return `${request.headers.host}${request.url}`;
}
