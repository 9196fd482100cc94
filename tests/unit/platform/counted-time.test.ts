import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeExtensionApi } from '../../harness/fake-extension-api';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const { api, areas } = createFakeExtensionApi();
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);

/** The count as a worker that just started tells it. */
async function inNewWorker(): Promise<() => Promise<number>> {
  vi.resetModules();
  const { counted } = await import('@/lib/platform/counted-time');
  return counted;
}

beforeEach(() => {
  areas.session.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});
afterEach(() => vi.useRealTimers());

describe('counted time', () => {
  it('goes on in a worker, however its clock is set', async () => {
    const counted = await inNewWorker();
    const start = await counted();
    vi.advanceTimersByTime(HOUR);
    vi.setSystemTime(Date.now() + 25 * HOUR);
    expect(await counted()).toBe(start + HOUR);
    vi.setSystemTime(Date.now() - 50 * HOUR);
    expect(await counted()).toBe(start + HOUR);
  });

  it('goes on from one worker to the next', async () => {
    const start = await (await inNewWorker())();
    vi.setSystemTime(Date.now() + HOUR);
    expect(await (await inNewWorker())()).toBe(start + HOUR);
  });

  it.each([
    ['ahead', 25, 65],
    ['back', -25, 0],
  ])('counts a clock that was set %s between two workers as no more than was possible', async (_, by, is) => {
    const start = await (await inNewWorker())();
    vi.setSystemTime(Date.now() + by * HOUR);
    expect(await (await inNewWorker())()).toBe(start + is * MINUTE);
  });
});
