import { from, identify, otherCode, press, proveReset, saveNewPassword, signInAs } from './journeys.ts';
import { at, CLEAN_PASSWORD, onSignIn, type PracticePage, SIGN_IN } from './practice-page.ts';

const HELP = '/ap/forgotpassword';
const CLEAN_HELP = `${HELP}?practice=password-help`;
const CLEAN_NEW = `${HELP}?practice=new-password`;

/** Pages on the way of a reset and of a code by another channel. */
export const RECOVERY_VARIANTS: readonly PracticePage[] = [
  at(HELP, 'missing-field', 'password-help-missing', CLEAN_HELP, from(HELP, press('#continue', 'nowhere'))),
  at(HELP, 'unknown-account', 'password-help-unknown', CLEAN_HELP, from(HELP, ...identify('nobody'))),
  at('/ap/cvf/verify', 'identity-check', 'reset-code', CLEAN_HELP, from(HELP, ...identify('shopper'))),
  at(
    '/ap/cvf/verify',
    'identity-check-wrong',
    'reset-code-wrong',
    '/ap/cvf/verify?practice=reset-code',
    from(HELP, ...identify('shopper'), ...proveReset('000000')),
  ),
  at(
    HELP,
    'missing-field',
    'new-password-missing',
    CLEAN_NEW,
    from(HELP, ...identify('shopper'), ...proveReset(), press('#continue', 'nowhere')),
  ),
  at(HELP, 'service-error', 'password-help-busy', CLEAN_HELP),
  at(HELP, 'new-password-refused', 'new-password-old', CLEAN_NEW),
  at(
    HELP,
    'new-password-refused',
    'new-password-mismatch',
    CLEAN_HELP,
    from(HELP, ...identify('shopper'), ...proveReset(), ...saveNewPassword('one-of-two', 'two-of-two')),
  ),
  at(
    HELP,
    'password-help',
    'password-changed',
    CLEAN_NEW,
    from(HELP, ...identify('shopper'), ...proveReset(), ...saveNewPassword('brand-new-pass')),
  ),
  onSignIn('not-sign-in', 'step-expired', SIGN_IN('identifier'), { ranOut: true }),
  at('/ap/cvf/verify', 'not-sign-in', 'step-expired', '/ap/cvf/verify?practice=reset-code', {
    ...from(HELP, ...identify('late'), ...proveReset()),
    ranOut: true,
  }),
  at(HELP, 'not-sign-in', 'step-expired', CLEAN_HELP, { ranOut: true }),
  at(
    '/ap/mfa',
    'otp',
    'otp-voice',
    '/ap/mfa/new-otp?practice=channel',
    from('sign-in', ...signInAs('voice'), ...otherCode('VOICE')),
  ),
  at('/ap/mfa', 'otp', 'otp-app', CLEAN_PASSWORD, from('sign-in', ...signInAs('app'))),
  at('/ap/mfa', 'otp', 'otp-changed', CLEAN_PASSWORD, from('changed-sign-in', ...signInAs('code'))),
  at(
    HELP,
    'password-help',
    'password-help-changed',
    CLEAN_PASSWORD,
    from('changed-sign-in', ...identify('shopper'), press('#auth-fpp-link-bottom')),
  ),
];
