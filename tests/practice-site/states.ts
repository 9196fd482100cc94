import type { PageState } from '../../lib/model/page-state.ts';
import { CAPTCHA, CODES, emailOf, PASSWORD } from './accounts.ts';
import type { LookName } from './looks.ts';
import { type Lang, type PracticeStore, signInPath } from './stores.ts';

/** One thing a person does. Selectors name what the real page has, so that a journey would work there too. */
export type Step =
  | { do: 'type'; selector: string; text: string }
  /** `leads: 'nowhere'`: the page's script answers, no page is loaded. */
  | { do: 'press'; selector: string; leads: 'page' | 'nowhere' };

/** How a person comes to a page from the start of the sign-in. */
export interface Journey {
  /** Path on the store's `www` host; `signInPath` where it says `sign-in`. */
  start: 'sign-in' | 'stale-sign-in' | '/ax/claim' | '/ap/forgotpassword';
  steps: readonly Step[];
}

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
  /** The answer has no body, so no content script ever runs there. */
  empty?: true;
  /** What it reads as in Japanese, where the site's own Japanese words are not known and structure decides. */
  inJapanese?: PageState;
}

function type(selector: string, text: string): Step {
  return { do: 'type', selector, text };
}

function press(selector: string, leads: 'page' | 'nowhere' = 'page'): Step {
  return { do: 'press', selector, leads };
}

function identify(name: string): Step[] {
  return [type('#ap_email', emailOf(name)), press('#continue')];
}

function signInAs(name: string, password: string = PASSWORD): Step[] {
  return [...identify(name), type('#ap_password', password), press('#signInSubmit')];
}

function enterCode(code: string): Step[] {
  return [type('#auth-mfa-otpcode', code), press('#auth-signin-button')];
}

function from(start: Journey['start'], ...steps: Step[]): { journey: Journey } {
  return { journey: { start, steps } };
}

const SIGN_IN = (look: LookName) => `/ap/signin?practice=${look}`;
const CLEAN_IDENTIFIER = SIGN_IN('identifier');
const CLEAN_PASSWORD = SIGN_IN('password');
const CLEAN_OTP = '/ap/mfa?practice=otp';

function onSignIn(
  state: PageState,
  look: LookName,
  clean: string,
  more: Partial<PracticePage> = {},
): PracticePage {
  return { state, look, path: SIGN_IN(look), host: 'www', clean, ...more };
}

function at(path: string, state: PageState, look: LookName, clean: string, more: Partial<PracticePage> = {}) {
  return {
    state,
    look,
    path: `${path}?practice=${look}`,
    host: 'www',
    clean,
    ...more,
  } satisfies PracticePage;
}

const askForCodes = Array.from({ length: 3 }, () => [
  press('#auth-get-new-otp-link'),
  press('input[value$="VOICE"]', 'nowhere'),
  press('#auth-send-code'),
]).flat();

