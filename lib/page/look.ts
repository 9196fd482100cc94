import type { Seen } from '../model/seen';
import type { Site } from './handed-over';
import { linkNumber, pageLanguage, pageView } from './page-view';

/** What one look at a page shows of it. */
export interface Look extends Omit<Seen, 'status' | 'arrival' | 'health'> {
  /** Nothing may be mounted on this page. */
  handsOff: boolean;
}

/** Looks at a document of a store. Reads no field and no text outside the boxes the pack names. */
export function look(site: Site, page: Document, address: URL, status: number | null): Look {
  const { localeClass, triesLeft: left } = site.rules;
  const view = pageView({ site, page, address, status });
  const found = site.rules.read(view);
  const handsOff = typeof found !== 'string';
  return {
    state: handsOff ? found[0] : found,
    handsOff,
    ...view.heard,
    lang: pageLanguage(page, localeClass),
    triesLeft: left === undefined || handsOff ? null : linkNumber(page, left.selector, left.param),
    cookieEnabled: navigator.cookieEnabled,
  };
}
