import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface FakeApiTab {
  id: number;
  url?: string;
  title?: string;
  status: 'loading' | 'complete';
  cookieStoreId?: string;
}

const tabs = new Map<number, FakeApiTab>();
const api = {
  runtime: { id: 'fake' },
  cookies: {
    getAllCookieStores: vi.fn(async () => [
      { id: '0', tabIds: [1, 2, 3] },
      { id: '1', tabIds: [4] },
    ]),
  },
  tabs: {
    query: vi.fn(async () => [...tabs.values()]),
    get: vi.fn(async (id: number) => {
      const tab = tabs.get(id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return { ...tab };
    }),
    update: vi.fn<(id: number, change: { url: string }) => Promise<unknown>>(),
  },
  scripting: { executeScript: vi.fn<(injection: { args?: string[] }) => Promise<{ result: unknown }[]>>() },
};
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { tabs: port } = await import('@/lib/platform/tabs');
const SIGN_IN = 'https://www.amazon.co.jp/ap/signin';

beforeEach(() => {
  vi.useFakeTimers();
  tabs.clear();
  api.tabs.update.mockImplementation(async (id) => {
    if (!tabs.has(id)) throw new Error(`No tab with id: ${id}.`);
    return {};
  });
  api.scripting.executeScript.mockResolvedValue([{ result: true }]);
});

afterEach(() => {
  vi.clearAllMocks();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the tabs of a store', () => {
  it('are those in the same cookie store', async () => {
    tabs.set(1, { id: 1, url: SIGN_IN, title: 'Sign-In', status: 'complete' });
    tabs.set(4, { id: 4, url: SIGN_IN, title: 'Private', status: 'complete' });
    expect(await port.ofStore({ store: 'amazon.co.jp', storeId: '0' })).toEqual([
      { tabId: 1, url: SIGN_IN, title: 'Sign-In' },
    ]);
    expect(api.tabs.query).toHaveBeenCalledWith({ url: '*://*.amazon.co.jp/*' });
    expect(await port.ofStore({ store: 'amazon.co.jp', storeId: '1' })).toHaveLength(1);
    expect(await port.ofStore({ store: 'amazon.co.jp', storeId: '2' })).toEqual([]);
  });

  it('are told apart by container in Firefox', async () => {
    vi.stubEnv('FIREFOX', 'true');
    tabs.set(1, { id: 1, url: SIGN_IN, status: 'complete', cookieStoreId: 'firefox-default' });
    tabs.set(2, {
      id: 2,
      url: SIGN_IN,
      title: 'Two',
      status: 'complete',
      cookieStoreId: 'firefox-container-2',
    });
    expect(await port.ofStore({ store: 'amazon.co.jp', storeId: 'firefox-container-2' })).toEqual([
      { tabId: 2, url: SIGN_IN, title: 'Two' },
    ]);
  });
});

describe('sending a tab away', () => {
  async function outcomeOf(leaving: Promise<string>): Promise<string> {
    await vi.runAllTimersAsync();
    return leaving;
  }

  it('asks the page itself to go, to one that leads back by itself', async () => {
    tabs.set(1, { id: 1, url: SIGN_IN, status: 'complete' });
    await outcomeOf(port.leave(1));
    expect(api.scripting.executeScript.mock.lastCall?.[0].args).toEqual([expect.stringContaining('refresh')]);
    expect(api.tabs.update).not.toHaveBeenCalled();
  });

  it.each([
    ['does not answer', () => new Promise<never>(() => {})],
    ['runs no script', () => Promise.reject(new Error('Frame with ID 0 is showing error page'))],
  ])('takes a page away that %s', async (_, answer) => {
    tabs.set(1, { id: 1, url: SIGN_IN, status: 'complete' });
    api.scripting.executeScript.mockImplementation(answer);
    await outcomeOf(port.leave(1));
    expect(api.tabs.update).toHaveBeenCalledWith(1, { url: 'about:blank' });
  });

  it('is over when the empty page is there, its address shown or hidden', async () => {
    tabs.set(1, { id: 1, url: SIGN_IN, status: 'complete' });
    const leaving = port.leave(1);
    await vi.advanceTimersByTimeAsync(100);
    tabs.set(1, { id: 1, status: 'loading' });
    await vi.advanceTimersByTimeAsync(100);
    tabs.set(1, { id: 1, status: 'complete' });
    expect(await outcomeOf(leaving)).toBe('left');
    tabs.set(2, { id: 2, url: 'about:blank', status: 'complete' });
    expect(await outcomeOf(port.leave(2))).toBe('left');
  });

  it('is held when the page keeps its address', async () => {
    tabs.set(1, { id: 1, url: SIGN_IN, status: 'complete' });
    expect(await outcomeOf(port.leave(1))).toBe('held');
  });

  it('finds the tab gone before or meanwhile', async () => {
    expect(await outcomeOf(port.leave(9))).toBe('gone');
    tabs.set(1, { id: 1, url: SIGN_IN, status: 'complete' });
    const leaving = port.leave(1);
    await vi.advanceTimersByTimeAsync(50);
    tabs.delete(1);
    expect(await outcomeOf(leaving)).toBe('gone');
  });

  it('takes a tab that refuses to be moved as held', async () => {
    tabs.set(1, { id: 1, url: SIGN_IN, status: 'complete' });
    api.scripting.executeScript.mockRejectedValue(new Error('no'));
    api.tabs.update.mockRejectedValueOnce(new Error('Tabs cannot be edited right now'));
    expect(await outcomeOf(port.leave(1))).toBe('held');
  });
});

describe('opening an address', () => {
  it('says whether the tab was there', async () => {
    tabs.set(1, { id: 1, status: 'complete' });
    expect(await port.open(1, SIGN_IN)).toBe(true);
    expect(api.tabs.update).toHaveBeenLastCalledWith(1, { url: SIGN_IN });
    expect(await port.open(9, SIGN_IN)).toBe(false);
  });

  it('replaces the empty page in Firefox, and nothing else', async () => {
    vi.stubEnv('FIREFOX', 'true');
    tabs.set(1, { id: 1, status: 'complete' });
    await port.open(1, SIGN_IN);
    expect(api.tabs.update).toHaveBeenLastCalledWith(1, { url: SIGN_IN, loadReplace: true });
    tabs.set(1, { id: 1, url: SIGN_IN, status: 'complete' });
    await port.open(1, SIGN_IN);
    expect(api.tabs.update).toHaveBeenLastCalledWith(1, { url: SIGN_IN });
  });
});
