import { emailOf } from './accounts.ts';
import { type Answer, further, type Look, page, redirect, type Visit } from './answer.ts';
import { html } from './html.ts';
import { serverError } from './layout.ts';
import { RECOVERY_LOOKS } from './looks-recovery.ts';
import { SKIN_LOOKS } from './looks-skins.ts';
import {
  noticePage,
  numberPage,
  passkeyOfferPage,
  pressPage,
  puzzlePage,
  questionPage,
} from './pages/between.ts';
import { claimPage, intentPage, registerPage } from './pages/claim.ts';
import { channelPage, otpPage } from './pages/codes.ts';
import { approvalPage, challengePage, codeCheckPage, cvfCaptchaPage, robotPage } from './pages/identity.ts';
import { busyPage, notePage, ordersPage, shopPage } from './pages/shop.ts';
import {
  captchaWarning,
  combinedPage,
  identifierPage,
  passwordPage,
  problemPage,
  wrongPasswordPage,
} from './pages/sign-in.ts';

/**
 * Every page the site can show, by name. Journeys reach them by what a person does; the address
 * `…?practice=<name>` shows one at once.
 */
const LOOKS = {
  ...RECOVERY_LOOKS,
  ...SKIN_LOOKS,

  'shop-signed-out': (visit) => page(shopPage(visit, false)),
  'shop-signed-in': (visit) => page(shopPage(visit, true)),
  orders: (visit) => page(ordersPage(visit)),
  register: (visit) => page(registerPage(visit)),

  identifier: (visit) => page(identifierPage(visit)),
  'identifier-missing': (visit) => page(identifierPage(visit, { shown: 'auth-email-missing-alert' })),
  'identifier-invalid': (visit) => page(identifierPage(visit, { shown: 'auth-email-invalid-claim-alert' })),
  'identifier-refused': (visit) =>
    page(identifierPage(visit, { box: serverError(visit, visit.words('invalidClaim')) })),
  'unknown-account': (visit) =>
    page(identifierPage(visit, { box: serverError(visit, visit.words('unknownAccount')) })),

  claim: (visit) => page(claimPage(visit)),
  'claim-missing': (visit) => page(claimPage(visit, 'empty-claim-alert')),
  'claim-invalid': (visit) => page(claimPage(visit, 'invalid-email-alert')),
  'create-account-offer': (visit) => page(intentPage(visit)),
  'intent-known': (visit) => page(intentPage(visit, true)),

  password: (visit) => page(passwordPage(visit)),
  'password-missing': (visit) => page(passwordPage(visit, { shown: 'auth-password-missing-alert' })),
  combined: (visit) => page(combinedPage(visit)),
  'wrong-password': (visit) => page(wrongPasswordPage(visit)),
  'wrong-credentials': (visit) =>
    page(passwordPage(visit, { box: serverError(visit, visit.words('wrongPair')) })),
  'not-verified': (visit) =>
    page(passwordPage(visit, { box: serverError(visit, visit.words('notVerified')) })),
  'too-many-attempts': (visit) =>
    page(passwordPage(visit, { box: serverError(visit, visit.words('tooManyAttempts')) })),
  'session-expired': (visit) =>
    page(passwordPage(visit, { box: serverError(visit, visit.words('sessionExpired')) })),
  captcha: (visit) => page(passwordPage(visit, { box: captchaWarning(visit), captcha: true })),
  'captcha-wrong': (visit) =>
    page(passwordPage(visit, { box: serverError(visit, visit.words('captchaMissing')), captcha: true })),
  'cvf-captcha': (visit) => page(cvfCaptchaPage(visit)),
  'cvf-captcha-wrong': (visit) => page(cvfCaptchaPage(visit, true)),
  passkey: (visit) => page(passwordPage(visit, { passkey: true })),
  'passkey-failed': (visit) => page(passwordPage(visit, { passkey: true, shown: 'passkey-error-alert' })),
  'cookies-off': (visit) => page(passwordPage(visit, { cookies: 'off' })),

  otp: (visit) => page(otpPage(visit)),
  'otp-wrong': (visit) => page(otpPage(visit, serverError(visit, visit.words('otpWrong')))),
  'otp-expired': (visit) => page(otpPage(visit, serverError(visit, visit.words('otpExpired')))),
  'otp-too-many': (visit) => page(otpPage(visit, serverError(visit, visit.words('otpTooMany')))),
  'otp-voice': (visit) => page(otpPage(further(visit, { channel: 'VOICE' }))),
  'otp-app': (visit) => page(otpPage(further(visit, { channel: 'TOTP' }))),
  channel: (visit) => page(channelPage(visit)),
  'channel-too-many': (visit) => page(channelPage(visit, serverError(visit, visit.words('otpTooMany')))),

  approval: (visit) => page(approvalPage(visit)),
  'approval-wrong': (visit) => page(approvalPage(visit, true)),
  'phone-check': (visit) => page(codeCheckPage(visit, 'sign-in')),
  'phone-check-wrong': (visit) => page(codeCheckPage(visit, 'sign-in', true)),
  notice: (visit) => page(noticePage(visit)),
  'notice-expired': (visit) => page(noticePage(visit, true)),
  question: (visit) => page(questionPage(visit)),
  'question-wrong': (visit) => page(questionPage(visit, true)),
  number: (visit) => page(numberPage(visit)),
  'number-wrong': (visit) => page(numberPage(visit, true)),
  press: (visit) => page(pressPage(visit)),
  puzzle: (visit) => page(puzzlePage(visit)),
  'passkey-offer': (visit) => page(passkeyOfferPage(visit)),
  'passkey-offer-failed': (visit) => page(passkeyOfferPage(visit, true)),
  robot: (visit) => page(robotPage(visit, 'image')),
  'robot-button': (visit) => page(robotPage(visit, 'button')),
  challenge: (visit) => page(challengePage(visit, false)),

  'step-expired': (visit) =>
    page(notePage(visit, visit.words('titleNotFound'), visit.words('notFoundText')), { status: 404 }),
  busy: (visit) => page(busyPage(visit), { status: 503 }),
  'busy-empty': () => ({ kind: 'file', type: 'text/html; charset=utf-8', body: '', status: 503 }),
  problem: (visit) => page(problemPage(visit)),
  'problem-box': (visit) =>
    page(passwordPage(visit, { box: serverError(visit, visit.words('problemOther')) })),
  'redirect-loop': (visit) => redirect(`${visit.request.path}?${visit.request.query}`),
  'cookie-too-large': () => ({
    kind: 'file',
    type: 'text/html; charset=utf-8',
    status: 431,
    body: html`<html><head><title>431 Request Header Fields Too Large</title></head><body><h1>431</h1>Request Header Fields Too Large</body></html>`
      .markup,
  }),
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

export function isLookName(name: string): name is LookName {
  return Object.hasOwn(LOOKS, name);
}

/** The page of a name, as a person with a practice account would see it. */
export function look(name: LookName, visit: Visit): Answer {
  return LOOKS[name](visit);
}

/** A visit of a page shown out of turn: somebody must have said who they are. */
export function somebody(visit: Visit): Visit {
  return visit.flow.email ? visit : { ...visit, flow: { ...visit.flow, email: emailOf('shopper') } };
}
