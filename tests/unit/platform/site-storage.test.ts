import { afterEach, describe, expect, it, vi } from 'vitest';

const api = {
  runtime: { id: 'fake' },
  browsingData: { remove: vi.fn<(options: object, kinds: object) => Promise<void>>(async () => undefined) },
  permissions: {
    contains: vi.fn<(what: object) => Promise<boolean>>(async () => true),
    request: vi.fn<(what: object) => Promise<boolean>>(async () => true),
  },
  scripting: { executeScript: vi.fn<(details: object) => Promise<object[]>>(async () => [{}]) },
};
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { siteStorage } = await import('@/lib/platform/site-storage');
const { requestRemoval } = await import('@/lib/platform/permissions');

const ORIGINS = ['https://www.amazon.co.jp', 'https://amazon.co.jp'];
const HOSTNAMES = ['www.amazon.co.jp', 'amazon.co.jp'];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.clearAllMocks();
});

describe('removing', () => {
  it('names addresses and every kind but cookies', async () => {
    await siteStorage.remove(ORIGINS, '0');
    const [[options, kinds] = []] = api.browsingData.remove.mock.calls;
    expect(options).toEqual({ origins: ORIGINS });
    expect(Object.keys(kinds ?? {}).sort()).toEqual([
      'cache',
      'cacheStorage',
      'fileSystems',
      'indexedDB',
      'localStorage',
      'serviceWorkers',
    ]);
  });

  it.each([
    ['firefox-default', 2, 'no-files'],
    // Firefox cannot remove service workers of one container alone.
    ['firefox-container-1', 1, 'no-files-no-workers'],
  ])('asks Firefox for what it removes by host: %s', async (cookieStoreId, times, reach) => {
    expect(siteStorage.reach(cookieStoreId)).toBe('all');
    vi.stubEnv('FIREFOX', 'true');
    expect(siteStorage.reach(cookieStoreId)).toBe(reach);
    await siteStorage.remove(ORIGINS, cookieStoreId);
    expect(api.browsingData.remove.mock.calls).toEqual(
      [
        [
          { hostnames: HOSTNAMES, cookieStoreId },
          { localStorage: true, indexedDB: true },
        ],
        [{ hostnames: HOSTNAMES }, { serviceWorkers: true }],
      ].slice(0, times),
    );
  });
});

describe('what a tab held although it was away', () => {
  const saved = { tabId: 1, origin: 'https://amazon.co.jp', local: null, session: '[]', returnTo: '' };

  it('is looked for in Firefox alone', async () => {
    expect(await siteStorage.removeOutlived(1, saved)).toBe(false);
    expect(api.scripting.executeScript).not.toHaveBeenCalled();
    vi.stubEnv('FIREFOX', 'true');
    api.scripting.executeScript.mockResolvedValueOnce([{ result: true }]);
    expect(await siteStorage.removeOutlived(1, saved)).toBe(true);
    expect(api.scripting.executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 1 }, args: [saved.origin, '[]'] }),
    );
  });

  it('is let be where the page does not answer', async () => {
    vi.stubEnv('FIREFOX', 'true');
    api.scripting.executeScript.mockRejectedValueOnce(new Error('gone'));
    expect(await siteStorage.removeOutlived(1, saved)).toBe(false);
  });
});

describe('the permission for it', () => {
  it('is the browser’s to tell', async () => {
    expect(await siteStorage.allowed()).toBe(true);
    expect(api.permissions.contains).toHaveBeenCalledWith({ permissions: ['browsingData'] });
  });

  it('is refused where the browser does not ask', async () => {
    expect(await requestRemoval()).toBe(true);
    api.permissions.request.mockRejectedValueOnce(
      new Error('may only be requested from a user input handler'),
    );
    expect(await requestRemoval()).toBe(false);
  });
});

it('a page that no script may enter is neither read nor written', async () => {
  api.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await siteStorage.read(1)).toBeNull();
  const saved = { tabId: 1, origin: 'https://amazon.co.jp', local: '[]', session: '[]', returnTo: '' };
  expect(await siteStorage.write(1, saved)).toBeNull();
});

describe('what does not answer holds nobody up', () => {
  const silence = () => new Promise<never>(() => undefined);
  const saved = { tabId: 1, origin: 'https://amazon.co.jp', local: '[]', session: '[]', returnTo: '' };

  it.each([
    ['a page that is read', () => siteStorage.read(1), null],
    ['a page that is written', () => siteStorage.write(1, saved), null],
    ['a removal', () => siteStorage.remove(ORIGINS, '0').catch(() => 'refused'), 'refused'],
  ])('%s', async (_, ask, answer) => {
    vi.useFakeTimers();
    api.scripting.executeScript.mockImplementationOnce(silence);
    api.browsingData.remove.mockImplementationOnce(silence);
    const asked = ask();
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(await Promise.race([asked, Promise.resolve('still waiting')])).toBe(answer);
  });
});
