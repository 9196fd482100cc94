import { CODES, emailOf } from './accounts.ts';
import { enterCode, from, identify, press, signInAs, type } from './journeys.ts';
import {
  at,
  CLEAN_IDENTIFIER,
  CLEAN_OTP,
  CLEAN_PASSWORD,
  onSignIn,
  type PracticePage,
} from './practice-page.ts';
import { MOBILE_VARIANTS } from './variants-mobile.ts';
import { RECOVERY_VARIANTS } from './variants-recovery.ts';

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
  at('/ap/cvf/verify', 'account-fixup', 'number', CLEAN_OTP),
  at('/ap/cvf/verify', 'account-fixup-wrong', 'number-wrong', '/ap/cvf/verify?practice=number'),
  at('/ax/claim/intent', 'sign-in-identifier', 'intent-known', CLEAN_PASSWORD),
  onSignIn('account-locked', 'locked-box', CLEAN_PASSWORD),
  onSignIn('service-error', 'busy-empty', CLEAN_PASSWORD, {
    ...from('sign-in', ...signInAs('silent')),
    empty: true,
  }),
  onSignIn('service-error', 'cookie-too-large', CLEAN_PASSWORD),
  onSignIn('generic-problem', 'problem-box', CLEAN_PASSWORD),
  at('/ap/register', 'not-sign-in', 'register', CLEAN_IDENTIFIER),
  at('/gp/css/order-history', 'signed-in', 'orders', '/?practice=shop-signed-out'),
  ...RECOVERY_VARIANTS,
  ...MOBILE_VARIANTS,
];
