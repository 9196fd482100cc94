import { type Look, page } from './answer.ts';
import { serverError } from './layout.ts';
import { fixupPage, onHoldPage, switcherPage } from './pages/account.ts';
import { codeCheckPage } from './pages/identity.ts';
import { newPasswordPage, passwordChangedPage, passwordHelpPage, resetRequiredPage } from './pages/reset.ts';
import { passwordPage } from './pages/sign-in.ts';

/** Pages of a reset, and those about the state of an account. */
export const RECOVERY_LOOKS = {
  'password-help': (visit) => page(passwordHelpPage(visit)),
  'password-help-missing': (visit) => page(passwordHelpPage(visit, { shown: 'auth-email-missing-alert' })),
  'password-help-unknown': (visit) =>
    page(passwordHelpPage(visit, { box: serverError(visit, visit.words('unknownAccount')) })),
  'password-help-busy': (visit) =>
    page(passwordHelpPage(visit, { box: serverError(visit, visit.words('internalError')) })),
  'reset-required': (visit) => page(resetRequiredPage(visit)),
  'reset-code': (visit) => page(codeCheckPage(visit, 'reset')),
  'reset-code-wrong': (visit) => page(codeCheckPage(visit, 'reset', true)),
  'new-password': (visit) => page(newPasswordPage(visit)),
  'new-password-missing': (visit) => page(newPasswordPage(visit, { shown: 'auth-password-missing-alert' })),
  'new-password-short': (visit) =>
    page(newPasswordPage(visit, { box: serverError(visit, visit.words('passwordShort')) })),
  'new-password-old': (visit) =>
    page(newPasswordPage(visit, { box: serverError(visit, visit.words('passwordOld')) })),
  'new-password-mismatch': (visit) =>
    page(newPasswordPage(visit, { box: serverError(visit, visit.words('passwordMismatch')) })),
  'password-changed': (visit) => page(passwordChangedPage(visit)),
  'on-hold': (visit) => page(onHoldPage(visit)),
  'locked-box': (visit) => page(passwordPage(visit, { box: serverError(visit, visit.words('lockedText')) })),
  fixup: (visit) => page(fixupPage(visit)),
  'fixup-wrong': (visit) => page(fixupPage(visit, true)),
  switcher: (visit) => page(switcherPage(visit)),
} as const satisfies Record<string, Look>;
