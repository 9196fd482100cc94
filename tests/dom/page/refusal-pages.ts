import type { CauseId } from '@/lib/model/cause';
import type { PageState } from '@/lib/model/page-state';
import type { FailureName } from '../../unit/sites/lexicon/sentences';

/** A page of the sign-in that refuses something in a box. */
export interface Refusal {
  /** As a doc names it. */
  name: string;
  /** What the box says: sentences of this name. */
  says: FailureName;
  /** What it is read as, where the page makes more of it than its name. */
  as?: PageState;
  path: string;
  page: (text: Said) => string;
  /** The first cause a person is told of where the text is read. Null: none, the page says all itself. */
  cause: CauseId | null;
  /** What the page’s structure names where the text is not read. */
  structure?: readonly [state: PageState, cause: CauseId | null];
}

/** Texts of a page: the reason, and what stands around it. */
export interface Said {
  text: string;
  heading: string;
  advice: string;
}

const signIn = (fields: string) => `<form name="signIn">${fields}</form>`;
const IDENTIFIER = signIn('<input id="ap_email" name="email" type="email">');
const PASSWORD = signIn(
  '<input name="email" type="hidden"><input id="ap_password" name="password" type="password">',
);
const BOTH = signIn(
  '<input id="ap_email" name="email" type="email"><input id="ap_password" name="password" type="password">',
);
const CAPTCHA = `<div id="auth-captcha-image-container"><img id="auth-captcha-image"></div>${PASSWORD}`;
const CODE = '<form id="auth-mfa-form"><input id="auth-mfa-otpcode" name="otpCode"></form>';
const CHANNEL = '<form id="auth-select-device-form"><input type="radio" name="otpDeviceContext"></form>';
const IDENTITY = '<form id="verification-code-form"><input id="input-box-otp" name="code"></form>';
const QUESTION = '<form><input name="dcq_question_subjective_1"></form>';
const counted = (times: number) =>
  `<a id="auth-fpp-link-bottom" href="/ap/forgotpassword?failedSignInCount=${times}">?</a>`;

const server = (kind: 'error' | 'warning', heading: string, text: string) =>
  `<div id="auth-${kind}-message-box" class="a-box a-alert a-alert-${kind} auth-server-side-message-box" role="alert">
    <div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${heading}</h4><i class="a-icon a-icon-alert"></i>
    <div class="a-alert-content"><ul class="a-unordered-list a-nostyle a-vertical"><li><span class="a-list-item">
      ${text}
    </span></li></ul></div></div></div>`;
const inline = (id: string, classes: string, text: string) =>
  `<div id="${id}" class="a-box a-alert-inline a-alert-inline-error ${classes}" role="alert">
    <div class="a-box-inner a-alert-container"><i class="a-icon a-icon-alert"></i><div class="a-alert-content">
      ${text}
    </div></div></div>`;
const error = ({ heading, text }: Said) => server('error', heading, text);
const warning = ({ heading, text }: Said) => server('warning', heading, text);

/** Each failure on the page where it is met, and some on more than one. */
export const REFUSALS: readonly Refusal[] = [
  {
    name: 'wrong password',
    says: 'wrong-password',
    path: '/ap/signin',
    page: (said) => error(said) + PASSWORD + counted(0),
    cause: 'wrong-password',
  },
  {
    name: 'wrong password, counted',
    says: 'wrong-password',
    path: '/ap/signin',
    page: (said) => error(said) + PASSWORD + counted(1),
    cause: 'wrong-password',
    structure: ['wrong-password', 'wrong-password'],
  },
  {
    name: 'wrong pair',
    says: 'wrong-credentials',
    path: '/ap/signin',
    page: (said) => error(said) + BOTH,
    cause: 'wrong-password',
  },
  {
    name: 'unknown account',
    says: 'unknown-account',
    path: '/ap/signin',
    page: (said) => error(said) + IDENTIFIER,
    cause: 'unknown-account',
  },
  {
    name: 'unknown account, phone',
    says: 'unknown-account',
    path: '/ap/signin',
    page: ({ text, advice }) => server('warning', text, advice) + IDENTIFIER,
    cause: 'unknown-account',
  },
  {
    name: 'unknown account, password help',
    says: 'unknown-account',
    path: '/ap/forgotpassword',
    page: (said) => error(said) + IDENTIFIER,
    cause: 'unknown-account',
  },
  {
    name: 'refused address',
    says: 'invalid-identifier',
    path: '/ap/signin',
    page: (said) => error(said) + IDENTIFIER,
    cause: 'wrong-identifier',
  },
  {
    name: 'refused address, new page',
    says: 'invalid-identifier',
    path: '/ax/claim',
    page: ({ text }) => inline('error-alert', 'a-spacing-top-small', text) + IDENTIFIER,
    cause: 'wrong-identifier',
  },
  {
    name: 'locked account',
    says: 'account-locked',
    path: '/ap/signin',
    page: (said) => error(said) + PASSWORD + counted(0),
    cause: 'account-on-hold',
  },
  {
    name: 'too many attempts',
    says: 'too-many-attempts',
    path: '/ap/signin',
    page: (said) => error(said) + PASSWORD,
    cause: 'too-many-attempts',
  },
  {
    name: 'required reset',
    says: 'password-reset-required',
    path: '/ap/signin',
    page: (said) => warning(said) + PASSWORD,
    cause: 'forced-reset',
  },
  {
    name: 'wrong code',
    says: 'otp-wrong',
    path: '/ap/mfa',
    page: (said) => error(said) + CODE,
    cause: 'code-wrong',
  },
  {
    name: 'expired code',
    says: 'otp-expired',
    path: '/ap/mfa',
    page: (said) => error(said) + CODE,
    cause: 'code-expired',
  },
  {
    name: 'limit of codes',
    says: 'otp-rate-limited',
    path: '/ap/mfa/new-otp',
    page: (said) => error(said) + CHANNEL,
    cause: 'code-rate-limited',
  },
  {
    name: 'wrong letters',
    says: 'captcha-wrong',
    path: '/ap/signin',
    page: (said) => error(said) + CAPTCHA,
    cause: 'captcha-misread',
  },
  {
    name: 'wrong letters, phone',
    says: 'captcha-wrong',
    path: '/ap/signin',
    page: (said) => warning(said) + CAPTCHA,
    cause: 'captcha-misread',
  },
  {
    name: 'wrong identity code',
    says: 'identity-check-wrong',
    path: '/ap/cvf/verify',
    page: ({ text }) =>
      inline('cvf', 'cvf-widget-alert', `<div class="cvf-widget-alert-message">${text}</div>`) + IDENTITY,
    cause: 'code-wrong',
    structure: ['identity-check-wrong', 'code-wrong'],
  },
  {
    name: 'wrong answer',
    says: 'identity-check-wrong',
    as: 'security-question-wrong',
    path: '/ap/cvf/verify',
    page: ({ text }) => inline('dcq', 'cvf-widget-alert', text) + QUESTION,
    cause: 'security-question',
  },
  {
    name: 'cookies refused',
    says: 'cookies-disabled',
    path: '/ap/signin',
    page: (said) => error(said) + IDENTIFIER,
    cause: 'cookies-blocked',
  },
  {
    name: 'service trouble',
    says: 'service-error',
    path: '/ap/signin',
    page: (said) => error(said) + PASSWORD,
    cause: 'service-trouble',
  },
  {
    name: 'empty field',
    says: 'missing-field',
    path: '/ap/signin',
    page: ({ text }) => inline('auth-password-missing-alert', 'auth-inlined-error-message', text) + PASSWORD,
    cause: null,
    structure: ['missing-field', null],
  },
];
