import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoPermission } from '@/lib/model/ports';
import type { CookieRecord } from '@/lib/model/site-data';
import { cookieOf } from '../../harness/fake-jar';

const api = {
  runtime: { id: 'fake' },
  permissions: { contains: vi.fn(async () => true) },
  cookies: {
    getAll: vi.fn<(details: unknown) => Promise<unknown[]>>(async () => []),
    remove: vi.fn<(details: unknown) => Promise<unknown>>(async () => null),
    set: vi.fn<(details: unknown) => Promise<unknown>>(async () => ({})),
  },
};
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { cookieJar } = await import('@/lib/platform/cookies');

const SCOPE = { store: 'amazon.co.jp', storeId: '1' };
const PARTITION = { topLevelSite: 'https://other.example', hasCrossSiteAncestor: true };

async function setDetails(cookie: CookieRecord): Promise<unknown> {
  await cookieJar.set(cookie);
  return api.cookies.set.mock.lastCall?.[0];
}

async function removeDetails(cookie: CookieRecord): Promise<unknown> {
  await cookieJar.remove(cookie);
  return api.cookies.remove.mock.lastCall?.[0];
}

async function expireDetails(cookie: CookieRecord): Promise<unknown> {
  await cookieJar.expire(cookie);
  return api.cookies.set.mock.lastCall?.[0];
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.clearAllMocks();
});

describe('reading the jar', () => {
  it('asks for the whole domain, every partition, one cookie store', async () => {
    await cookieJar.getAll(SCOPE);
    expect(api.cookies.getAll).toHaveBeenCalledWith({
      domain: 'amazon.co.jp',
      storeId: '1',
      partitionKey: {},
    });
  });

  it('takes an empty answer for none only where the store may be read', async () => {
    api.permissions.contains.mockResolvedValueOnce(false);
    await expect(cookieJar.getAll(SCOPE)).rejects.toThrow(NoPermission);
    expect(await cookieJar.getAll(SCOPE)).toEqual([]);
  });

  it('asks Firefox for cookies with and without first-party isolation', async () => {
    vi.stubEnv('FIREFOX', 'true');
    await cookieJar.getAll(SCOPE);
    expect(api.cookies.getAll).toHaveBeenCalledWith({
      domain: 'amazon.co.jp',
      storeId: '1',
      partitionKey: {},
      firstPartyDomain: null,
    });
  });

  it('takes what is needed to put a cookie back, and writes no partition where Firefox writes null', async () => {
    const full = cookieOf({
      session: false,
      expirationDate: 1_800_000_000.5,
      partitionKey: PARTITION,
      firstPartyDomain: '',
    });
    api.cookies.getAll.mockResolvedValueOnce([
      { ...full, priority: 'high' },
      { ...cookieOf(), partitionKey: null },
    ]);
    expect(await cookieJar.getAll(SCOPE)).toEqual([full, cookieOf()]);
  });
});

describe('removing a cookie', () => {
  it.each([
    ['a domain cookie', cookieOf({ domain: '.amazon.co.jp' }), 'https://amazon.co.jp/'],
    ['a host-only cookie', cookieOf({ domain: 'www.amazon.co.jp' }), 'https://www.amazon.co.jp/'],
    ['a deep path', cookieOf({ path: '/ap/signin' }), 'https://amazon.co.jp/ap/signin'],
    ['one that is not Secure', cookieOf({ secure: false }), 'https://amazon.co.jp/'],
  ])('addresses %s by https, without the dot, by its path', async (_what, cookie, url) => {
    expect(await removeDetails(cookie)).toEqual({ url, name: 'session-id', storeId: '0' });
  });

  it('names the partition exactly as it was read, and a nameless cookie by no name', async () => {
    expect(
      await removeDetails(cookieOf({ name: '', partitionKey: PARTITION, firstPartyDomain: '' })),
    ).toEqual({
      url: 'https://amazon.co.jp/',
      name: '',
      storeId: '0',
      partitionKey: PARTITION,
      firstPartyDomain: '',
    });
  });
});

describe('ending a cookie', () => {
  it('sets the same one, in its place, as one that was over long ago', async () => {
    const cookie = cookieOf({ path: '/ap', httpOnly: true, partitionKey: PARTITION });
    const put = await setDetails(cookie);
    expect(await expireDetails(cookie)).toEqual({ ...Object(put), expirationDate: 1 });
    expect(await expireDetails({ ...cookie, session: false, expirationDate: 1_800_000_000 })).toEqual({
      ...Object(put),
      expirationDate: 1,
    });
  });
});

describe('putting a cookie back', () => {
  it('passes everything as it was', async () => {
    const cookie = cookieOf({
      path: '/ap',
      httpOnly: true,
      sameSite: 'no_restriction',
      session: false,
      expirationDate: 1_800_000_000.5,
      partitionKey: PARTITION,
    });
    expect(await setDetails(cookie)).toEqual({
      url: 'https://amazon.co.jp/ap',
      name: 'session-id',
      value: 'v',
      domain: '.amazon.co.jp',
      path: '/ap',
      secure: true,
      httpOnly: true,
      sameSite: 'no_restriction',
      expirationDate: 1_800_000_000.5,
      storeId: '0',
      partitionKey: PARTITION,
    });
  });

  it('names no domain for a host-only cookie and no date for a session cookie', async () => {
    const details = await setDetails(cookieOf({ domain: 'www.amazon.co.jp', expirationDate: 1_800_000_000 }));
    expect(details).not.toHaveProperty('domain');
    expect(details).not.toHaveProperty('expirationDate');
    expect(details).toHaveProperty('sameSite', 'unspecified');
  });

  it('says whether the browser took it', async () => {
    expect(await cookieJar.set(cookieOf())).toBe(true);
    api.cookies.set.mockResolvedValueOnce(null);
    expect(await cookieJar.set(cookieOf())).toBe(false);
    api.cookies.set.mockResolvedValueOnce(undefined);
    expect(await cookieJar.set(cookieOf())).toBe(false);
    api.cookies.set.mockRejectedValueOnce(new Error('Failed to parse or set cookie'));
    expect(await cookieJar.set(cookieOf())).toBe(false);
  });
});
