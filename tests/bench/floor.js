/**
 * The floor: what one look at a sign-in page of the store has to ask, written by hand as flat code, and one message.
 * No rules, no texts of other languages, no listener, no card. It knows what the pack knew on 2026-11-30 and is never
 * made better or worse, so that everything is compared with the same.
 */
const id = (name) => document.getElementById(name);
const one = (selector) => document.querySelector(selector);
const SHOWN = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };

function shown(element) {
  if (!element?.checkVisibility(SHOWN)) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
}

const plain = (text) =>
  text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[ .。:]+$/, '');

/** Every piece of shown text in a box. */
function* pieces(element) {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = plain(node.data);
      if (text !== '') yield text;
    } else if (node.nodeType === Node.ELEMENT_NODE && shown(node)) yield* pieces(node);
  }
}

function anySays(boxes, beginnings) {
  for (const box of boxes) {
    if (!shown(box)) continue;
    for (const text of pieces(box)) if (beginnings.some((each) => text.startsWith(each))) return true;
  }
  return false;
}

function state(path) {
  if (one('form[action$="/errors/validateCaptcha"]')) return 'robot-check';
  if (id('challenge-container') || one('script[src*=".awswaf.com/"]')) return 'silent-challenge';
  if (id('cvf-aamation-container') || id('cvf-aamation-challenge-iframe')) return 'captcha';
  if (id('aa-challenge-whole-page-iframe') || id('aa-challenge-page-captcha-container')) return 'captcha';
  if (one('.amzn-captcha-modal') || path.startsWith('/ax/aaut/verify/')) return 'captcha';
  if (one('a[href*="ref=cs_503"]')) return 'service-error';
  if (shown(id('intent-confirmation-container')) || shown(id('intent-confirmation-form'))) return 'offer';
  if (shown(one('.abbott-view-component .a-alert-error'))) return 'account-locked';
  const main = [id('auth-error-message-box'), id('auth-warning-message-box'), id('auth-alert-window')];
  const boxes = [...main, ...document.getElementsByClassName('auth-server-side-message-box')].filter(Boolean);
  const headings = ['h1', 'h2', 'h4'].flatMap((tag) => [...document.getElementsByTagName(tag)]);
  const locked = ['アカウントがロックされました', 'お客様のアカウントで不審なアクティビティが検出され'];
  if (anySays(boxes, locked) || anySays(headings, locked)) return 'account-locked';
  if (locked.some((each) => plain(document.title).startsWith(each))) return 'account-locked';
  if (path.startsWith('/ap/register') || path.startsWith('/ax/account/')) return 'not-sign-in';
  if (path.startsWith('/ap/forgotpassword')) return 'password-help';
  if (shown(id('auth-cookie-warning-message')) || shown(id('ap_error_return_home')))
    return 'cookies-disabled';
  const errorPage = one('div[id^=ap_error_page]') || one('div[class*=ap_error_page]');
  if (shown(errorPage)) return 'generic-problem';
  if (shown(id('passkey-error-alert'))) return 'passkey-failed';
  if (shown(id('invalid-otp-code-message')) || shown(one('.cvf-widget-alert'))) return 'otp-limit';
  if (shown(one('.cvf-widget-alert-message')) || shown(one('#verifyFailureAlerts .a-alert')))
    return 'otp-limit';
  if (shown(one('#verifyAlerts .a-alert-error'))) return 'otp-limit';
  if (shown(one('#inline-otp-messages .a-alert-error'))) return 'otp-limit';
  if (one('input[name=otpDeviceContext]') || id('auth-select-device-form')) return 'otp-channel-choice';
  if (id('auth-mfa-form') || id('auth-mfa-otpcode')) return 'otp';
  if (one('form.cvf-widget-form-captcha') || one('input[name=cvf_captcha_input]')) return 'captcha';
  if (shown(one('img[id^=auth-captcha]'))) return 'captcha';
  if (anySays(boxes, ['パスワードが正しくありません'])) return 'wrong-password';
  if (anySays(boxes, ['メールアドレスまたはパスワードが正しくありません'])) return 'wrong-credentials';
  if (anySays(boxes, ['このEメールアドレスを持つアカウントが見つかりません'])) return 'unknown-account';
  for (const kind of ['email-invalid-claim', 'email-invalid-email', 'phone-invalid-phone'])
    if (shown(id(`auth-${kind}-alert`))) return 'invalid-identifier';
  if (shown(id('invalid-phone-alert')) || shown(id('invalid-email-alert'))) return 'invalid-identifier';
  for (const box of document.querySelectorAll('div[id^=auth-][id$=-missing-alert]'))
    if (shown(box)) return 'missing-field';
  if (shown(id('empty-claim-alert'))) return 'missing-field';
  if (shown(id('error-alert')) || shown(id('message_error'))) return 'generic-problem';
  if (one('input[id*=account-fixup-phone]')) return 'account-fixup';
  if (id('ap-account-switcher-container') || one('div[class*=cvf-account-switcher]'))
    return 'account-switcher';
  if (id('verification-code-form') || one('form[name=claimspicker]') || id('ap_dcq_form')) return 'identity';
  const password = one('#ap_password:not(#ap_register_form *)');
  const address = id('ap_email') || id('ap_email_login') || one('form[name=signIn] input[name=email]');
  if (shown(password)) return address ? 'sign-in-combined' : 'sign-in-password';
  return shown(address) ? 'sign-in-identifier' : 'not-sign-in';
}

const [first] = performance.getEntriesByType('navigation');
const left = /[?&]signInRedirectToFPPThreshold=(\d{1,3})/.exec(
  id('auth-fpp-link-bottom')?.getAttribute('href') || '',
);
chrome.runtime.sendMessage({
  state: state(location.pathname),
  lang: /(?:^|\s)ap-locale-([a-z]{2})_/.exec(document.body.className)?.[1] || document.documentElement.lang,
  triesLeft: left ? Number(left[1]) : null,
  cookieEnabled: navigator.cookieEnabled,
  status: first.responseStatus,
  arrival: first.type,
});
