import { describe, expect, test } from 'vitest';
import type { ConnectionFailure } from '@/lib/model/evidence';
import type { CookieNews, TrafficEvent } from '@/lib/model/traffic';
import { LOOP_FROM } from '@/lib/services/navigation';
import { createTrafficWatch, type LostPage, MOST_TABS } from '@/lib/services/traffic-watch';
import { settled } from '../../harness/fake-services';
import { trafficFacts } from '../../harness/traffic';

const URL = 'https://www.amazon.co.jp/ap/signin';
const NO_NEWS: CookieNews = { set: [], dropped: [] };

/** A watch whose waiting ends when `pass` is called, and a browser that asks for pages. */
function setting() {
  const lost: LostPage[] = [];
  const waits: { ms: number; end: () => void }[] = [];
  let now = 1000;
  const watch = createTrafficWatch({
    wait: (ms) => new Promise((resolve) => waits.push({ ms, end: () => resolve() })),
    now: () => now,
  });
  async function pass(): Promise<void> {
    for (const { end } of waits.splice(0)) end();
    await settled();
  }
  /** One request, by its number; each event is 100 ms later. */
  function request(requestId: string, tabId = 7, url = URL) {
    const of = () => {
      now += 100;
      return { requestId, tabId, url, at: now };
    };
    const take = (event: TrafficEvent) => void watch.take(event).then((page) => page && lost.push(page));
    return {
      sent: () => take({ ...of(), kind: 'sent' }),
      redirected: (cookies = NO_NEWS) => take({ ...of(), kind: 'redirected', cookies }),
      answered: (status: number, more: Partial<TrafficEvent & { kind: 'answered' }> = {}) =>
        take({ ...of(), kind: 'answered', status, date: null, retryAfter: null, cookies: NO_NEWS, ...more }),
      completed: () => take({ ...of(), kind: 'completed' }),
      /** News of an answer that came at this time, late. */
      answeredAt: (at: number, status: number) =>
        take({ ...of(), at, kind: 'answered', status, date: null, retryAfter: null, cookies: NO_NEWS }),
      failed: (why: ConnectionFailure | 'loop' | 'aborted') => take({ ...of(), kind: 'failed', why }),
      asked: (status: number) => take({ ...of(), kind: 'asked', status }),
      /** Asked, answered, done. */
      all(status: number) {
        this.sent();
        this.answered(status);
        this.completed();
      },
      hops(count: number) {
        for (let hop = 0; hop < count; hop += 1) {
          this.sent();
          this.redirected();
        }
      },
    };
  }
  /** Time goes on. */
  const later = (ms: number) => {
    now += ms;
    return now;
  };
  return { watch, told: () => lost.map(({ tabId }) => tabId), lost, waits, pass, request, later };
}

describe('an answer without a page', () => {
  test('is told of its tab', async () => {
    const to = setting();
    to.request('1').all(503);
    expect(to.told()).toEqual([]);
    await to.pass();
    expect(to.lost).toEqual([{ tabId: 7, url: URL }]);
  });

  test.each([400, 401, 403, 429, 431, 500, 503])('%i is one', async (status) => {
    const to = setting();
    to.request('1').all(status);
    await to.pass();
    expect(to.told()).toEqual([7]);
  });

  test.each([200, 204, 304, 399])('%i is none', async (status) => {
    const to = setting();
    to.request('1').all(status);
    expect(to.waits).toEqual([]);
  });

  test('waits a second for the page to speak', async () => {
    const to = setting();
    to.request('1').all(500);
    expect(to.waits.map(({ ms }) => ms)).toEqual([1000]);
  });

  test('is none when the page spoke afterwards', async () => {
    const to = setting();
    to.request('1').all(503);
    to.watch.spoke(7);
    await to.pass();
    expect(to.told()).toEqual([]);
  });

  test('is none when the page was quicker than the news that it is complete', async () => {
    const to = setting();
    const request = to.request('1');
    request.sent();
    request.answered(503);
    to.watch.spoke(7);
    request.completed();
    await to.pass();
    expect(to.told()).toEqual([]);
  });

  test('is none when the page was quicker than all news of its answer', async () => {
    const to = setting();
    const request = to.request('1');
    request.sent();
    const answeredAt = to.later(10);
    to.later(10);
    to.watch.spoke(7);
    request.answeredAt(answeredAt, 503);
    request.completed();
    await to.pass();
    expect(to.told()).toEqual([]);
  });

  test('is still one when only the page before spoke, or one of another tab', async () => {
    const to = setting();
    to.request('1').all(200);
    to.watch.spoke(7);
    const request = to.request('2');
    request.sent();
    to.watch.spoke(7);
    request.answered(503);
    request.completed();
    to.watch.spoke(8);
    await to.pass();
    expect(to.told()).toEqual([7]);
  });

  test('is dropped when a newer navigation begins', async () => {
    const to = setting();
    to.request('1').all(503);
    to.request('2').sent();
    await to.pass();
    expect(to.told()).toEqual([]);
  });

  test('is told once, and the next one again', async () => {
    const to = setting();
    to.request('1').all(503);
    to.request('2').all(503);
    await to.pass();
    expect(to.told()).toEqual([7]);
    to.request('3').all(503);
    await to.pass();
    expect(to.told()).toEqual([7, 7]);
  });

  test('of no tab is nobody’s', async () => {
    const to = setting();
    to.request('1', -1).all(503);
    await to.pass();
    expect(to.told()).toEqual([]);
  });
});

