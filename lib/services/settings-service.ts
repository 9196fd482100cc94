import { chooseLang } from '@/lib/i18n/choose-lang';
import { workerMessages } from '@/lib/i18n/worker-messages';
import type { SettingsView } from '@/lib/model/protocol';
import type { Settings } from '@/lib/model/settings';
import type { SettingsStorage } from '@/lib/platform/settings-storage';
import type { HintCss, Manner } from './views/hint-view';

export interface SettingsService {
  /** Changes these settings and answers with all of them. */
  change(change: Partial<Settings>): Promise<SettingsView>;
  /** The language and look of hints now, with the words of this site. */
  manner(site: string | null): Promise<Manner>;
}

/** `hintCss`: the style sheets hints are sent with. */
export function createSettingsService(
  storage: SettingsStorage,
  browserLang: () => string,
  hintCss: HintCss,
): SettingsService {
  async function change(change: Partial<Settings>): Promise<SettingsView> {
    const before = await storage.read();
    const settings = { ...before, ...change };
    if (Object.keys(change).length > 0) await storage.write(settings);
    return { settings, lang: chooseLang(settings.language, browserLang()) };
  }
  return {
    change,
    async manner(site) {
      const { settings, lang } = await change({});
      return { settings, lang, t: workerMessages(lang).about(site), css: hintCss };
    },
  };
}
