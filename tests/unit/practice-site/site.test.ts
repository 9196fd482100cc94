import { describe, expect, it } from 'vitest';
import { ANSWER, CAPTCHA, CODES, emailOf, PASSWORD, TRIES } from '../../practice-site/accounts';
import type { SiteRequest, SiteResponse } from '../../practice-site/answer';
import { type Flow, newFlow, writeFlow } from '../../practice-site/flow';
import type { LookName } from '../../practice-site/looks';
import { createPracticeSite } from '../../practice-site/site';

/** The names by which the real site's pages are told apart, written down once more, apart from the pages. */
const NAMES: Partial<Record<LookName, string>> = {
  'shop-signed-out': 'nav-link-accountList /ap/signin',
  'shop-signed-in': 'nav-item-signout',
  orders: 'nav-item-signout attn-required-alert',
  register: 'appAction REGISTER',
  identifier: 'ap_email SIGNIN_CLAIM_COLLECT auth-cookie-warning-message auth-email-missing-alert',
  'mobile-identifier': 'accordion-row-login ap_login_form ap_email_login ap_register_form auth-alert-window',
  claim: 'ap_email_login claim-collection-container error-alert empty-claim-alert invalid-email-alert',
  'create-account-offer': 'intent-confirmation-container intent-confirmation-form /ap/register',
  password: 'ap_password SIGNIN_PWD_COLLECT passkey-error-alert auth-fpp-link-bottom failedSignInCount=0',
  'mobile-password': 'ap_password auth-show-password-checkbox auth-signin-button auth-alert-window',
  combined: 'ap_email ap_password appAction SIGNIN',
  'wrong-password': 'auth-error-message-box auth-server-side-message-box signInRedirectToFPPThreshold=4',
  'mobile-unknown': 'auth-warning-message-box',
  captcha: 'auth-warning-message-box auth-captcha-image auth-captcha-guess',
  'captcha-wrong': 'auth-error-message-box auth-captcha-image',
  'cvf-captcha': 'cvf-widget-form-captcha cvf_captcha_input',
  'cvf-captcha-wrong': 'cvf-widget-alert-id-cvf-captcha-error',
  robot: 'validateCaptcha captchacharacters',
  'robot-button': 'validateCaptcha field-keywords',
  challenge: 'challenge-container .awswaf.com/',
  passkey: 'auth-signin-via-passkey-section passkey-error-alert',
  'cookies-off': 'auth-cookie-warning-message',
  otp: 'auth-mfa-form auth-mfa-otpcode auth-get-new-otp-link',
  'mobile-otp': 'auth-mfa-form auth-mfa-otpcode',
  channel: 'auth-select-device-form otpDeviceContext auth-SMS auth-VOICE auth-TOTP auth-otp-cs-link',
  'channel-too-many': 'auth-error-message-box auth-select-device-form',
  approval: 'verification-code-form pollingForm invalid-otp-code-message',
  'phone-check': 'cvf-input-code',
  'phone-check-wrong': 'cvf-widget-alert cvf-widget-alert-message',
  'password-help': 'ap_email forgotPassword',
  'reset-code': 'cvf-input-code cvf-submit-otp-button',
  'reset-required': 'forgotPassword',
  'new-password': 'ap_password_new ap_password_new_check',
  'password-changed': 'a-alert-success /ap/signin',
  'on-hold': 'alert-0 abbott-view-component a-alert-heading /gp/help/customer/contact-us',
  fixup: 'auth-account-fixup-phone-form ap-account-fixup-phone-skip-link',
  switcher: 'ap-account-switcher-container cvf-account-switcher-add-accounts-link',
  busy: 'ref=cs_503_link',
  problem: 'ap_error_page_title ap_error_page_message',
};

/** What no test in a browser would notice. Everything else of the practice site is walked there. */

const HOME = 'https://www.amazon.co.jp/';
const GOAL = `${HOME}gp/css/order-history`;
let skew = 0;
const site = createPracticeSite({ newId: () => 'id', skew: () => skew });

function ask(address: string, more: Partial<SiteRequest> = {}): SiteResponse {
  const { hostname, pathname, searchParams } = new URL(address, HOME);
  return site({
    method: 'GET',
    scheme: 'https',
    host: hostname,
    path: pathname,
    query: searchParams,
    form: new URLSearchParams(),
    cookies: new Map(),
    ...more,
  });
}

/** Sends a form of a sign-in that is on its way. */
function post(
  path: string,
  form: Record<string, string>,
  flow: Partial<Flow> = {},
  cookies: SiteRequest['cookies'] = new Map(),
): SiteResponse {
  const workflowState = writeFlow({ ...newFlow(GOAL), email: emailOf('shopper'), ...flow });
  return ask(path, { method: 'POST', form: new URLSearchParams({ workflowState, ...form }), cookies });
}

it.each([
  '/',
  '/practice',
  '/practice/states',
  '/ap/signin?practice=password',
  '/gp/help/contact',
  '/nowhere',
])('says that it is for practice at %s', (path) => {
  expect(ask(path).body).toContain('これはHairetaの練習用のページです。Amazonではありません。');
});

it.each(Object.entries(NAMES))('has the site’s own names in %s', (look, names) => {
  const { body } = ask(`/ap/signin?practice=${look}`);
  expect(names.split(' ').filter((name) => !body.includes(name))).toEqual([]);
});

it('sets no cookies at a host of somebody else', () => {
  const { body, cookies } = ask('https://amazon.practice.example/ap/signin?practice=password');
  expect(body).toContain('ap_password');
  expect(cookies).toEqual([]);
});

