import { afterEach, expect, test, vi } from 'vitest';

const runtime: Record<string, unknown> = { id: 'fake' };
const api = { runtime };
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { browserFacts } = await import('@/lib/platform/browser-facts');

afterEach(() => {
  delete runtime.getBrowserInfo;
});

test('a Chromium tells its brands', async () => {
  const brands = [{ brand: 'Chromium', version: '156' }];
  vi.stubGlobal('navigator', { userAgent: 'UA', onLine: true, userAgentData: { brands, mobile: false } });
  expect(await browserFacts()).toEqual({
    brands,
    userAgent: 'UA',
    buildId: null,
    strict: false,
    online: true,
  });
});

test('a Firefox tells its build, and what the person asked of sites', async () => {
  runtime.getBrowserInfo = async () => ({ name: 'Firefox', version: '153.7.0', buildID: '20261103151912' });
  vi.stubGlobal('navigator', { userAgent: 'UA', onLine: false, globalPrivacyControl: true });
  expect(await browserFacts()).toEqual({
    brands: null,
    userAgent: 'UA',
    buildId: '20261103151912',
    strict: true,
    online: false,
  });
});
