import type { Visit } from '../answer.ts';
import { type Html, html, type Part } from '../html.ts';
import { alertWindow, sleepingBoxes, sleepingPasskeyError } from '../layout.ts';

/** A look of a sign-in page: at most one server error, and what its script does by itself. */
export interface Trouble {
  /** Server error or warning above the form. Its pages carry no cookie box. */
  box?: Part;
  /** A server error that a phone's window of errors tells. */
  window?: string;
  /** Ids the page's script shows at once. */
  shown?: string;
  cookies?: 'off';
  captcha?: boolean;
  passkey?: boolean;
}

/** What the page's script is told. */
export function does(trouble: Trouble): Record<string, string> {
  return {
    ...(trouble.shown ? { show: trouble.shown } : {}),
    ...(trouble.cookies ? { cookies: trouble.cookies } : {}),
  };
}

/** What stands above the form. */
export function top(visit: Visit, { box, window }: Trouble): Html {
  if (window) return html`${alertWindow(visit, window)}${sleepingPasskeyError(visit)}`;
  return box ? html`${box}${alertWindow(visit)}${sleepingPasskeyError(visit)}` : sleepingBoxes(visit);
}
