import { request } from 'node:https';
import type { PracticeServer } from './server.ts';

/** An answer of the practice site, redirects followed. */
export interface Fetched {
  status: number;
  /** Address it came from. */
  url: string;
  body: string;
}

interface JarCookie {
  name: string;
  value: string;
  domain: string;
  hostOnly: boolean;
  path: string;
}

/** A browser's worth of HTTP for unit tests: cookies by domain and path, and redirects. */
export interface HttpClient {
  get(url: string): Promise<Fetched>;
  post(url: string, form: Record<string, string>): Promise<Fetched>;
  cookies(): JarCookie[];
  /** Forgets cookies of a domain and everything below it, except those named. */
  clear(domain: string, keep?: readonly string[]): void;
}

const REDIRECTS = new Set([301, 302, 303, 307]);

function within(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function onPath(path: string, cookiePath: string): boolean {
  return path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`);
}

function readSetCookie(line: string, host: string): JarCookie & { gone: boolean } {
  const [pair = '', ...attributes] = line.split(/; */);
  const at = pair.indexOf('=');
  const named = new Map(
    attributes.map((attribute) => {
      const [name = '', value = ''] = attribute.split('=');
      return [name.toLowerCase(), value] as const;
    }),
  );
  const domain = (named.get('domain') || '').replace(/^\./, '');
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    domain: domain || host,
    hostOnly: domain === '',
    path: named.get('path') || '/',
    gone: named.get('max-age') === '0',
  };
}

/** A client of one running practice server; every host is found there. */
export function createHttpClient(server: PracticeServer): HttpClient {
  let jar: JarCookie[] = [];

  function store(line: string, host: string): void {
    const { gone, ...cookie } = readSetCookie(line, host);
    if (!within(host, cookie.domain)) return;
    jar = jar.filter(
      ({ name, domain, path }) => name !== cookie.name || domain !== cookie.domain || path !== cookie.path,
    );
    if (!gone) jar.push(cookie);
  }

  function header(url: URL): string {
    return jar
      .filter(
        ({ domain, hostOnly, path }) =>
          (hostOnly ? url.hostname === domain : within(url.hostname, domain)) && onPath(url.pathname, path),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  async function send(method: 'GET' | 'POST', address: string, form: string, hops = 0): Promise<Fetched> {
    const url = new URL(address);
    const { status, location, body } = await once(method, url, form);
    if (!REDIRECTS.has(status) || !location) return { status, url: url.href, body };
    if (hops >= 10) throw new Error(`too many redirects at ${url.pathname}`);
    return send('GET', new URL(location, url).href, '', hops + 1);
  }

  function once(method: 'GET' | 'POST', url: URL, form: string) {
    return new Promise<{ status: number; location: string | undefined; body: string }>((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: server.httpsPort,
          servername: url.hostname,
          ca: server.certificate.cert,
          method,
          path: url.pathname + url.search,
          headers: {
            host: url.hostname,
            cookie: header(url),
            ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
          },
        },
        (answer) => {
          for (const line of answer.headers['set-cookie'] || []) store(line, url.hostname);
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('end', () => {
            const body = Buffer.concat(pieces).toString('utf8');
            resolve({ status: answer.statusCode || 0, location: answer.headers.location, body });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(form);
    });
  }

  return {
    get: (url) => send('GET', url, ''),
    post: (url, form) => send('POST', url, new URLSearchParams(form).toString()),
    cookies: () => [...jar],
    clear(domain, keep = []) {
      jar = jar.filter((cookie) => !within(cookie.domain, domain) || keep.includes(cookie.name));
    },
  };
}
