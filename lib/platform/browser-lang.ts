import { browser } from './browser';

/**
 * The language in which the browser shows our name, as BCP 47. `i18n.getUILanguage` tells the system's instead,
 * which differs if the browser was started in another language.
 */
export function browserLang(): string {
  return browser.i18n.getMessage('extLang');
}
