import { browser } from './browser';

/**
 * The language the browser took our own words in, as BCP 47. `i18n.getUILanguage` tells the system's instead,
 * which is another one where the browser was started in a language of its own.
 */
export function browserLang(): string {
  return browser.i18n.getMessage('extLang');
}
