import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TrafficEvent } from '@/lib/model/traffic';

type Heard = { listener: (details: object) => void; rest: unknown[] };
const heard = new Map<string, Heard>();
const on = (name: string) => ({
  addListener: (listener: Heard['listener'], ...rest: unknown[]) => void heard.set(name, { listener, rest }),
});
const NAMES = ['onSendHeaders', 'onBeforeRedirect', 'onResponseStarted', 'onCompleted', 'onErrorOccurred'];
const webRequest: Record<string, unknown> = {
  ...Object.fromEntries(NAMES.map((name) => [name, on(name)])),
  OnResponseStartedOptions: { RESPONSE_HEADERS: 'responseHeaders', EXTRA_HEADERS: 'extraHeaders' },
};
const api = { runtime: { id: 'fake' }, webRequest };
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { onTraffic } = await import('@/lib/platform/traffic');

const URL = 'https://www.amazon.co.jp/ap/signin';
const PATTERNS = ['*://*.amazon.co.jp/ap/*'];
const AT = Date.parse('2026-11-24T12:00:30.400Z');
const DATE = 'Tue, 24 Nov 2026 12:00:00 GMT';
const OF_REQUEST = { requestId: '5', tabId: 7, url: URL, at: AT };

let events: TrafficEvent[];
beforeEach(() => {
  heard.clear();
  events = [];
  onTraffic(PATTERNS, (event) => events.push(event));
});

/** The event that one call of the browser makes. */
function happens(name: string, more: object = {}): TrafficEvent | undefined {
  heard.get(name)?.listener({
    requestId: '5',
    tabId: 7,
    url: URL,
    timeStamp: AT,
    type: 'main_frame',
    fromCache: false,
    ...more,
  });
  return events.at(-1);
}

/** What an answer with these headers tells. */
function answer(headers: [string, string][], more: object = {}) {
  const responseHeaders = headers.map(([name, value]) => ({ name, value }));
  return happens('onResponseStarted', { statusCode: 200, responseHeaders, ...more });
}

const cookies = (...lines: string[]) =>
  answer([['Date', DATE], ...lines.map((line): [string, string] => ['Set-Cookie', line])]);

describe('listeners', () => {
  test('are set at once, for the given pages alone, and none may change a request', () => {
    const pages = { urls: PATTERNS, types: ['main_frame'] };
    const headers = ['responseHeaders', 'extraHeaders'];
    expect(Object.fromEntries([...heard].map(([name, { rest }]) => [name, rest]))).toEqual({
      onSendHeaders: [pages],
      onBeforeRedirect: [pages, headers],
      onResponseStarted: [pages, headers],
      onCompleted: [{ urls: PATTERNS, types: ['main_frame', 'xmlhttprequest'] }],
      onErrorOccurred: [pages],
    });
  });

  test('ask a browser that does not know Chromium’s extra headers for none', () => {
    const { OnResponseStartedOptions: kept } = webRequest;
    webRequest.OnResponseStartedOptions = { RESPONSEHEADERS: 'responseHeaders' };
    onTraffic(PATTERNS, () => {});
    webRequest.OnResponseStartedOptions = kept;
    expect(heard.get('onResponseStarted')?.rest[1]).toEqual(['responseHeaders']);
  });
});

