import { TRIES } from '../accounts.ts';
import { further, type Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { type Html, html } from '../html.ts';
import {
  alertBox,
  fieldError,
  hiddenFields,
  portal,
  serverError,
  sleepingBoxes,
  submitButton,
} from '../layout.ts';
import { signInPath } from '../stores.ts';
import { accordionPage } from './mobile.ts';
import { does, type Trouble, top } from './trouble.ts';

/** Step 1, the classic page: who are you. */
export function identifierPage(visit: Visit, trouble: Trouble = {}): Html {
  const { words, flow, prefix } = visit;
  if (visit.skin === 'mobile') return accordionPage(visit, trouble);
  return portal(visit, {
    title: words('titleSignIn'),
    pageType: ['AuthenticationPortal', 'SignInClaimCollect'],
    does: does(trouble),
    body: html`${top(visit, trouble)}
<h1 class="a-spacing-small">${words('signIn')}</h1>
<form name="signIn" method="post" novalidate action="${prefix}/ap/signin" class="auth-validate-form auth-real-time-validation a-spacing-none">
${hiddenFields(visit, { appAction: 'SIGNIN_CLAIM_COLLECT', subPageType: 'SignInClaimCollect', workflowState: writeFlow(flow) })}
<label for="ap_email" class="a-form-label">${words('email')}</label>
<input type="email" maxlength="128" id="ap_email" name="email" value="${flow.email}" autocomplete="username" class="a-input-text a-span12 auth-autofocus auth-required-field" data-practice-missing="auth-email-missing-alert" data-practice-invalid="auth-email-invalid-claim-alert">
${fieldError(visit, 'auth-email-missing-alert', words('missingClaim'))}
${fieldError(visit, 'auth-email-invalid-claim-alert', words('invalidClaim'))}
<input type="password" id="ap-credential-autofill-hint" name="password" class="a-input-text hide" tabindex="-1" aria-hidden="true" autocomplete="off">
${submitButton('continue', words('next'))}
</form>
<a id="ap-other-signin-issues-link" class="a-link-normal" href="/gp/help/customer/account-issues?ie=UTF8">${words('needHelp')}</a>
<p><a id="createAccountSubmit" class="a-link-normal" href="${prefix}/ap/register">${words('createAccount')}</a></p>`,
  });
}

function forgotLink(visit: Visit): string {
  const query = new URLSearchParams({
    arb: writeFlow(visit.flow),
    prepopulatedLoginId: '',
    failedSignInCount: String(visit.flow.failures),
    signInRedirectToFPPThreshold: String(TRIES - visit.flow.failures),
  });
  return `${visit.prefix}/ap/forgotpassword?${query}`;
}

/** Step 2, the classic page: the password, alone or with image characters. */
export function passwordPage(visit: Visit, trouble: Trouble = {}): Html {
  const { words, prefix } = visit;
  const flow = { ...visit.flow, captcha: trouble.captcha === true };
  const mobile = visit.skin === 'mobile';
  return portal(visit, {
    title: words(mobile ? 'titleSignInMobile' : 'titleSignIn'),
    pageType: ['AuthenticationPortal', 'SignInPwdCollect'],
    does: does(trouble),
    body: html`${top(visit, trouble)}
<h1 class="a-spacing-small">${words('signIn')}</h1>
<div class="a-row"><span id="auth-email-claim">${flow.email}</span>
<a id="ap_change_login_claim" class="a-link-normal" href="${prefix}${signInPath(visit.store, flow.returnTo)}">${words('change')}</a></div>
<form name="signIn" method="post" novalidate action="${prefix}/ap/signin" class="auth-validate-form auth-real-time-validation a-spacing-none">
${hiddenFields(visit, { appAction: 'SIGNIN_PWD_COLLECT', workflowState: writeFlow(flow) })}
<input type="hidden" name="email" value="${flow.email}" id="ap_email">
<input type="text" value="${flow.email}" id="ap-credential-autofill-hint" name="email" class="a-input-text hide" tabindex="-1" aria-hidden="true">
<div class="a-row"><label for="ap_password" class="a-form-label">${words('password')}</label>
<a id="auth-fpp-link-bottom" class="a-link-normal" href="${forgotLink(visit)}">${words('forgot')}</a></div>
<input type="password" maxlength="1024" id="ap_password" name="password" autocomplete="current-password" class="a-input-text a-span12 auth-autofocus auth-required-field" data-practice-missing="auth-password-missing-alert">
${fieldError(visit, 'auth-password-missing-alert', words('missingPassword'))}
${trouble.captcha === true && captchaFields(visit)}
${
  mobile &&
  html`<i id="ap_password_icon" class="a-icon" aria-hidden="true"></i>
<label><input type="checkbox" id="auth-show-password-checkbox"> ${words('showPassword')}</label>`
}
${submitButton(mobile ? 'auth-signin-button' : 'signInSubmit', words('signIn'))}
<label><input type="checkbox" name="rememberMe" value="true"> ${words('keepSignedIn')}</label>
</form>
<div id="auth-signin-via-passkey-section" class="a-section${trouble.passkey ? '' : ' aok-hidden'}">
<form name="signInWithPasskeyButton" method="post" action="" class="a-spacing-small">
<span id="auth-signin-via-passkey-btn" class="a-button a-button-span12 a-button-base"><button class="a-button-text" type="button">${words('passkeyButton')}</button></span>
</form></div>`,
  });
}

function captchaFields(visit: Visit): Html {
  const { words } = visit;
  return html`<div id="auth-captcha-image-container" class="a-section"><img id="auth-captcha-image" alt="Visual CAPTCHA image, continue down for an audio option." src="/practice/captcha.svg" width="200" height="70"></div>
<a id="auth-captcha-refresh-link" class="a-link-normal" href="#refresh">${words('captchaRefresh')}</a>
<a id="auth-switch-captcha-to-audio" class="a-link-normal" href="#hear">${words('captchaHear')}</a>
<input type="hidden" name="use_image_captcha" value="true">
<label for="auth-captcha-guess" class="a-form-label">${words('captchaLabel')}</label>
<input type="text" id="auth-captcha-guess" name="guess" autocomplete="off" class="a-input-text a-span12 auth-required-field" data-practice-missing="auth-guess-missing-alert">
${fieldError(visit, 'auth-guess-missing-alert', words('captchaMissing'))}`;
}

/** The warning that comes with image characters. */
export function captchaWarning(visit: Visit): Html {
  return alertBox('warning', {
    id: 'auth-warning-message-box',
    classes: 'auth-server-side-message-box',
    heading: visit.words('important'),
    reasons: [visit.words('captchaWarning')],
  });
}

/** The old form that asks for both on one page. */
export function combinedPage(visit: Visit): Html {
  const { words, prefix } = visit;
  return portal(visit, {
    title: words('titleSignIn'),
    pageType: ['AuthenticationPortal', 'SignIn'],
    body: html`${sleepingBoxes(visit)}
<h1 class="a-spacing-small">${words('signIn')}</h1>
<form name="signIn" method="post" novalidate action="${prefix}/ap/signin" class="auth-validate-form a-spacing-none">
${hiddenFields(visit, { appAction: 'SIGNIN', workflowState: writeFlow(visit.flow) })}
<label for="ap_email" class="a-form-label">${words('email')}</label>
<input type="email" id="ap_email" name="email" class="a-input-text a-span12 auth-required-field" data-practice-missing="auth-email-missing-alert" data-practice-invalid="auth-email-invalid-claim-alert">
${fieldError(visit, 'auth-email-missing-alert', words('missingClaim'))}
${fieldError(visit, 'auth-email-invalid-claim-alert', words('invalidClaim'))}
<div class="a-row"><label for="ap_password" class="a-form-label">${words('password')}</label>
<a id="auth-fpp-link-bottom" class="a-link-normal" href="${forgotLink(visit)}">${words('forgot')}</a></div>
<input type="password" id="ap_password" name="password" class="a-input-text a-span12 auth-required-field" data-practice-missing="auth-password-missing-alert">
${fieldError(visit, 'auth-password-missing-alert', words('missingPassword'))}
${submitButton('signInSubmit', words('signIn'))}
</form>`,
  });
}

/** The password page that says the password is wrong, one try fewer than before. */
export function wrongPasswordPage(visit: Visit): Html {
  const failed = further(visit, { failures: visit.flow.failures + 1 });
  return passwordPage(failed, { box: serverError(failed, failed.words('wrongPassword')) });
}

/** Where no reason is given: the old error page. */
export function problemPage(visit: Visit): Html {
  return portal(visit, {
    title: visit.words('problemTitle'),
    body: html`<h1 class="ap_error_page_title">${visit.words('problemTitle')}</h1>
<div id="ap_error_page_message" class="ap_error_page_message">${visit.words('problemText')}</div>`,
  });
}
