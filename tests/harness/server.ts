import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { SiteRequest, SiteResponse } from '../practice-site/answer.ts';
import { createPracticeSite } from '../practice-site/site.ts';
import { type LocalServer, MAX_HEADERS, startLocalServer } from './local-server.ts';

/** A request that reached the practice site. No values of cookies and nothing a person typed. */
interface Arrived {
  scheme: 'http' | 'https';
  method: string;
  host: string;
  /** Path and query. */
  path: string;
  cookieNames: string[];
  /** `Sec-Fetch-Dest`: `document`, `script`, `empty` …; null where the browser sends none. */
  destination: string | null;
  /** Status it was answered with. */
  status: number;
}

/** Another site that is played beside the practice site, on all hosts of its domains. */
export interface PlayedSite {
  domains: readonly string[];
  answer(request: SiteRequest): SiteResponse;
}

export interface ServerOptions {
  /** Sites beside the practice site. Default: none. */
  beside?: readonly PlayedSite[];
  /** Which host of the site is played where this one is asked for. Default: itself. */
  playedAs?: (host: string) => string;
}

export interface PracticeServer extends LocalServer {
  /** Everything that arrived, oldest first, but for the browser's own errands. Every host ends here. */
  arrived: readonly Arrived[];
  /** Forgets what arrived. */
  forget(): void;
  /** As at its start: nothing arrived, no path refused, the right clock, headers of any size. */
  reset(): void;
  /**
   * From now on a request for one of these paths finds its connection ended and no answer, as behind a blocker
   * or on a bad line. Paths without a language prefix; `[]` ends it. Such requests do not arrive.
   */
  refuse(paths: readonly string[]): void;
  /** Milliseconds by which the `Date` of every answer is ahead from now on; negative for behind. */
  clockOffset(ms: number): void;
  /**
   * From now on a request with more bytes of headers is answered as many servers do it: 431 with nothing in it.
   * Without a limit oversized cookies reach the site, which answers them with a page.
   */
  headersAtMost(bytes: number): void;
  /** Every answer takes so many ms from now on, as on a line: on loopback a page is gone before it has said a word. */
  answersIn(ms: number): void;
}

function isPractice(server: LocalServer): server is PracticeServer {
  return 'arrived' in server;
}

/** The practice site behind a browser. Throws where another server is. */
export function practiceAt(server: LocalServer): PracticeServer {
  if (!isPractice(server)) throw new Error('there is no practice site behind this browser');
  return server;
}

/** Where browsers go on errands of their own. Answered, but not written down: no page and no extension asked. */
const ERRANDS =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

/** In the address of a request: after so many milliseconds it is answered. */
export const LATE = 'practice-late';

const MAX_BODY = 64 * 1024;

async function readForm(message: IncomingMessage): Promise<URLSearchParams> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of message) {
    pieces.push(Buffer.from(piece));
    size += pieces.at(-1)?.length || 0;
    if (size > MAX_BODY) throw new Error('form too large');
  }
  return new URLSearchParams(Buffer.concat(pieces).toString('utf8'));
}

/** Reads a `Cookie` header. The first of equal names wins, as servers take it. */
function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header || '').split(/; */)) {
    const [name, ...value] = pair.split('=');
    if (name && !cookies.has(name)) cookies.set(name, value.join('='));
  }
  return cookies;
}

async function readRequest(scheme: SiteRequest['scheme'], message: IncomingMessage): Promise<SiteRequest> {
  const host = (message.headers.host || 'localhost').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(`${scheme}://${host}${message.url || '/'}`);
  return {
    method: message.method === 'POST' ? 'POST' : 'GET',
    scheme,
    host,
    path: url.pathname,
    query: url.searchParams,
    form: await readForm(message),
    cookies: readCookies(message.headers.cookie),
  };
}

/** Starts the practice site on loopback, over TLS and plain, at free ports. Browsers are told to find every host there. */
export async function startPracticeServer({
  playedAs = (host) => host,
  beside = [],
}: ServerOptions = {}): Promise<PracticeServer> {
  let offset = 0;
  let refused: readonly string[] = [];
  let atMost = MAX_HEADERS;
  let takes = 0;
  const site = createPracticeSite({ newId: () => randomUUID(), skew: () => offset / 1000 });
  const arrived: Arrived[] = [];

  function answerTo(request: SiteRequest): SiteResponse {
    const other = beside.find(({ domains }) =>
      domains.some((domain) => `.${request.host}`.endsWith(`.${domain}`)),
    );
    return other === undefined ? site(request) : other.answer(request);
  }

  async function handle(scheme: SiteRequest['scheme'], message: IncomingMessage, out: ServerResponse) {
    const request = await readRequest(scheme, message);
    if (refused.includes(request.path.replace(/^\/-\/[a-z]{2}(?=\/)/, ''))) {
      message.socket.destroy();
      return;
    }
    if (message.rawHeaders.join(': ').length > atMost) {
      out.sendDate = false;
      out.writeHead(431, { connection: 'close' }).end();
      return;
    }
    await delay(Number(request.query.get(LATE)));
    const answer = answerTo({ ...request, host: playedAs(request.host) });
    const destination = message.headers['sec-fetch-dest'];
    const errand = ERRANDS.test(request.host);
    if (!errand)
      arrived.push({
        scheme,
        method: request.method,
        host: request.host,
        path: message.url || '/',
        cookieNames: [...request.cookies.keys()],
        destination: typeof destination === 'string' ? destination : null,
        status: answer.status,
      });
    if (takes > 0) await delay(takes);
    out.writeHead(answer.status, {
      ...answer.headers,
      date: new Date(Date.now() + offset).toUTCString(),
      ...(answer.cookies.length > 0 && { 'set-cookie': answer.cookies }),
    });
    out.end(answer.body);
  }

  function listener(scheme: SiteRequest['scheme']) {
    return (message: IncomingMessage, out: ServerResponse) => {
      handle(scheme, message, out).catch((error: unknown) => {
        console.error('practice site:', error);
        out.writeHead(500).end();
      });
    };
  }

  const forget = () => {
    arrived.length = 0;
  };
  return {
    ...(await startLocalServer(listener)),
    arrived,
    forget,
    reset() {
      forget();
      refused = [];
      offset = 0;
      atMost = MAX_HEADERS;
      takes = 0;
    },
    answersIn: (ms) => {
      takes = ms;
    },
    refuse: (paths) => {
      refused = paths;
    },
    clockOffset: (ms) => {
      offset = ms;
    },
    headersAtMost: (bytes) => {
      atMost = bytes;
    },
  };
}
