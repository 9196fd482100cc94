import type { PageState } from '@/lib/model/page-state';
import type { LookName } from '../../practice-site/looks';

/** What must be in the page of a look, by selector and text; `shows` are ids its script brings out. */
interface Marks {
  has: string[];
  /** Text of `#auth-error-message-box`, in English. */
  says?: string;
  shows?: string;
  status?: number;
}

/** Every error at a field waits in one window. */
const ON_PHONES = [
  '#auth-alert-window.a-alert-error li#auth-email-missing-alert',
  '#auth-alert-window li#auth-password-missing-alert',
  'meta[name=viewport]',
  'body.practice-mobile',
];

const BOX = '#auth-error-message-box.auth-server-side-message-box';

/** The marks by which the real site's pages are told apart, written down once more, apart from the pages. */
export const MARKS: Partial<Record<LookName, Marks>> = {
  'shop-signed-out': { has: ['#nav-link-accountList[href*="/ap/signin"]'] },
  'shop-signed-in': { has: ['a#nav-item-signout'] },
  orders: { has: ['a#nav-item-signout', '#attn-required-alert.aok-hidden'] },
  register: { has: ['input[name=appAction][value=REGISTER]'] },
  identifier: {
    has: [
      'input#ap_email[type=email]',
      'input[name=appAction][value=SIGNIN_CLAIM_COLLECT]',
      '#auth-cookie-warning-message',
    ],
  },
  'identifier-missing': { has: ['#ap_email'], shows: 'auth-email-missing-alert' },
  'identifier-invalid': { has: ['#ap_email'], shows: 'auth-email-invalid-claim-alert' },
  'identifier-refused': { has: [BOX], says: 'Wrong or Invalid email address or mobile phone number.' },
  'unknown-account': { has: [BOX, '#ap_email'], says: 'We cannot find an account with that email address' },
  'mobile-unknown': { has: ['#auth-warning-message-box.a-alert-warning', ...ON_PHONES] },
  claim: { has: ['#ap_email_login', '#claim-collection-container', '#error-alert.aok-hidden'] },
  'claim-missing': { has: ['#empty-claim-alert.aok-hidden'], shows: 'empty-claim-alert' },
  'claim-invalid': { has: ['#invalid-email-alert.aok-hidden'], shows: 'invalid-email-alert' },
  'create-account-offer': {
    has: ['#intent-confirmation-container', '#intent-confirmation-form[action$="/ap/register"]'],
  },
  password: {
    has: [
      'input#ap_password[type=password]',
      'input#ap_email[type=hidden]',
      'input[name=appAction][value=SIGNIN_PWD_COLLECT]',
      '#passkey-error-alert.aok-hidden',
      'noscript',
      '#auth-fpp-link-bottom[href*="failedSignInCount=0"]',
    ],
  },
  'password-missing': { has: ['#ap_password'], shows: 'auth-password-missing-alert' },
  combined: { has: ['#ap_email[type=email]', '#ap_password', 'input[name=appAction][value=SIGNIN]'] },
  'wrong-password': {
    has: [BOX, '#auth-fpp-link-bottom[href*="failedSignInCount=1"][href*="signInRedirectToFPPThreshold=4"]'],
    says: 'Your password is incorrect',
  },
  'wrong-credentials': { has: [BOX], says: 'Your email or password was incorrect. Please try again' },
  captcha: {
    has: ['#auth-warning-message-box', '#auth-captcha-image', 'input#auth-captcha-guess[name=guess]'],
  },
  'captcha-wrong': {
    has: [BOX, '#auth-captcha-image'],
    says: 'Enter the characters as they are given in the challenge.',
  },
  'cvf-captcha': { has: ['form.cvf-widget-form-captcha[action=verify]', 'input[name=cvf_captcha_input]'] },
  'cvf-captcha-wrong': { has: ['.cvf-widget-alert-id-cvf-captcha-error'] },
  robot: { has: ['form[method=get][action$=validateCaptcha]', '#captchacharacters'] },
  'robot-button': { has: ['form[action$=validateCaptcha]', 'input[type=hidden][name=field-keywords]'] },
  challenge: { has: ['#challenge-container', 'script[src*=".awswaf.com/"]'] },
  passkey: { has: ['#auth-signin-via-passkey-section:not(.aok-hidden)', '#passkey-error-alert.aok-hidden'] },
  'passkey-failed': { has: ['#passkey-error-alert'], shows: 'passkey-error-alert' },
  'cookies-off': { has: ['#auth-cookie-warning-message', 'body[data-practice-cookies=off]'] },
  'mobile-identifier': {
    has: [
      '#accordion-row-login #ap_login_form #ap_email_login',
      '#ap_register_form #continue',
      '#ap_login_form #continue',
      ...ON_PHONES,
    ],
  },
  'mobile-identifier-missing': { has: ['#ap_email_login', ...ON_PHONES], shows: 'auth-email-missing-alert' },
  'mobile-password': {
    has: ['#ap_password', '#auth-show-password-checkbox', '#auth-signin-button', ...ON_PHONES],
  },
  'mobile-password-missing': { has: ['#ap_password', ...ON_PHONES], shows: 'auth-password-missing-alert' },
  'mobile-wrong-password': {
    has: [BOX, '#auth-fpp-link-bottom[href*="failedSignInCount=1"]', ...ON_PHONES],
    says: 'Your password is incorrect',
  },
  'mobile-wrong-window': {
    has: ['#auth-alert-window[style] li[style]', '#ap_password', ...ON_PHONES],
  },
  'mobile-otp': { has: ['form#auth-mfa-form', '#auth-mfa-otpcode', ...ON_PHONES] },
  'mobile-otp-wrong': {
    has: [BOX, '#auth-mfa-form', 'body.practice-mobile'],
    says: 'The One Time Password (OTP) you entered is not valid.',
  },
  otp: { has: ['form#auth-mfa-form', '#auth-mfa-otpcode[name=otpCode]', '#auth-get-new-otp-link'] },
  'otp-wrong': {
    has: [BOX, '#auth-mfa-form'],
    says: 'The One Time Password (OTP) you entered is not valid.',
  },
  'otp-expired': { has: [BOX, '#auth-mfa-form'], says: 'Your One Time Password (OTP) has expired.' },
  'otp-too-many': { has: [BOX], says: "You've requested too many OTPs today." },
  channel: {
    has: [
      '#auth-select-device-form',
      '.auth-SMS input[name=otpDeviceContext][value$=SMS]',
      '.auth-VOICE input[value$=VOICE]',
      '.auth-TOTP input[value$=TOTP]',
    ],
  },
  'channel-too-many': {
    has: [BOX, '#auth-select-device-form'],
    says: "You've requested too many OTPs today.",
  },
  'otp-voice': { has: ['#auth-mfa-otpcode', '#auth-get-new-otp-link'] },
  'otp-app': { has: ['#auth-mfa-otpcode', '#auth-get-new-otp-link'] },
  'otp-changed': { has: ['form#auth-mfa-form input[name=appAction][value=SIGNIN_MFA]', '#practice-other'] },
  approval: { has: ['#verification-code-form', '#pollingForm', '#invalid-otp-code-message.aok-hidden'] },
  'approval-wrong': { has: ['#invalid-otp-code-message:not(.aok-hidden)'] },
  'phone-check': { has: ['input#cvf-input-code'] },
  'phone-check-wrong': { has: ['.cvf-widget-alert .cvf-widget-alert-message'] },
  'password-help': { has: ['form[name=forgotPassword] #ap_email'] },
  'password-help-missing': { has: ['#ap_email'], shows: 'auth-email-missing-alert' },
  'password-help-unknown': {
    has: [BOX, 'form[name=forgotPassword]'],
    says: 'We cannot find an account with that email address',
  },
  'password-help-changed': { has: ['input[name=appAction][value=FORGOTPWD]', '#practice-Email'] },
  'reset-code': { has: ['input#cvf-input-code', '#cvf-submit-otp-button'] },
  'reset-code-wrong': { has: ['#cvf-input-code', '.cvf-widget-alert .cvf-widget-alert-message'] },
  'reset-required': { has: ['form[name=forgotPassword]'] },
  'new-password': { has: ['#ap_password_new', '#ap_password_new_check'] },
  'new-password-missing': { has: ['#ap_password_new'], shows: 'auth-password-missing-alert' },
  'new-password-short': { has: [BOX, '#ap_password_new'], says: 'Passwords must be at least 6 characters.' },
  'new-password-mismatch': { has: [BOX, '#ap_password_new'], says: 'Passwords must match' },
  'password-changed': { has: ['.a-alert-success', 'a[href*="/ap/signin"]'] },
  'step-expired': { has: [], status: 404 },
  'on-hold': {
    has: [
      '#alert-0.abbott-view-component .a-alert-error h4.a-alert-heading',
      'a[href$="/gp/help/customer/contact-us"]',
    ],
  },
  'locked-box': { has: [BOX], says: 'Your account has been locked for security purposes.' },
  fixup: { has: ['#auth-account-fixup-phone-form', 'a#ap-account-fixup-phone-skip-link'] },
  switcher: { has: ['#ap-account-switcher-container', '#cvf-account-switcher-add-accounts-link'] },
  busy: { has: ['a[href*="ref=cs_503_link"]'], status: 503 },
  'busy-empty': { has: [], status: 503 },
  'cookie-too-large': { has: [], status: 431 },
  problem: { has: ['.ap_error_page_title', '#ap_error_page_message'] },
  'problem-box': { has: [BOX] },
};

/** States that a server error box or a page of its own tells: a clean page must lack the marks of these. */
export const TOLD_BY_MARKS: ReadonlySet<PageState> = new Set<PageState>([
  'unknown-account',
  'create-account-offer',
  'wrong-password',
  'wrong-credentials',
  'captcha',
  'robot-check',
  'silent-challenge',
  'otp-wrong',
  'otp-expired',
  'otp-rate-limited',
  'account-locked',
  'service-error',
  'generic-problem',
  'signed-in',
]);
