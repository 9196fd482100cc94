import type { Settings, UiLang } from '@/lib/model/settings';

/** The language to speak. `browserLang` is the browser's own, as BCP 47 (`ja`, `en-GB`); others get English. */
export function chooseLang(setting: Settings['language'], browserLang: string): UiLang {
  if (setting !== 'auto') return setting;
  return /^ja(?:[-_]|$)/i.test(browserLang) ? 'ja' : 'en';
}
