import { storage } from '@wxt-dev/storage';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { parseOrNull, settingsSchema } from './stored';

const KEY = 'local:settings';

/** The person's settings. Corrupt ones are the defaults again. */
export const settingsStorage = {
  async read(): Promise<Settings> {
    return parseOrNull(settingsSchema, await storage.getItem<unknown>(KEY)) ?? DEFAULT_SETTINGS;
  },
  async write(settings: Settings): Promise<void> {
    await storage.setItem(KEY, settings);
  },
};

export type SettingsStorage = typeof settingsStorage;