describe('a navigation that failed', () => {
  test('is told with its reason', async () => {
    const to = setting();
    const request = to.request('1');
    request.sent();
    request.failed('refused');
    await to.pass();
    expect(to.told()).toEqual([7]);
    expect(await to.watch.facts(7)).toMatchObject({ failure: 'refused', status: null, gaveUp: false });
  });

  test('is not told when the browser tries again', async () => {
    const to = setting();
    const request = to.request('1');
    request.sent();
    request.failed('reset');
    to.request('2').sent();
    await to.pass();
    expect(to.told()).toEqual([]);
  });

  test('is none when it was cancelled: the page before is still there', async () => {
    const to = setting();
    to.request('1').all(200);
    const request = to.request('2');
    request.sent();
    request.failed('aborted');
    await to.pass();
    expect(to.told()).toEqual([]);
    expect(await to.watch.facts(7)).toMatchObject({ status: 200 });
  });

  test('is none when a newer one took its place, whichever news comes first', async () => {
    const to = setting();
    const [first, second] = [to.request('1'), to.request('2')];
    first.sent();
    second.sent();
    first.failed('aborted');
    second.answered(200);
    first.failed('reset');
    second.completed();
    await to.pass();
    expect(to.told()).toEqual([]);
    expect(await to.watch.facts(7)).toMatchObject({ status: 200, failure: null });
  });

  test('an empty answer that the browser itself gave up on is none', async () => {
    const to = setting();
    const request = to.request('1');
    request.sent();
    request.answered(204);
    request.failed('aborted');
    await to.pass();
    expect(to.told()).toEqual([]);
  });
});

describe('a loop', () => {
  test('is what Firefox calls one', async () => {
    const to = setting();
    const request = to.request('1');
    request.hops(2);
    request.failed('loop');
    await to.pass();
    expect(to.told()).toEqual([7]);
    expect(await to.watch.facts(7)).toMatchObject({ redirects: 2, gaveUp: true, failure: null });
  });

  test('is what Chromium calls aborted, after so many redirects', async () => {
    const to = setting();
    const request = to.request('1');
    request.hops(20);
    request.failed('aborted');
    await to.pass();
    expect(to.told()).toEqual([7]);
    expect(await to.watch.facts(7)).toMatchObject({ redirects: 20, gaveUp: true, failure: null });
  });

  test('is also one whose end is on a page that is not seen', async () => {
    const to = setting();
    to.request('1').hops(LOOP_FROM);
    await to.pass();
    expect(to.told()).toEqual([7]);
    expect(await to.watch.facts(7)).toMatchObject({ redirects: LOOP_FROM, gaveUp: true });
  });

  test('is none with one redirect less', async () => {
    const to = setting();
    const request = to.request('1');
    request.hops(LOOP_FROM - 1);
    request.failed('aborted');
    await to.pass();
    expect(to.told()).toEqual([]);
    expect(await to.watch.facts(7)).toMatchObject({ redirects: LOOP_FROM - 1, gaveUp: false });
  });

  test('is none when a page came of it after all', async () => {
    const to = setting();
    const request = to.request('1');
    request.hops(LOOP_FROM + 1);
    request.sent();
    request.answered(200);
    request.completed();
    await to.pass();
    expect(to.told()).toEqual([]);
    expect(await to.watch.facts(7)).toMatchObject({ gaveUp: false });
  });

  test('is none made of several navigations', async () => {
    const to = setting();
    for (let turn = 0; turn < LOOP_FROM * 2; turn += 1) to.request(String(turn)).hops(1);
    await to.pass();
    expect(to.told()).toEqual([]);
    expect(await to.watch.facts(7)).toMatchObject({ redirects: 1 });
  });
});

