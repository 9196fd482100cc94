import type { PageState } from '../../lib/model/page-state.ts';
import type { Journey } from './journeys.ts';
import type { LookName } from './looks.ts';

/** A practice page that shows a page state. */
export interface PracticePage {
  state: PageState;
  look: LookName;
  /** Path that shows it with one request, without a language prefix. */
  path: string;
  /** Label of the host before the store's domain. */
  host: 'www' | 'account-status';
  /** Path on `www` of the page most like it that is clean: it must not show the state. */
  clean: string;
  journey?: Journey;
  /** The answer has no body, so no content script ever runs there: what is known of the page is nothing. */
  empty?: true;
  /** The icon speaks here, though the state alone is no problem: the step's ticket ran out. */
  ranOut?: true;
  /** What it reads as in Japanese, where the site's own Japanese words are not known and structure decides. */
  inJapanese?: PageState;
}

export const SIGN_IN = (look: LookName) => `/ap/signin?practice=${look}`;
export const CLEAN_IDENTIFIER = SIGN_IN('identifier');
export const CLEAN_PASSWORD = SIGN_IN('password');
export const CLEAN_OTP = '/ap/mfa?practice=otp';

export function onSignIn(
  state: PageState,
  look: LookName,
  clean: string,
  more: Partial<PracticePage> = {},
): PracticePage {
  return { state, look, path: SIGN_IN(look), host: 'www', clean, ...more };
}

export function at(
  path: string,
  state: PageState,
  look: LookName,
  clean: string,
  more: Partial<PracticePage> = {},
) {
  return {
    state,
    look,
    path: `${path}?practice=${look}`,
    host: 'www',
    clean,
    ...more,
  } satisfies PracticePage;
}
