import { CODES, emailOf, PASSWORD } from './accounts.ts';
import type { Channel } from './flow.ts';
import type { Skin } from './skins.ts';
import { type Lang, type PracticeStore, signInPath } from './stores.ts';

/** One thing a person does. Selectors name what the real page has, so that a journey would work there too. */
export type Step =
  | { do: 'type'; selector: string; text: string }
  /** `leads: 'nowhere'`: the page's script answers, no page is loaded. */
  | { do: 'press'; selector: string; leads: 'page' | 'nowhere' };

/** How a person comes to a page from the start of the sign-in. */
export interface Journey {
  /** Path on the store's `www` host; `signInPath` where it says `sign-in`. */
  start: 'sign-in' | `${'stale' | Skin}-sign-in` | '/ax/claim' | '/ap/forgotpassword';
  steps: readonly Step[];
}

export function type(selector: string, text: string): Step {
  return { do: 'type', selector, text };
}

export function press(selector: string, leads: 'page' | 'nowhere' = 'page'): Step {
  return { do: 'press', selector, leads };
}

export function identify(name: string): Step[] {
  return [type('#ap_email', emailOf(name)), press('#continue')];
}

export function enterPassword(password: string = PASSWORD): Step[] {
  return [type('#ap_password', password), press('#signInSubmit')];
}

export function signInAs(name: string, password: string = PASSWORD): Step[] {
  return [...identify(name), ...enterPassword(password)];
}

export function enterCode(code: string): Step[] {
  return [type('#auth-mfa-otpcode', code), press('#auth-signin-button')];
}

/** Asks on the page for the code how else it can come, and has it come so. */
export function otherCode(channel: Channel): Step[] {
  return [
    press('#auth-get-new-otp-link'),
    press(`input[name=otpDeviceContext][value$="${channel}"]`, 'nowhere'),
    press('#auth-send-code'),
  ];
}

/** The code that comes during a reset of the password. */
export function proveReset(code: string = CODES.right): Step[] {
  return [type('#cvf-input-code', code), press('#cvf-submit-otp-button')];
}

/** The end of a reset. */
export function saveNewPassword(password: string, again: string = password): Step[] {
  return [type('#ap_password_new', password), type('#ap_password_new_check', again), press('#continue')];
}

export function identifyOnPhone(name: string): Step[] {
  return [type('#ap_email_login', emailOf(name)), press('#ap_login_form #continue')];
}

export function signInOnPhone(name: string, password: string = PASSWORD): Step[] {
  return [...identifyOnPhone(name), type('#ap_password', password), press('#auth-signin-button')];
}

export function from(start: Journey['start'], ...steps: Step[]): { journey: Journey } {
  return { journey: { start, steps } };
}

/** Asks for another code three times: the last one is refused. */
export const ASK_FOR_CODES: readonly Step[] = Array.from({ length: 3 }, () => otherCode('VOICE')).flat();

/** Full address of a path at a store. */
export function urlAt(store: PracticeStore, path: string, lang: Lang = store.lang, host = 'www'): string {
  return `https://${host}.${store.domain}${lang === store.lang ? '' : `/-/${lang}`}${path}`;
}

/** Where a journey begins. */
export function startOf(start: Journey['start'], store: PracticeStore, lang: Lang = store.lang): string {
  if (start === 'sign-in') return urlAt(store, signInPath(store), lang);
  if (start === '/ax/claim' || start === '/ap/forgotpassword') return urlAt(store, start, lang);
  const [face] = start.split('-');
  if (face !== 'stale') return urlAt(store, `${signInPath(store)}&skin=${face}`, lang);
  return urlAt(store, `/practice/seed?set=stale&to=${encodeURIComponent(signInPath(store))}`, lang);
}
