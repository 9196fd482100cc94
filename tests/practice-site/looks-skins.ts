import { type Answer, further, type Look, page, type Visit } from './answer.ts';
import { alertBox, serverError } from './layout.ts';
import { otpPage } from './pages/codes.ts';
import { passwordHelpPage } from './pages/reset.ts';
import { identifierPage, passwordPage, wrongPasswordPage } from './pages/sign-in.ts';
import type { Skin } from './skins.ts';

function as(skin: Skin, show: (visit: Visit) => Answer): Look {
  return (visit) => show({ ...visit, skin });
}

/** The warning a phone gets for an address nobody has. */
function noAccount(visit: Visit) {
  return alertBox('warning', {
    id: 'auth-warning-message-box',
    classes: 'auth-server-side-message-box',
    heading: visit.words('noAccountHeading'),
    reasons: [visit.words('unknownAccount')],
  });
}

/** The faces of pages as phones get them, and of pages that were rebuilt. */
export const SKIN_LOOKS = {
  'mobile-identifier': as('mobile', (visit) => page(identifierPage(visit))),
  'mobile-identifier-missing': as('mobile', (visit) =>
    page(identifierPage(visit, { shown: 'auth-email-missing-alert' })),
  ),
  'mobile-unknown': as('mobile', (visit) => page(identifierPage(visit, { box: noAccount(visit) }))),
  'mobile-password': as('mobile', (visit) => page(passwordPage(visit))),
  'mobile-password-missing': as('mobile', (visit) =>
    page(passwordPage(visit, { shown: 'auth-password-missing-alert' })),
  ),
  'mobile-wrong-password': as('mobile', (visit) => page(wrongPasswordPage(visit))),
  'mobile-wrong-window': as('mobile', (visit) =>
    page(passwordPage(further(visit, { failures: 1 }), { window: visit.words('wrongPassword') })),
  ),
  'mobile-otp': as('mobile', (visit) => page(otpPage(visit))),
  'mobile-otp-wrong': as('mobile', (visit) =>
    page(otpPage(visit, serverError(visit, visit.words('otpWrong')))),
  ),
  'otp-changed': as('changed', (visit) => page(otpPage(visit))),
  'password-help-changed': as('changed', (visit) => page(passwordHelpPage(visit))),
} as const satisfies Record<string, Look>;