/** One page for every page state: the index that tests, the tour and `inspect` walk. */
export const STATES: Readonly<Record<PageState, PracticePage>> = {
  'not-sign-in': at('/', 'not-sign-in', 'shop-signed-out', CLEAN_IDENTIFIER),
  'sign-in-identifier': onSignIn('sign-in-identifier', 'identifier', CLEAN_PASSWORD, from('sign-in')),
  'sign-in-password': onSignIn(
    'sign-in-password',
    'password',
    CLEAN_IDENTIFIER,
    from('sign-in', ...identify('shopper')),
  ),
  'sign-in-combined': onSignIn('sign-in-combined', 'combined', CLEAN_PASSWORD),
  'unknown-account': onSignIn(
    'unknown-account',
    'unknown-account',
    CLEAN_IDENTIFIER,
    from('sign-in', ...identify('nobody')),
  ),
  'create-account-offer': at(
    '/ax/claim',
    'create-account-offer',
    'create-account-offer',
    '/ax/claim?practice=claim',
    from('/ax/claim', type('#ap_email_login', emailOf('nobody')), press('#continue')),
  ),
  'wrong-password': onSignIn(
    'wrong-password',
    'wrong-password',
    CLEAN_PASSWORD,
    from('sign-in', ...signInAs('shopper', 'wrong')),
  ),
  'wrong-credentials': onSignIn(
    'wrong-credentials',
    'wrong-credentials',
    CLEAN_PASSWORD,
    from('sign-in', ...signInAs('pair')),
  ),
  'missing-field': onSignIn(
    'missing-field',
    'password-missing',
    CLEAN_PASSWORD,
    from('sign-in', ...identify('shopper'), press('#signInSubmit', 'nowhere')),
  ),
  'invalid-identifier': onSignIn(
    'invalid-identifier',
    'identifier-invalid',
    CLEAN_IDENTIFIER,
    from('sign-in', type('#ap_email', 'ｓｈｏｐｐｅｒ＠example.com'), press('#continue', 'nowhere')),
  ),
  captcha: onSignIn('captcha', 'captcha', CLEAN_PASSWORD, from('sign-in', ...signInAs('captcha'))),
  'captcha-wrong': onSignIn(
    'captcha-wrong',
    'captcha-wrong',
    SIGN_IN('captcha'),
    from(
      'sign-in',
      ...signInAs('captcha'),
      type('#ap_password', PASSWORD),
      type('#auth-captcha-guess', 'WRONG'),
      press('#signInSubmit'),
    ),
  ),
  'robot-check': onSignIn('robot-check', 'robot', CLEAN_IDENTIFIER, from('sign-in', ...identify('robot'))),
  'silent-challenge': onSignIn('silent-challenge', 'challenge', CLEAN_IDENTIFIER),
  otp: at('/ap/mfa', 'otp', 'otp', CLEAN_PASSWORD, from('sign-in', ...signInAs('code'))),
  'otp-wrong': onSignIn(
    'otp-wrong',
    'otp-wrong',
    CLEAN_OTP,
    from('sign-in', ...signInAs('code'), ...enterCode('000000')),
  ),
  'otp-expired': onSignIn('otp-expired', 'otp-expired', CLEAN_OTP, {
    ...from('sign-in', ...signInAs('code'), ...enterCode(CODES.expired)),
    inJapanese: 'otp-wrong',
  }),
  'otp-rate-limited': at(
    '/ap/mfa/new-otp',
    'otp-rate-limited',
    'channel-too-many',
    '/ap/mfa/new-otp?practice=channel',
    from('sign-in', ...signInAs('code'), ...askForCodes),
  ),
  'otp-channel-choice': at(
    '/ap/mfa/new-otp',
    'otp-channel-choice',
    'channel',
    CLEAN_OTP,
    from('sign-in', ...signInAs('code'), press('#auth-get-new-otp-link')),
  ),
  'identity-check': at(
    '/ap/cvf/approval',
    'identity-check',
    'approval',
    CLEAN_OTP,
    from('sign-in', ...signInAs('approve')),
  ),
  'identity-check-wrong': at(
    '/ap/cvf/approval/verifyOtp',
    'identity-check-wrong',
    'approval-wrong',
    '/ap/cvf/approval?practice=approval',
    from(
      'sign-in',
      ...signInAs('approve'),
      type('#input-box-otp', '000000'),
      press('#cvf-submit-otp-button'),
    ),
  ),
  'passkey-failed': onSignIn(
    'passkey-failed',
    'passkey-failed',
    SIGN_IN('passkey'),
    from('sign-in', ...identify('passkey'), press('#auth-signin-via-passkey-btn', 'nowhere')),
  ),
  'cookies-disabled': onSignIn(
    'cookies-disabled',
    'cookies-off',
    CLEAN_PASSWORD,
    from('sign-in', ...identify('cookies')),
  ),
  'password-reset-required': at(
    '/ap/forgotpassword/reverification',
    'password-reset-required',
    'reset-required',
    '/ap/forgotpassword?practice=password-help',
    from('sign-in', ...signInAs('reset')),
  ),
  'password-help': at(
    '/ap/forgotpassword',
    'password-help',
    'password-help',
    CLEAN_PASSWORD,
    from('/ap/forgotpassword'),
  ),
  'new-password': at(
    '/ap/forgotpassword',
    'new-password',
    'new-password',
    '/ap/forgotpassword?practice=password-help',
    from(
      '/ap/forgotpassword',
      ...identify('shopper'),
      type('#cvf-input-code', CODES.right),
      press('#cvf-submit-otp-button'),
    ),
  ),
  'account-locked': {
    ...at('/', 'account-locked', 'on-hold', CLEAN_PASSWORD, from('sign-in', ...signInAs('locked'))),
    host: 'account-status',
  },
  'account-fixup': at(
    '/ap/accountfixup',
    'account-fixup',
    'fixup',
    CLEAN_PASSWORD,
    from('sign-in', ...signInAs('fixup')),
  ),
  'account-switcher': at(
    '/ap/switchaccount',
    'account-switcher',
    'switcher',
    CLEAN_PASSWORD,
    from('sign-in', ...signInAs('family')),
  ),
  'service-error': onSignIn('service-error', 'busy', CLEAN_PASSWORD, from('sign-in', ...signInAs('busy'))),
  'generic-problem': onSignIn(
    'generic-problem',
    'problem',
    CLEAN_PASSWORD,
    from('sign-in', ...signInAs('problem')),
  ),
  'signed-in': at(
    '/',
    'signed-in',
    'shop-signed-in',
    '/?practice=shop-signed-out',
    from('sign-in', ...signInAs('shopper')),
  ),
};

