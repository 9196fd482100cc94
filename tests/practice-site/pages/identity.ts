import type { Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { type Html, html, type Part, script } from '../html.ts';
import { footer, frame, submitButton } from '../layout.ts';

/** Pages of the identity check: no `auth-*` ids, no page type, no language in the body's class. */
export function cvf(visit: Visit, title: string, body: Part): Html {
  return frame(visit, {
    title,
    body: html`<div id="a-page">
<div class="a-section practice-brand">${visit.words('siteName')} <span>${visit.store.domain}</span></div>
<div id="cvf-page-content" class="a-section">${body}</div>
<div id="footer" class="a-section">${footer(visit)}</div>
</div>`,
  });
}

export function cvfAlert(id: string, text: string): Html {
  return html`<div class="a-box a-alert-inline a-alert-inline-error cvf-widget-alert cvf-widget-alert-id-${id}" role="alert"><div class="a-box-inner a-alert-container"><i class="a-icon a-icon-alert"></i><div class="a-alert-content"><div class="a-section cvf-alert-section cvf-widget-alert-message">${text}</div></div></div></div>`;
}

/** Image characters on a page of their own. */
export function cvfCaptchaPage(visit: Visit, wrong = false): Html {
  const { words } = visit;
  return cvf(
    visit,
    words('titleCvf'),
    html`<h1>${words('captchaSolve')}</h1>
<img alt="captcha" src="/practice/captcha.svg" width="200" height="70">
<form method="post" action="verify" novalidate class="cvf-widget-form cvf-widget-form-captcha fwcim-form a-spacing-none">
<input type="hidden" name="cvf_captcha_captcha_token" value="practice" class="cvf-widget-hidden-fields">
<input type="hidden" name="cvf_captcha_captcha_type" value="imageCaptcha" class="cvf-widget-hidden-fields">
<input type="hidden" name="workflowState" value="${writeFlow(visit.flow)}" class="cvf-widget-hidden-fields">
<label class="a-form-label" for="practice-captcha">${words('captchaLabel')}</label>
<input type="text" id="practice-captcha" name="cvf_captcha_input" autocomplete="off" class="a-input-text a-span12 cvf-widget-input cvf-widget-input-code">
${wrong && cvfAlert('cvf-captcha-error', words('captchaMissing'))}
<span class="a-button a-button-primary"><span class="a-button-inner"><input name="cvf_captcha_captcha_action" id="cvf-captcha-submit" class="a-button-input notranslate" type="submit" value="verifyCaptcha" aria-labelledby="cvf-captcha-submit-announce"><span id="cvf-captcha-submit-announce" class="a-button-text" aria-hidden="true">${words('submit')}</span></span></span>
</form>
<a class="a-link-normal cvf-widget-link-new-captcha" href="#new">${words('captchaRefresh')}</a>
<a class="a-link-normal cvf-widget-link-alternative-captcha" href="#hear">${words('captchaHear')}</a>`,
  );
}

/** Approval by the app or a link, with a code as the other way. Its error line sleeps in the clean page. */
export function approvalPage(visit: Visit, wrong = false): Html {
  const { words, prefix } = visit;
  const ticket = html`<input type="hidden" name="workflowState" value="${writeFlow(visit.flow)}">`;
  return cvf(
    visit,
    words('titleCvf'),
    html`<div id="verifyAlerts" class="a-section"></div>
<div id="verifyFailureAlerts" class="a-section aok-hidden"><div class="a-box a-alert a-alert-error" role="alert"><div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${words('heading')}</h4></div></div></div>
<div id="approvalPollAlerts" class="a-section"></div>
<h1 class="transaction-approval-word-break">${words('approveHeading')}</h1>
<form id="pollingForm" method="post" action="${prefix}/ap/cvf/approval/poll"><input type="hidden" name="transactionApprovalStatus" value="TransactionPending">${ticket}</form>
<form id="verification-code-form" method="post" novalidate action="${prefix}/ap/cvf/approval/verifyOtp">${ticket}
<label class="a-form-label" for="input-box-otp">${words('verifyLabel')}</label>
<div id="cvf-input-code"><input type="text" maxlength="6" id="input-box-otp" name="otpCode" autocomplete="off" class="a-input-text"></div>
<div id="invalid-otp-code-message" class="a-box a-alert-inline a-alert-inline-error${wrong ? '' : ' aok-hidden'}" role="alert"><div class="a-alert-container"><div class="a-alert-content">${words('verifyWrong')}</div></div></div>
${submitButton('cvf-submit-otp-button', words('submit'))}
</form>
<form id="resend-approval-form" method="get" action="${prefix}/ap/cvf/approval">${ticket}<a id="resend-approval-link" class="a-link-normal" href="#resend">${words('verifyResend')}</a><span id="resend-approval-alert" class="aok-hidden"></span></form>
<p>${words('lostPhone')} <a class="a-link-normal" href="${prefix}/ap/cvf/accountrecovery">${words('needHelp')}</a></p>`,
  );
}

/** A code that was sent: to say who signs in, or to reset the password. */
export function codeCheckPage(visit: Visit, purpose: 'sign-in' | 'reset', wrong = false): Html {
  const { words, prefix } = visit;
  const isReset = purpose === 'reset';
  const ticket = writeFlow(isReset ? { ...visit.flow, reset: 'asked' } : visit.flow);
  return cvf(
    visit,
    words('titleCvf'),
    html`<h1>${words(isReset ? 'titleCvf' : 'phoneCheck')}</h1>
<p>${words(isReset ? 'resetCodeSent' : 'otpText')}</p>
<form method="post" action="${prefix}/ap/cvf/verify" novalidate class="cvf-widget-form">
<input type="hidden" name="workflowState" value="${ticket}">
<label class="a-form-label cvf-widget-input-code-label" for="cvf-input-code">${words('verifyLabel')}</label>
<input type="text" maxlength="6" id="cvf-input-code" name="code" autocomplete="off" class="a-input-text cvf-widget-input-code">
${wrong && cvfAlert('cvf-code-error', words('verifyWrong'))}
<span id="cvf-submit-otp-button" class="a-button a-button-primary"><span class="a-button-inner"><input class="a-button-input" type="submit" aria-labelledby="cvf-submit-otp-button-announce"><span id="cvf-submit-otp-button-announce" class="a-button-text" aria-hidden="true">${words('submit')}</span></span></span>
</form>`,
  );
}

/** The check that nobody sees: an almost empty page whose script proves the browser and loads it again. */
export function challengePage(visit: Visit, reload: boolean): Html {
  return frame(visit, {
    title: '',
    head: script(
      'window.awsWafCookieDomainList = [];\nwindow.gokuProps = {"key": "practice", "iv": "practice", "context": "practice"};',
    ),
    body: html`<div id="challenge-container"></div>
<script src="https://practice.token.awswaf.com/practice/challenge.js" async></script>`,
    ...(reload
      ? {
          does: {
            reload: `aws-waf-token=practice; domain=.${visit.store.domain}; path=/; secure; samesite=lax`,
          },
        }
      : {}),
  });
}

/** Where the person was going when the robot page came in between. */
function wanted({ path, prefix, flow }: Visit): string {
  return path.startsWith('/ap/') ? `${prefix}/ap/signin?arb=${writeFlow(flow)}` : '/';
}

/** The robot page, served at the address the person wanted. Newer ones have a button and no image. */
export function robotPage(visit: Visit, look: 'image' | 'button'): Html {
  const { words } = visit;
  const fields = html`<input type="hidden" name="amzn" value="practice"><input type="hidden" name="amzn-r" value="${wanted(visit)}">`;
  const press = html`<span class="a-button a-button-primary a-span12"><span class="a-button-inner"><button type="submit" class="a-button-text">${words('continueShopping')}</button></span></span>`;
  return frame(visit, {
    title: visit.store.domain.replace('amazon', 'Amazon'),
    head: script(`var ue_sn = "opfcaptcha.${visit.store.domain}";`),
    body: html`<!-- To discuss automated access to Amazon data please contact api-services-support@amazon.com. -->
<div class="practice-card"><div class="a-box a-alert a-alert-info a-spacing-base"><div class="a-box-inner"><i class="a-icon a-icon-alert"></i>
<h4>${look === 'image' ? words('robotHeading') : words('robotButtonHeading')}</h4>
${look === 'image' && html`<p class="a-last">${words('robotText')}</p>`}
</div></div>
<form method="get" action="/errors/validateCaptcha" name="">${fields}
${
  look === 'image'
    ? html`<img alt="" src="/practice/captcha.svg" width="200" height="70"><input autocomplete="off" aria-label="${words('captchaLabel')}" id="captchacharacters" name="field-keywords" class="a-input-text" type="text">`
    : html`<input type="hidden" name="field-keywords" value="HAIRETA">`
}
${press}</form></div>`,
  });
}