describe('the facts of a tab', () => {
  test('are those of the newest navigation, its last hop for the clock', async () => {
    const to = setting();
    to.request('1').all(503);
    const request = to.request('2');
    request.sent();
    request.redirected();
    request.sent();
    request.answered(429, { date: 5000, retryAfter: 30 });
    const { sentAt, answeredAt, ...facts } = (await to.watch.facts(7)) || trafficFacts();
    expect(facts).toEqual({
      status: 429,
      worstRequest: null,
      retryAfter: 30,
      redirects: 1,
      gaveUp: false,
      failure: null,
      date: 5000,
      setCookies: [],
    });
    expect(Number(answeredAt) - Number(sentAt)).toBe(100);
  });

  test('hold the cookies that were set on the way and not dropped again', async () => {
    const to = setting();
    const request = to.request('1');
    request.sent();
    request.redirected({ set: ['a', 'b'], dropped: [] });
    request.redirected({ set: ['c', 'b'], dropped: ['a'] });
    request.answered(200, { cookies: { set: ['d'], dropped: ['c', 'x'] } });
    expect((await to.watch.facts(7))?.setCookies).toEqual(['b', 'd']);
  });

  test('hold the worst of the page’s own requests', async () => {
    const to = setting();
    to.request('1').all(200);
    for (const status of [200, 429, 401]) to.request(`x${status}`).asked(status);
    expect(await to.watch.facts(7)).toMatchObject({ status: 200, worstRequest: 429 });
    to.request('2').all(200);
    expect(await to.watch.facts(7)).toMatchObject({ worstRequest: null });
  });

  test('are none before anything was seen, and each tab has its own', async () => {
    const to = setting();
    to.request('0').asked(500);
    expect(await to.watch.facts(7)).toBeNull();
    to.request('1', 8).all(403);
    expect([await to.watch.facts(7), (await to.watch.facts(8))?.status]).toEqual([null, 403]);
  });

  test('are waited for a moment while their news is on the way', async () => {
    const to = setting();
    to.request('1').all(200);
    const request = to.request('2');
    request.sent();
    const facts = to.watch.facts(7);
    request.answered(429);
    expect(await facts).toMatchObject({ status: 429 });
  });

  test('are not waited for longer', async () => {
    const to = setting();
    to.request('1').all(200);
    to.request('2').sent();
    const facts = to.watch.facts(7);
    await settled();
    expect(to.waits.map(({ ms }) => ms)).toEqual([250]);
    await to.pass();
    expect(await facts).toMatchObject({ status: 200 });
  });

  test('begin in the middle where the worker was started by it', async () => {
    const to = setting();
    const request = to.request('1');
    request.answered(503);
    request.completed();
    await to.pass();
    expect(to.told()).toEqual([7]);
    expect(await to.watch.facts(7)).toMatchObject({ status: 503, sentAt: null });
  });

  test('are forgotten with their tab', async () => {
    const to = setting();
    to.request('1', 7).all(200);
    to.request('2', 8).all(200);
    to.watch.keepOnly(new Set([8]));
    expect([await to.watch.facts(7), (await to.watch.facts(8))?.status]).toEqual([null, 200]);
  });

  test('are kept of so many tabs and no more', async () => {
    const to = setting();
    for (let tabId = 0; tabId <= MOST_TABS; tabId += 1) to.request(`r${tabId}`, tabId).all(200);
    const facts = await Promise.all([0, 1, MOST_TABS].map((tabId) => to.watch.facts(tabId)));
    expect(facts.map((each) => each?.status)).toEqual([undefined, 200, 200]);
  });
});

test('a page is under way from its request until its answer, in its own tab', () => {
  const to = setting();
  expect(to.watch.isUnderWay(7)).toBe(false);
  const request = to.request('1');
  request.sent();
  expect([to.watch.isUnderWay(7), to.watch.isUnderWay(8)]).toEqual([true, false]);
  request.answered(200);
  expect(to.watch.isUnderWay(7)).toBe(false);
});

describe('a press led straight to a page', () => {
  test.each([
    ['that it asked for', 1, true],
    ['after which another was asked for', 2, false],
  ])('%s', (_, pages, isStraight) => {
    const to = setting();
    to.request('before').all(200);
    const pressedAt = to.later(10);
    for (let page = 0; page < pages; page += 1) to.request(`${page}`).all(200);
    expect(to.watch.isStraight(7, pressedAt)).toBe(isStraight);
  });

  test('however often that was sent on', () => {
    const to = setting();
    const pressedAt = to.later(10);
    to.request('1').hops(3);
    expect(to.watch.isStraight(7, pressedAt)).toBe(true);
  });

  test('is never said of a time before this worker, which knows nothing of it', () => {
    expect(setting().watch.isStraight(7, 999)).toBe(false);
  });
});