it('sets cookies for the whole store, and one for the sign-in alone', () => {
  const cookies = ask('/ap/signin?openid.mode=checkid_setup').cookies.join('\n');
  expect(cookies).toMatch(/^session-id=id; Domain=\.amazon\.co\.jp; Path=\/; Max-Age=\d+; Secure$/m);
  expect(cookies).toMatch(/^ap-fid=""; Path=\/ap\/; Max-Age=3600; Secure$/m);
});

it('keeps the language that was chosen', () => {
  expect(ask('/').body).toContain('lang="ja-jp"');
  expect(ask('/?language=en_US').cookies.join('\n')).toContain('lc-acbjp=en_US');
  expect(ask('/', { cookies: new Map([['lc-acbjp', 'en_US']]) }).body).toContain('lang="en-us"');
  expect(ask('/-/en/ap/mfa?practice=otp').body).toContain('lang="en-us"');
});

it('signs out', () => {
  expect(ask('/gp/flex/sign-out.html').cookies.join('\n')).toMatch(/^at-acbjp=;.*Max-Age=0/m);
});

it('escapes what was typed', () => {
  const { body } = post('/ap/forgotpassword', { email: '"><b>x</b>@example.com' });
  expect(body).toContain('&lt;b&gt;x');
  expect(body).not.toContain('<b>x');
});

it.each([
  [8192, 200],
  [8193, 431],
])('answers %i bytes of cookies with %i', (bytes, status) => {
  const cookies = new Map([['c', 'b'.repeat(bytes - 'c='.length)]]);
  expect(ask('/', { cookies }).status).toBe(status);
});

it.each(['/ap/forgotpassword', '/ap/cvf/verify', '/ap/mfa', '/ap/signin', '/ax/claim'])(
  'answers a ticket that ran out with 404 at %s',
  (step) => {
    expect(ask(`${step}?arb=ran-out`).status).toBe(404);
    expect(post(step, { workflowState: 'ran-out' }).status).toBe(404);
  },
);

describe('a sign-in', () => {
  const signIn = { appAction: 'SIGNIN_PWD_COLLECT', password: PASSWORD };

  it.each<[string, Record<string, string>, Partial<Flow>]>([
    ['/ap/signin', signIn, {}],
    ['/ap/signin', { ...signIn, guess: CAPTCHA.toLowerCase() }, { email: emailOf('captcha'), captcha: true }],
    ['/ap/signin', { appAction: 'SIGNIN_MFA', otpCode: CODES.right }, {}],
    ['/ap/cvf/verify', { cvf_captcha_input: CAPTCHA }, {}],
    ['/ap/cvf/verify', { code: CODES.right }, {}],
    ['/ap/cvf/approval/verifyOtp', { otpCode: CODES.right }, {}],
    ['/ap/accountfixup', { phoneNumber: '+81 90 0000 0000' }, {}],
    ['/ap/cvf/verify', { dcq_question_subjective_1: ANSWER }, {}],
    ['/ap/challenge', {}, {}],
    ['/ax/claim/webauthn/nudge', { nudge: 'not-now' }, {}],
    ['/ap/switchaccount', {}, {}],
  ])('ends at %s with %j where the person was going', (path, form, flow) => {
    const { headers, cookies } = post(path, form, flow);
    expect(headers.location).toBe(GOAL);
    expect(cookies.join('\n')).toMatch(/^at-acbjp=.*Secure; HttpOnly$/m);
  });

  it('leads to password help after too many wrong passwords', () => {
    const wrong = { ...signIn, password: 'wrong' };
    expect(post('/ap/signin', wrong, { failures: TRIES - 2 }).status).toBe(200);
    expect(post('/ap/signin', wrong, { failures: TRIES - 1 }).headers.location).toMatch(
      /^\/ap\/forgotpassword/,
    );
  });

  it('takes the code of an app by the clock of this computer, and one that was sent by its own', () => {
    const code = (otpCode: string, channel: Flow['channel']) =>
      post('/ap/signin', { appAction: 'SIGNIN_MFA', otpCode }, { email: emailOf('app'), channel }).status;
    expect([code(CODES.app, null), code(CODES.right, null), code(CODES.right, 'SMS')]).toEqual([
      302, 200, 302,
    ]);
    skew = 600;
    expect([code(CODES.app, null), code(CODES.right, 'SMS')]).toEqual([200, 302]);
    skew = 0;
  });

  it('knows the new password alone after a reset, and keeps nothing that can be read', () => {
    const chosen = { passwordNew: 'a-new-one', passwordNewCheck: 'a-new-one' };
    const form = { appAction: 'FORGOTPWD_NEW_PASSWORD', ...chosen };
    const [cookie = ''] = post('/ap/forgotpassword', form, { reset: 'proven' }).cookies.flatMap(
      (line) => /^practice-changed=([^;]*)/.exec(line)?.[1] || [],
    );
    expect(cookie).toMatch(/^shopper\./);
    expect(cookie).not.toContain('a-new-one');
    const cookies = new Map([['practice-changed', cookie]]);
    expect(post('/ap/signin', signIn, {}, cookies).status).toBe(200);
    expect(post('/ap/signin', { ...signIn, password: 'a-new-one' }, {}, cookies).headers.location).toBe(GOAL);
    expect(post('/ap/signin', signIn, { email: emailOf('late') }, cookies).headers.location).toBe(GOAL);
  });
});
