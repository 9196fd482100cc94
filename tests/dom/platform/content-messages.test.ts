import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, bringReader } from '@/lib/platform/content-messages';
import { aLook } from '../../harness/a-case';
import { createFakeWire } from '../../harness/fake-wire';

/** What the background answers. */
let reply: () => Promise<unknown> = async () => undefined;
const sent: unknown[] = [];
const wire = createFakeWire();
const api = {
  runtime: {
    ...wire.runtime,
    sendMessage: (message: object) => {
      sent.push(message);
      return reply();
    },
  },
};

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('chrome', api);
  vi.stubGlobal('browser', api);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether the reader is no longer waited for. */
function waiting(): { isOver: boolean } {
  const state = { isOver: false };
  bringReader('ja').then(() => {
    state.isOver = true;
  });
  return state;
}

test('the reader is asked for with nothing of the page but its language', async () => {
  reply = async () => ({ res: null });
  await bringReader('ja');
  expect(sent).toMatchObject([{ type: 'reader', data: { lang: 'ja' } }]);
});

test.each<[string, () => Promise<unknown>]>([
  ['is refused', async () => ({ err: { message: 'no' } })],
  ['has nobody to come from', async () => undefined],
  ['is asked for by an orphan', () => Promise.reject(new Error('Extension context invalidated.'))],
])('a reader that %s is not waited for', async (_, answers) => {
  reply = answers;
  await expect(bringReader('ja')).resolves.toBeUndefined();
});

test('a worker that never answers is waited for two seconds', async () => {
  reply = () => new Promise(() => {});
  const state = waiting();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(state.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(state.isOver).toBe(true);
});

test('what is answered later is answered, and what nobody asks for is not', async () => {
  const look = aLook();
  answer({ look: async () => look, hint: () => {} });
  const sender = { id: 'haireta' };
  expect(await wire.send('look', {}, sender)).toEqual({ res: look });
  expect(await wire.send('hint', null, sender)).toEqual({ res: undefined });
  expect(await wire.send('eval', {}, sender)).toBeUndefined();
});
