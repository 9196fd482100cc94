import type { Seen } from '../model/seen';
import type { PageRules } from '../model/site-pack';
import { readState } from '../sites/read-state';
import { linkNumber, pageView } from './page-view';

/** What the document of a page shows. */
export interface Look extends Pick<Seen, 'state' | 'lang' | 'triesLeft' | 'cookieEnabled'> {
  /** Nothing may be mounted on this page. */
  handsOff: boolean;
}

/** Looks at a document of a store. Reads no field and no text outside the boxes the pack names. */
export function look(rules: PageRules, page: Document, address: URL, status: number | null): Look {
  const view = pageView(rules, page, address, status);
  const { state, handsOff } = readState(rules, view);
  const left = rules.triesLeft;
  return {
    state,
    handsOff,
    lang: view.lang,
    triesLeft: left === undefined || handsOff ? null : linkNumber(page, left.selector, left.param),
    cookieEnabled: navigator.cookieEnabled,
  };
}
