import { enterCode, from, identifyOnPhone, press, signInOnPhone } from './journeys.ts';
import { at, onSignIn, type PracticePage, SIGN_IN } from './practice-page.ts';

const CLEAN_IDENTIFIER = SIGN_IN('mobile-identifier');
const CLEAN_PASSWORD = SIGN_IN('mobile-password');
const CLEAN_OTP = '/ap/mfa?practice=mobile-otp';
const START = 'mobile-sign-in';

/** The sign-in as phones get it. */
export const MOBILE_VARIANTS: readonly PracticePage[] = [
  onSignIn('sign-in-identifier', 'mobile-identifier', CLEAN_PASSWORD, from(START)),
  onSignIn(
    'missing-field',
    'mobile-identifier-missing',
    CLEAN_IDENTIFIER,
    from(START, press('#ap_login_form #continue', 'nowhere')),
  ),
  onSignIn('unknown-account', 'mobile-unknown', CLEAN_IDENTIFIER, from(START, ...identifyOnPhone('nobody'))),
  onSignIn(
    'sign-in-password',
    'mobile-password',
    CLEAN_IDENTIFIER,
    from(START, ...identifyOnPhone('shopper')),
  ),
  onSignIn(
    'missing-field',
    'mobile-password-missing',
    CLEAN_PASSWORD,
    from(START, ...identifyOnPhone('shopper'), press('#auth-signin-button', 'nowhere')),
  ),
  onSignIn(
    'wrong-password',
    'mobile-wrong-password',
    CLEAN_PASSWORD,
    from(START, ...signInOnPhone('shopper', 'wrong')),
  ),
  onSignIn('wrong-password', 'mobile-wrong-window', CLEAN_PASSWORD),
  at('/ap/mfa', 'otp', 'mobile-otp', CLEAN_PASSWORD, from(START, ...signInOnPhone('code'))),
  onSignIn(
    'otp-wrong',
    'mobile-otp-wrong',
    CLEAN_OTP,
    from(START, ...signInOnPhone('code'), ...enterCode('000000')),
  ),
];
