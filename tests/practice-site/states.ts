import type { PageState } from '../../lib/model/page-state.ts';
import { CODES, emailOf, PASSWORD } from './accounts.ts';
import {
  ASK_FOR_CODES,
  enterCode,
  from,
  identify,
  press,
  proveReset,
  saveNewPassword,
  signInAs,
  type,
  urlAt,
} from './journeys.ts';
import {
  at,
  CLEAN_IDENTIFIER,
  CLEAN_OTP,
  CLEAN_PASSWORD,
  onSignIn,
  type PracticePage,
  SIGN_IN,
} from './practice-page.ts';
import type { Lang, PracticeStore } from './stores.ts';
import { VARIANTS } from './variants.ts';

export type { PracticePage } from './practice-page.ts';

/** One page for every page state: the index that tests and the tour walk. */
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
  'account-not-verified': onSignIn('account-not-verified', 'not-verified', CLEAN_PASSWORD),
  'too-many-attempts': onSignIn('too-many-attempts', 'too-many-attempts', CLEAN_PASSWORD),
  'session-expired': onSignIn('session-expired', 'session-expired', CLEAN_PASSWORD),
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
  puzzle: at('/ap/cvf/request', 'puzzle', 'puzzle', '/ap/cvf/request?practice=cvf-captcha'),
  'robot-check': onSignIn('robot-check', 'robot', CLEAN_IDENTIFIER, from('sign-in', ...identify('robot'))),
  'silent-challenge': onSignIn('silent-challenge', 'challenge', CLEAN_IDENTIFIER),
  otp: at('/ap/mfa', 'otp', 'otp', CLEAN_PASSWORD, from('sign-in', ...signInAs('code'))),
  'otp-wrong': onSignIn(
    'otp-wrong',
    'otp-wrong',
    CLEAN_OTP,
    from('sign-in', ...signInAs('code'), ...enterCode('000000')),
  ),
  'otp-expired': onSignIn(
    'otp-expired',
    'otp-expired',
    CLEAN_OTP,
    from('sign-in', ...signInAs('code'), ...enterCode(CODES.expired)),
  ),
  'otp-rate-limited': at(
    '/ap/mfa/new-otp',
    'otp-rate-limited',
    'channel-too-many',
    '/ap/mfa/new-otp?practice=channel',
    from('sign-in', ...signInAs('code'), ...ASK_FOR_CODES),
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
  approval: at(
    '/ap/cvf/transactionapproval',
    'approval',
    'notice',
    CLEAN_OTP,
    from('sign-in', ...signInAs('notice')),
  ),
  'approval-expired': at(
    '/ap/cvf/transactionapproval',
    'approval-expired',
    'notice-expired',
    '/ap/cvf/transactionapproval?practice=notice',
    from('sign-in', ...signInAs('notice'), press('.practice-expire')),
  ),
  'security-question': at(
    '/ap/cvf/verify',
    'security-question',
    'question',
    CLEAN_OTP,
    from('sign-in', ...signInAs('question')),
  ),
  'security-question-wrong': at(
    '/ap/cvf/verify',
    'security-question-wrong',
    'question-wrong',
    '/ap/cvf/verify?practice=question',
    from('sign-in', ...signInAs('question'), type('#practice-answer', 'Taro'), press('#cvf-submit-answer')),
  ),
  interstitial: at(
    '/ap/challenge',
    'interstitial',
    'press',
    CLEAN_OTP,
    from('sign-in', ...signInAs('between')),
  ),
  'passkey-offer': at(
    '/ax/claim/webauthn/nudge',
    'passkey-offer',
    'passkey-offer',
    CLEAN_PASSWORD,
    from('sign-in', ...signInAs('offer')),
  ),
  'passkey-offer-failed': at(
    '/ax/claim/webauthn/nudge',
    'passkey-offer-failed',
    'passkey-offer-failed',
    '/ax/claim/webauthn/nudge?practice=passkey-offer',
    from('sign-in', ...signInAs('offer'), press('input[value=create]')),
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
  'new-password-refused': at(
    '/ap/forgotpassword',
    'new-password-refused',
    'new-password-short',
    '/ap/forgotpassword?practice=new-password',
    from('/ap/forgotpassword', ...identify('shopper'), ...proveReset(), ...saveNewPassword('12345')),
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
  'account-fixup-wrong': at(
    '/ap/accountfixup',
    'account-fixup-wrong',
    'fixup-wrong',
    '/ap/accountfixup?practice=fixup',
    from('sign-in', ...signInAs('fixup'), type('#account-fixup-phone-number', '12'), press('#continue')),
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
  'app-return': at('/ap/maplanding', 'app-return', 'step-expired', CLEAN_IDENTIFIER),
  'signed-in': at(
    '/',
    'signed-in',
    'shop-signed-in',
    '/?practice=shop-signed-out',
    from('sign-in', ...signInAs('shopper')),
  ),
};

/** The index and its variants: every way the practice site can look. */
export const PRACTICE_PAGES: readonly PracticePage[] = [...Object.values(STATES), ...VARIANTS];

/** Page state to expect of a page in a language. */
export function expectedState(page: PracticePage, lang: Lang): PageState {
  return lang === 'ja' && page.inJapanese ? page.inJapanese : page.state;
}

/** Full address of a practice page at a store. `lang` asks for a language by prefix where it is not the store's own. */
export function urlOf(page: PracticePage, store: PracticeStore, lang: Lang = store.lang): string {
  return urlAt(store, page.path, lang, page.host);
}
