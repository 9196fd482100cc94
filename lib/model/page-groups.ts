import type { PageState } from './page-state';

/** Pages that ask who the person is, or for the password, with or without a complaint. */
export const SIGN_IN_PAGES: readonly PageState[] = [
  'sign-in-identifier',
  'sign-in-password',
  'sign-in-combined',
  'unknown-account',
  'wrong-password',
  'wrong-credentials',
  'missing-field',
  'invalid-identifier',
  'passkey-failed',
];

/** The same, where the password is asked for. */
export const PASSWORD_PAGES: readonly PageState[] = [
  'sign-in-password',
  'sign-in-combined',
  'wrong-password',
  'wrong-credentials',
  'passkey-failed',
];

/** Pages that ask who the person is. */
export const IDENTIFIER_PAGES: readonly PageState[] = [
  'sign-in-identifier',
  'sign-in-combined',
  'unknown-account',
  'invalid-identifier',
  'missing-field',
];

/** Pages that ask for the code of two-step verification. */
export const CODE_PAGES: readonly PageState[] = ['otp', 'otp-wrong', 'otp-expired'];

/** Pages that ask for a code to see who is there. */
export const CHECK_PAGES: readonly PageState[] = ['identity-check', 'identity-check-wrong'];

export const CAPTCHA_PAGES: readonly PageState[] = ['captcha', 'captcha-wrong'];
