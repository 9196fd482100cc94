import { expect, test } from 'vitest';
import type { TabContext } from '@/lib/model/case';
import type { ObserveRequest } from '@/lib/model/protocol';
import { createResponseWatch } from '@/lib/services/response-watch';
import { aRequest, CONTEXT } from '../../support/a-case';
import { settled } from '../../support/fake-services';

const URL = 'https://www.amazon.co.jp/ap/signin';

/** A watch whose waiting ends when `pass` is called. */
function setting(context: TabContext | null = CONTEXT) {
  const observed: [TabContext, ObserveRequest][] = [];
  const waits: { ms: number; end: () => void }[] = [];
  const asked: [number, string][] = [];
  const watch = createResponseWatch({
    async contextOf(tabId, url) {
      asked.push([tabId, url]);
      return context && { ...context, tabId };
    },
    async observe(of, request) {
      observed.push([of, request]);
    },
    wait: (ms) => new Promise((resolve) => waits.push({ ms, end: () => resolve() })),
  });
  async function pass(): Promise<void> {
    for (const { end } of waits.splice(0)) end();
    await settled();
  }
  return { watch, observed, asked, waits, pass };
}

const bodiless = (status: number) =>
  aRequest({ state: 'service-error', lang: null, status, arrival: 'navigate' });

test('an answer without a page is taken into the case of its tab', async () => {
  const { watch, observed, asked, pass } = setting();
  watch.response({ tabId: 7, url: URL, status: 503 });
  expect(observed).toEqual([]);
  await pass();
  expect(asked).toEqual([[7, URL]]);
  expect(observed).toEqual([[CONTEXT, bodiless(503)]]);
});

test('a page gets a second to speak for itself', async () => {
  const { watch, waits } = setting();
  watch.response({ tabId: 7, url: URL, status: 500 });
  expect(waits.map(({ ms }) => ms)).toEqual([1000]);
});

test('a page that spoke is believed', async () => {
  const { watch, observed, pass } = setting();
  watch.response({ tabId: 7, url: URL, status: 503 });
  watch.spoke(7);
  await pass();
  expect(observed).toEqual([]);
});

test('a page of another tab says nothing of this one', async () => {
  const { watch, observed, pass } = setting();
  watch.response({ tabId: 7, url: URL, status: 503 });
  watch.spoke(8);
  await pass();
  expect(observed).toHaveLength(1);
});

test.each([200, 302, 404, 499])('%i is no failure of the service', async (status) => {
  const { watch, observed, waits, pass } = setting();
  watch.response({ tabId: 7, url: URL, status });
  expect(waits).toEqual([]);
  await pass();
  expect(observed).toEqual([]);
});

test('a good answer meanwhile is the newer word', async () => {
  const { watch, observed, pass } = setting();
  watch.response({ tabId: 7, url: URL, status: 503 });
  watch.response({ tabId: 7, url: URL, status: 200 });
  await pass();
  expect(observed).toEqual([]);
});

test('of two failures the newer one counts, once', async () => {
  const { watch, observed, pass } = setting();
  watch.response({ tabId: 7, url: URL, status: 503 });
  watch.response({ tabId: 7, url: URL, status: 500 });
  await pass();
  expect(observed.map(([, request]) => request.status)).toEqual([500]);
});

test('the next failure is told again', async () => {
  const { watch, observed, pass } = setting();
  for (const status of [503, 502]) {
    watch.response({ tabId: 7, url: URL, status });
    await pass();
  }
  expect(observed.map(([, request]) => request.status)).toEqual([503, 502]);
});

test('no tab, no case', async () => {
  const { watch, waits } = setting();
  watch.response({ tabId: -1, url: URL, status: 503 });
  expect(waits).toEqual([]);
});

test('a tab that is gone, or of no store, has no case', async () => {
  const { watch, observed, pass } = setting(null);
  watch.response({ tabId: 7, url: URL, status: 503 });
  await pass();
  expect(observed).toEqual([]);
});
