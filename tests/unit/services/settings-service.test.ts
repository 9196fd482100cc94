import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { createSettingsService } from '@/lib/services/settings-service';
import { createFakeExtensionApi } from '../../harness/fake-extension-api';
import { fakeSettingsStorage } from '../../harness/fake-services';

const { api, areas } = createFakeExtensionApi();
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { settingsStorage } = await import('@/lib/platform/settings-storage');

test('a change keeps what it does not name, and answers with all', async () => {
  const storage = fakeSettingsStorage({ textSize: 'larger' });
  const { change } = createSettingsService(storage, () => 'ja', { every: '', coach: '' });
  expect(await change({ theme: 'dark' })).toEqual({
    settings: { language: 'auto', theme: 'dark', textSize: 'larger' },
    lang: 'ja',
  });
  expect(storage.written).toEqual([{ language: 'auto', theme: 'dark', textSize: 'larger' }]);
});

test('a question writes nothing', async () => {
  const storage = fakeSettingsStorage();
  const { change, manner } = createSettingsService(storage, () => 'en', { every: '', coach: '' });
  await change({});
  await manner(null);
  expect(storage.written).toEqual([]);
});

test.each([
  ['auto', 'ja', 'ja', '見る'],
  ['auto', 'ja-JP', 'ja', '見る'],
  ['auto', 'de', 'en', 'Show'],
  ['ja', 'en-US', 'ja', '見る'],
  ['en', 'ja', 'en', 'Show'],
] as const)('the language %s in a browser in %s speaks %s', async (language, browser, lang, show) => {
  const manner = await createSettingsService(fakeSettingsStorage({ language }), () => browser, {
    every: '.ha{}',
    coach: 'ol{}',
  }).manner(null);
  expect([manner.lang, manner.t('hint_show'), manner.settings.language]).toEqual([lang, show, language]);
});

test('the browser is asked anew each time', async () => {
  let browser = 'en';
  const { manner } = createSettingsService(fakeSettingsStorage(), () => browser, { every: '', coach: '' });
  expect((await manner(null)).lang).toBe('en');
  browser = 'ja';
  expect((await manner(null)).lang).toBe('ja');
});

describe('what is stored', () => {
  test('comes back', async () => {
    await settingsStorage.write({ language: 'ja', theme: 'dark', textSize: 'large' });
    expect(await settingsStorage.read()).toEqual({ language: 'ja', theme: 'dark', textSize: 'large' });
  });

  test.each([
    undefined,
    null,
    'dark',
    {},
    { ...DEFAULT_SETTINGS, theme: 'pink' },
    { ...DEFAULT_SETTINGS, language: 'xx' },
    { ...DEFAULT_SETTINGS, more: 1 },
  ])('is the usual where it is not what was written: %j', async (stored) => {
    if (stored === undefined) areas.local.delete('settings');
    else areas.local.set('settings', JSON.stringify(stored));
    expect(await settingsStorage.read()).toEqual(DEFAULT_SETTINGS);
  });
});
