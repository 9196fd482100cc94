import { boxOf, rootElement } from './dom';
import { type Box, meets } from './placement';

/** What the hint never covers while it can be seen. */
const KEEP_CLEAR = [
  // What the person fills in, and the step's button where it is an input.
  'input:not([type=hidden])',
  'select',
  'textarea',
  // The step's button.
  'button[type=submit]',
  // What else is in the form: links that we may just have told the person to press, the captcha's picture, and what
  // is drawn in place of an input that nobody sees.
  'form :is(a,button,img)',
  // The site's own error: it was there first.
  '[role=alert]',
  // Puzzles. On a sign-in page a visible frame is one.
  'canvas',
  'iframe',
].join();

/** The boxes inside `viewport` that must stay clear; `own` are this site's. One read of the layout, no writes. */
export function readObstacles(viewport: Box, own: string | undefined): Box[] {
  const selector = own ? `${KEEP_CLEAR},${own}` : KEEP_CLEAR;
  return [...rootElement().querySelectorAll(selector)]
    .filter(
      (element) =>
        meets(boxOf(element), viewport) &&
        // These names every browser knows; Chrome 120 does not know their newer twins.
        element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
    )
    .map(boxOf);
}