describe('the way of a navigation', () => {
  test('is told step by step', () => {
    happens('onSendHeaders', { requestHeaders: [{ name: 'Cookie', value: 'secret' }] });
    happens('onBeforeRedirect', {
      statusCode: 302,
      responseHeaders: [{ name: 'Set-Cookie', value: 'a=secret' }],
    });
    answer([]);
    happens('onCompleted', { statusCode: 200 });
    expect(events).toEqual([
      { ...OF_REQUEST, kind: 'sent' },
      { ...OF_REQUEST, kind: 'redirected', cookies: { set: ['a'], dropped: [] } },
      {
        ...OF_REQUEST,
        kind: 'answered',
        status: 200,
        date: null,
        retryAfter: null,
        cookies: { set: [], dropped: [] },
      },
      { ...OF_REQUEST, kind: 'completed' },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  test('a request of the page beside it is told by its status', () => {
    expect(happens('onCompleted', { type: 'xmlhttprequest', statusCode: 429 })).toEqual({
      ...OF_REQUEST,
      kind: 'asked',
      status: 429,
    });
  });
});

describe('the server’s clock', () => {
  test('is read off the answer', () => {
    expect(answer([['date', DATE]])).toMatchObject({ date: Date.parse(DATE) });
  });

  test.each<[string, [string, string][], object]>([
    ['the browser kept', [['Date', DATE]], { fromCache: true }],
    [
      'somebody on the way kept',
      [
        ['Date', DATE],
        ['Age', '20'],
      ],
      {},
    ],
    ['has none', [], {}],
    ['has a broken one', [['Date', 'yesterday']], {}],
  ])('is not read off an answer that %s', (_, headers, more) => {
    expect(answer(headers, more)).toMatchObject({ date: null });
  });

  test('is read off an answer that has just been fetched for everybody', () => {
    expect(
      answer([
        ['Date', DATE],
        ['Age', '0'],
      ]),
    ).toMatchObject({ date: Date.parse(DATE) });
  });
});

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['Tue, 24 Nov 2026 12:01:00 GMT', 60],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
])('to wait “%s” is %s seconds by the server’s clock', (text, seconds) => {
  expect(
    answer([
      ['Date', DATE],
      ['Retry-After', text],
    ]),
  ).toMatchObject({ retryAfter: seconds });
});

describe('cookies of an answer', () => {
  test('are told by name, whether each has its own header or Firefox joined them', () => {
    const news = { cookies: { set: ['a', 'b'], dropped: ['c'] } };
    const lines = ['a=1; Path=/', 'b=x=y; Expires=Wed, 24 Nov 2027 12:00:00 GMT', 'c=-; Max-Age=0'];
    expect(cookies(...lines)).toMatchObject(news);
    expect(cookies(lines.join('\n'))).toMatchObject(news);
  });

  test.each([
    ['c=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'dropped'],
    ['c=; expires=Thu, 01-Jan-1970 00:00:10 GMT', 'dropped'],
    ['c=; max-age=-1', 'dropped'],
    ['c=; Max-Age=0; Expires=Wed, 24 Nov 2027 12:00:00 GMT', 'dropped'],
    ['c=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'set'],
    ['c=1; Expires=whenever', 'set'],
    ['c=1', 'set'],
    // By the server's clock it lives, whatever ours says.
    ['c=1; Expires=Tue, 24 Nov 2026 12:00:20 GMT', 'set'],
  ])('“%s” is %s', (line, where) => {
    expect(cookies(line)).toMatchObject({ cookies: { set: [], dropped: [], [where]: ['c'] } });
  });

  test('without a name are no cookies of anybody’s', () => {
    expect(cookies('just text', '=value')).toMatchObject({ cookies: { set: [], dropped: [] } });
  });
});

test.each([
  ['net::ERR_ABORTED', 'aborted'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'loop'],
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
  ['net::ERR_DNS_TIMED_OUT', 'dns'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_CONNECTION_RESET', 'reset'],
  ['net::ERR_CONNECTION_CLOSED', 'reset'],
  ['net::ERR_EMPTY_RESPONSE', 'reset'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'reset'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timed-out'],
  ['net::ERR_TIMED_OUT', 'timed-out'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'other'],
  ['NS_BINDING_ABORTED', 'aborted'],
  ['NS_ERROR_REDIRECT_LOOP', 'loop'],
  ['NS_ERROR_OFFLINE', 'offline'],
  ['NS_ERROR_UNKNOWN_HOST', 'dns'],
  ['NS_ERROR_CONNECTION_REFUSED', 'refused'],
  ['NS_ERROR_NET_RESET', 'reset'],
  ['NS_ERROR_NET_PARTIAL_TRANSFER', 'reset'],
  ['NS_ERROR_NET_TIMEOUT', 'timed-out'],
  ['SSL received a record that exceeded the maximum permissible length.', 'certificate'],
  ['NS_ERROR_FAILURE', 'other'],
])('%s is %s', (error, why) => {
  expect(happens('onErrorOccurred', { error })).toEqual({ ...OF_REQUEST, kind: 'failed', why });
});
