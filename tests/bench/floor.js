/**
 * The floor: what one look at a sign-in page of the store has to ask, written by hand as flat code, and one message.
 * No rules, no texts of other languages, no listener, no card. It knows what the pack knew on 2026-11-30 and is never
 * made better or worse, so that everything is compared with the same. Functions that are called at once are compiled at
 * once, which is cheapest.
 */
(() => {
  const id = (name) => document.getElementById(name);
  const one = (selector) => document.querySelector(selector);
  const SHOWN = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };

  function shown(element) {
    if (element === null || !element.checkVisibility(SHOWN)) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
  }

  /** Whether a piece of shown text in an element begins with one of two texts. */
  function says(element, text, other) {
    if (!shown(element)) return false;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 1) {
        if (says(node, text, other)) return true;
      } else if (node.nodeType === 3) {
        const piece = node.data.trim();
        if (piece.startsWith(text) || piece.startsWith(other)) return true;
      }
    }
    return false;
  }

  const state = (() => {
    const path = location.pathname;
    if (one('form[action$="/errors/validateCaptcha"]')) return 'robot-check';
    if (id('challenge-container') || one('script[src*=".awswaf.com/"]')) return 'silent-challenge';
    if (id('cvf-aamation-container') || id('cvf-aamation-challenge-iframe')) return 'captcha';
    if (id('aa-challenge-whole-page-iframe') || id('aa-challenge-page-captcha-container')) return 'captcha';
    if (one('.amzn-captcha-modal') || path.startsWith('/ax/aaut/verify/')) return 'captcha';
    if (one('a[href*="ref=cs_503"]')) return 'service-error';
    if (shown(id('intent-confirmation-container')) || shown(id('intent-confirmation-form'))) return 'offer';
    if (shown(one('.abbott-view-component .a-alert-error'))) return 'account-locked';
    const locked = 'アカウントがロックされました';
    const odd = 'お客様のアカウントで不審なアクティビティが検出され';
    const error = id('auth-error-message-box');
    const warning = id('auth-warning-message-box');
    const alerts = id('auth-alert-window');
    const server = one('.auth-server-side-message-box');
    if (says(error, locked, odd) || says(warning, locked, odd) || says(alerts, locked, odd)) return 'locked';
    if (says(server, locked, odd)) return 'locked';
    for (const heading of document.querySelectorAll('h1,h2,h4'))
      if (says(heading, locked, odd)) return 'locked';
    if (document.title.startsWith(locked)) return 'account-locked';
    if (path.startsWith('/ap/register') || path.startsWith('/ax/account/')) return 'not-sign-in';
    if (path.startsWith('/ap/forgotpassword')) return 'password-help';
    if (shown(id('auth-cookie-warning-message')) || shown(id('ap_error_return_home')))
      return 'cookies-disabled';
    if (one('div[id^=ap_error_page]') || one('div[class*=ap_error_page]')) return 'generic-problem';
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
    const wrong = 'パスワードが正しくありません';
    const pair = 'メールアドレスまたはパスワードが正しくありません';
    if (says(error, wrong, pair) || says(warning, wrong, pair) || says(server, wrong, pair))
      return 'wrong-password';
    const unknown = 'このEメールアドレスを持つアカウントが見つかりません';
    const invalid = 'Eメールアドレスまたは携帯電話番号が無効です';
    if (says(error, unknown, invalid) || says(server, unknown, invalid)) return 'unknown-account';
    if (shown(id('auth-email-invalid-claim-alert')) || shown(id('auth-email-invalid-email-alert')))
      return 'invalid-identifier';
    if (shown(id('auth-phone-invalid-phone-alert')) || shown(id('invalid-phone-alert')))
      return 'invalid-identifier';
    if (shown(id('invalid-email-alert'))) return 'invalid-identifier';
    for (const box of document.querySelectorAll('div[id^=auth-][id$=-missing-alert]'))
      if (shown(box)) return 'missing-field';
    if (shown(id('empty-claim-alert'))) return 'missing-field';
    if (shown(id('error-alert')) || shown(id('message_error'))) return 'generic-problem';
    if (one('input[id*=account-fixup-phone]')) return 'account-fixup';
    if (id('ap-account-switcher-container') || one('div[class*=cvf-account-switcher]'))
      return 'account-switcher';
    if (id('verification-code-form') || one('form[name=claimspicker]') || id('ap_dcq_form'))
      return 'identity';
    const address = one('#ap_email:not([type=hidden])') || one('#ap_email_login:not([type=hidden])');
    if (shown(one('#ap_password'))) return address ? 'sign-in-combined' : 'sign-in-password';
    return shown(address) ? 'sign-in-identifier' : 'not-sign-in';
  })();

  const locale = document.body.className.indexOf('ap-locale-');
  const href = id('auth-fpp-link-bottom')?.getAttribute('href') || '';
  const left = href.indexOf('signInRedirectToFPPThreshold=');
  const [first] = performance.getEntriesByType('navigation');
  chrome.runtime.sendMessage({
    state,
    lang:
      locale < 0 ? document.documentElement.lang : document.body.className.slice(locale + 10, locale + 12),
    triesLeft: left < 0 ? null : Number.parseInt(href.slice(left + 29), 10),
    cookieEnabled: navigator.cookieEnabled,
    status: first.responseStatus,
    arrival: first.type,
  });
})();
