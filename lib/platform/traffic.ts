import type { WebRequest } from 'webextension-polyfill';
import type { ConnectionFailure } from '@/lib/model/evidence';
import type { CookieNews, TrafficEvent } from '@/lib/model/traffic';
import { browser } from './browser';

type Failed = ConnectionFailure | 'loop' | 'aborted';

/**
 * Browsers' names of failures, by their beginnings. They follow no standard: one that is
 * not here is `other`.
 */
const FAILURES: readonly [Failed, readonly string[]][] = [
  ['aborted', ['net::ERR_ABORTED', 'NS_BINDING_', 'NS_ERROR_ABORT']],
  ['loop', ['net::ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP']],
  ['offline', ['net::ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE']],
  ['dns', ['net::ERR_NAME_', 'net::ERR_DNS_', 'NS_ERROR_UNKNOWN_HOST', 'NS_ERROR_DNS_']],
  ['refused', ['net::ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED']],
  ['timed-out', ['net::ERR_TIMED_OUT', 'net::ERR_CONNECTION_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT']],
  ['certificate', ['net::ERR_CERT_', 'net::ERR_SSL_', 'NS_ERROR_NET_INADEQUATE_SECURITY']],
  [
    'reset',
    [
      ...['net::ERR_CONNECTION_', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_CONTENT_LENGTH_MISMATCH'],
      ...['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'net::ERR_HTTP2_', 'net::ERR_QUIC_'],
      ...['NS_ERROR_NET_RESET', 'NS_ERROR_NET_INTERRUPT', 'NS_ERROR_NET_PARTIAL_TRANSFER'],
    ],
  ],
];

/**
 * Reports what happens to requests for sign-in pages, by read-only `webRequest`, limited to these match patterns.
 * Without a page there is no content script, so nothing else can tell. Sets every listener at once.
 */
export function onTraffic(patterns: string[], listener: (event: TrafficEvent) => void): void {
  const { onSendHeaders, onBeforeRedirect, onResponseStarted, onCompleted, onErrorOccurred } =
    browser.webRequest;
  const pages: WebRequest.RequestFilter = { urls: patterns, types: ['main_frame'] };
  const withRequests: WebRequest.RequestFilter = { urls: patterns, types: ['main_frame', 'xmlhttprequest'] };
  const headers = headerOptions();

  onSendHeaders.addListener((details) => listener({ ...requestOf(details), kind: 'sent' }), pages);
  onBeforeRedirect.addListener(
    (details) => listener({ ...requestOf(details), kind: 'redirected', cookies: cookieNews(details) }),
    pages,
    headers,
  );
  onResponseStarted.addListener(
    (details) =>
      listener({
        ...requestOf(details),
        kind: 'answered',
        status: details.statusCode,
        date: isKept(details) ? null : dateOf(details),
        retryAfter: retryAfter(details),
        cookies: cookieNews(details),
      }),
    pages,
    headers,
  );
  onCompleted.addListener((details) => {
    const request = requestOf(details);
    if (details.type === 'main_frame') listener({ ...request, kind: 'completed' });
    else listener({ ...request, kind: 'asked', status: details.statusCode });
  }, withRequests);
  onErrorOccurred.addListener(
    (details) => listener({ ...requestOf(details), kind: 'failed', why: failureOf(details.error) }),
    pages,
  );
}

/** Chromium shows `Set-Cookie` only if asked for by a name that other browsers reject. */
function headerOptions(): 'responseHeaders'[] {
  const known: object | undefined = Reflect.get(browser.webRequest, 'OnResponseStartedOptions');
  const options =
    known && 'EXTRA_HEADERS' in known ? ['responseHeaders', 'extraHeaders'] : ['responseHeaders'];
  return options as 'responseHeaders'[];
}

type Details = Pick<WebRequest.OnSendHeadersDetailsType, 'requestId' | 'tabId' | 'url' | 'timeStamp'>;

function requestOf({ requestId, tabId, url, timeStamp }: Details) {
  return { requestId, tabId, url, at: timeStamp };
}

type Answer = Pick<WebRequest.OnResponseStartedDetailsType, 'responseHeaders' | 'fromCache' | 'timeStamp'>;

/** A header's values. Firefox joins those of `Set-Cookie` by line breaks. */
function valuesOf({ responseHeaders = [] }: Answer, name: string): string[] {
  return responseHeaders
    .filter((header) => header.name.toLowerCase() === name)
    .flatMap(({ value = '' }) => value.split('\n'));
}

/** The server's clock, ms since 1970. */
function dateOf(answer: Answer): number | null {
  return timeOf(valuesOf(answer, 'date')[0]);
}

/** A date as headers write it, `Tue, 24 Nov 2026 12:00:00 GMT`: parsers would accept nearly anything. */
function timeOf(text: string | undefined): number | null {
  if (text === undefined || !/^\s*[A-Z][a-z]{2}/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** Whether the answer came from a cache, the browser's or one on the way. */
function isKept(answer: Answer): boolean {
  return answer.fromCache || Number(valuesOf(answer, 'age')[0]) > 0;
}

/** When the answer was sent, by the server's clock if known: its times are meant by that clock. */
function momentOf(answer: Answer): number {
  return dateOf(answer) ?? answer.timeStamp;
}

/** Seconds to wait: a number, or a date. */
function retryAfter(answer: Answer): number | null {
  const [text] = valuesOf(answer, 'retry-after');
  if (text === undefined) return null;
  if (/^\s*\d+\s*$/.test(text)) return Number(text);
  const until = timeOf(text);
  return until === null ? null : Math.max(0, Math.round((until - momentOf(answer)) / 1000));
}

function cookieNews(answer: Answer): CookieNews {
  const news: CookieNews = { set: [], dropped: [] };
  for (const line of valuesOf(answer, 'set-cookie')) {
    const [pair = '', ...attributes] = line.split(';');
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    (isDropped(attributes, momentOf(answer)) ? news.dropped : news.set).push(pair.slice(0, equals).trim());
  }
  return news;
}

/** Whether a cookie's attributes delete it. `Max-Age` counts before `Expires`. */
function isDropped(attributes: readonly string[], now: number): boolean {
  const attribute = (name: string) =>
    attributes.map((each) => each.trim().split('=')).findLast(([key]) => key?.toLowerCase() === name)?.[1];
  const maxAge = attribute('max-age');
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge) <= 0;
  const expires = timeOf(attribute('expires'));
  return expires !== null && expires <= now;
}

/** Our name for a browser's failure. Firefox describes TLS failures in a sentence. */
function failureOf(error: string): Failed {
  if (!/^(net::|NS_)/.test(error)) return 'certificate';
  const found = FAILURES.find(([, names]) => names.some((name) => error.startsWith(name)));
  return found === undefined ? 'other' : found[0];
}
