import { isShown } from './page-view';

/** The first element of a selector list, in the order of the page, that the person can see. */
export function findShown(page: Document, selector: string): Element | undefined {
  return [...page.querySelectorAll(selector)].find(isShown);
}