/** Other pages that show a state: other forms of the same page, other marks of the same error. */
export const VARIANTS: readonly PracticePage[] = [
  at('/ax/claim', 'sign-in-identifier', 'claim', CLEAN_PASSWORD, from('/ax/claim')),
  at(
    '/ax/claim',
    'sign-in-password',
    'password',
    '/ax/claim?practice=claim',
    from('/ax/claim', type('#ap_email_login', emailOf('shopper')), press('#continue')),
  ),
  onSignIn('unknown-account', 'mobile-unknown', CLEAN_IDENTIFIER),
  onSignIn(
    'missing-field',
    'identifier-missing',
    CLEAN_IDENTIFIER,
    from('sign-in', press('#continue', 'nowhere')),
  ),
  at(
    '/ax/claim',
    'missing-field',
    'claim-missing',
    '/ax/claim?practice=claim',
    from('/ax/claim', press('#continue', 'nowhere')),
  ),
  onSignIn(
    'invalid-identifier',
    'identifier-refused',
    CLEAN_IDENTIFIER,
    from('sign-in', ...identify('invalid')),
  ),
  at(
    '/ax/claim',
    'invalid-identifier',
    'claim-invalid',
    '/ax/claim?practice=claim',
    from('/ax/claim', type('#ap_email_login', 'shopper@example'), press('#continue', 'nowhere')),
  ),
  at('/ap/cvf/request', 'captcha', 'cvf-captcha', CLEAN_PASSWORD, from('sign-in', ...signInAs('puzzle'))),
  at(
    '/ap/cvf/verify',
    'captcha-wrong',
    'cvf-captcha-wrong',
    '/ap/cvf/request?practice=cvf-captcha',
    from(
      'sign-in',
      ...signInAs('puzzle'),
      type('input[name=cvf_captcha_input]', 'WRONG'),
      press('#cvf-captcha-submit'),
    ),
  ),
  at('/errors/validateCaptcha', 'robot-check', 'robot-button', CLEAN_IDENTIFIER),
  onSignIn(
    'otp-rate-limited',
    'otp-too-many',
    CLEAN_OTP,
    from('sign-in', ...signInAs('code'), ...enterCode(CODES.tooMany)),
  ),
  at('/ap/cvf/verify', 'identity-check', 'phone-check', CLEAN_OTP, from('sign-in', ...signInAs('phone'))),
  at(
    '/ap/cvf/verify',
    'identity-check-wrong',
    'phone-check-wrong',
    '/ap/cvf/verify?practice=phone-check',
    from('sign-in', ...signInAs('phone'), type('#cvf-input-code', '000000'), press('#cvf-submit-otp-button')),
  ),
  onSignIn('account-locked', 'locked-box', CLEAN_PASSWORD),
  onSignIn('service-error', 'busy-empty', CLEAN_PASSWORD, {
    ...from('sign-in', ...signInAs('silent')),
    empty: true,
  }),
  onSignIn('generic-problem', 'problem-box', CLEAN_PASSWORD),
  at('/ap/register', 'not-sign-in', 'register', CLEAN_IDENTIFIER),
  at('/gp/css/order-history', 'signed-in', 'orders', '/?practice=shop-signed-out'),
];

/** The index and its variants: every way the practice site can look. */
export const PRACTICE_PAGES: readonly PracticePage[] = [...Object.values(STATES), ...VARIANTS];

/** A right password that leads back to the same form, without an error, while an old cookie is there. */
export const STALE_JOURNEY: Journey = { start: 'stale-sign-in', steps: signInAs('stale') };

/** What the characters of every practice captcha are, for journeys that go on. */
export const CAPTCHA_ANSWER: string = CAPTCHA;

/** Page state to expect of a page in a language. */
export function expectedState(page: PracticePage, lang: Lang): PageState {
  return lang === 'ja' && page.inJapanese ? page.inJapanese : page.state;
}

/** Full address of a practice page at a store. `lang` asks for a language by prefix where it is not the store's own. */
export function urlOf(page: PracticePage, store: PracticeStore, lang: Lang = store.lang): string {
  return urlAt(store, page.path, lang, page.host);
}

/** Full address of a path at a store. */
export function urlAt(store: PracticeStore, path: string, lang: Lang = store.lang, host = 'www'): string {
  return `https://${host}.${store.domain}${lang === store.lang ? '' : `/-/${lang}`}${path}`;
}

/** Where a journey begins. */
export function startOf(journey: Journey, store: PracticeStore, lang: Lang = store.lang): string {
  if (journey.start === 'sign-in') return urlAt(store, signInPath(store), lang);
  if (journey.start !== 'stale-sign-in') return urlAt(store, journey.start, lang);
  return urlAt(store, `/practice/seed?set=stale&to=${encodeURIComponent(signInPath(store))}`, lang);
}
