import type { Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { type Html, html } from '../html.ts';
import {
  footer,
  frame,
  hiddenFieldError,
  hiddenFields,
  sleepingPasskeyError,
  submitButton,
} from '../layout.ts';
import { signInPath } from '../stores.ts';

function claimFrame(
  visit: Visit,
  title: string,
  pageType: [string, string],
  body: Html,
  show?: string,
): Html {
  return frame(visit, {
    title,
    pageType,
    ...(show ? { does: { show } } : {}),
    body: html`<div id="a-page">
<div class="a-section practice-brand">${visit.words('siteName')} <span>${visit.store.domain}</span></div>
<div id="authportal-center-section" class="a-section">${body}</div>
${footer(visit)}
</div>`,
  });
}

/** Step 1, the newer page: mobile number or e-mail in one field. `show`: ids its script shows at once. */
export function claimPage(visit: Visit, show?: string): Html {
  const { words, flow, prefix } = visit;
  return claimFrame(
    visit,
    words('titleSignIn'),
    ['FullPageAuthentication', 'claim'],
    html`<div id="claim-collection-container" class="a-section a-spacing-none">
<noscript><div id="auth-js-alert-box" class="a-box a-alert a-alert-error a-spacing-base" role="alert">${words('jsOff')}</div></noscript>
${sleepingPasskeyError(visit)}
<h1 class="a-size-medium-plus a-spacing-small">${words('signInOrCreate')}</h1>
<form id="ap_login_form" name="signIn" method="post" novalidate action="${prefix}/ax/claim?arb=${writeFlow(flow)}">
${hiddenFields(visit, { appAction: 'SIGNIN_CLAIM_COLLECT', subPageType: 'FullPageUnifiedClaimCollect', claimCollectionWorkflow: 'unified', workflowState: writeFlow(flow) })}
<div id="claim-input-container" class="a-section a-spacing-micro">
<label for="ap_email_login" class="a-form-label">${words('claim')}</label>
<input type="text" id="ap_email_login" name="email" autocomplete="username" class="a-input-text" data-practice-missing="empty-claim-alert" data-practice-invalid="invalid-email-alert">
<input type="password" id="auth-credential-autofill-hint" name="password" class="a-input-text hide" tabindex="-1" aria-hidden="true">
</div>
${hiddenFieldError('empty-claim-alert', words('missingClaim'))}
${hiddenFieldError('invalid-phone-alert', words('invalidPhone'))}
${hiddenFieldError('invalid-email-alert', words('invalidEmail'))}
${hiddenFieldError('error-alert', words('claimError'))}
${submitButton('continue', words('next'))}
</form>
<a class="a-link-normal" href="/gp/help/customer/account-issues?ie=UTF8">${words('needHelp')}</a>
</div>`,
    show,
  );
}

/**
 * What the newer page answers to an address it does not know: no error, but a second account. One that it knows can be
 * led through the same page.
 */
export function intentPage(visit: Visit, known = false): Html {
  const { words, flow, prefix } = visit;
  return claimFrame(
    visit,
    words('titleRegister'),
    ['FullPageAuthentication', 'intentConfirmation'],
    html`<div aria-live="polite" class="a-section" id="intent-confirmation-container">
<h1 class="a-size-medium-plus a-spacing-small">${words(known ? 'signIn' : 'newHere')}</h1>
${!known && html`<p>${words('newHereText')}</p>`}
<p class="a-spacing-top-medium"><span class="claim-value">${flow.email} <a class="a-link-normal change-claim" href="${prefix}${signInPath(visit.store, flow.returnTo)}">${words('change')}</a></span></p>
<form action="${prefix}${known ? '/ap/signin' : '/ap/register'}" id="intent-confirmation-form" method="post" novalidate>
<input type="hidden" name="workflowState" value="${writeFlow(flow)}">
<span id="intention-submit-button" class="a-button a-button-primary"><span class="a-button-inner"><input class="a-button-input" type="submit" aria-labelledby="intention-submit-button-announce"><span id="intention-submit-button-announce" class="a-button-text" aria-hidden="true">${words(known ? 'next' : 'proceedCreate')}</span></span></span>
</form>
<span class="already-a-customer a-text-bold">${words('alreadyCustomer')}</span> <a class="a-link-normal signin-with-another-account" href="${prefix}/ax/claim?arb=${writeFlow({ ...flow, email: '' })}">${words('otherClaim')}</a>
</div>`,
  );
}

export function registerPage(visit: Visit): Html {
  const { words } = visit;
  return claimFrame(
    visit,
    words('titleRegister'),
    ['AuthenticationPortal', 'Register'],
    html`<div class="practice-card"><h1>${words('createAccount')}</h1>
<form name="register" id="ap_register_form" method="post" action="${visit.prefix}/ap/register" novalidate>
${hiddenFields(visit, { appAction: 'REGISTER' })}
<label for="ap_email" class="a-form-label">${words('email')}</label>
<input type="email" id="ap_email" name="email" value="${visit.flow.email}" class="a-input-text">
${submitButton('continue', words('next'))}
</form></div>`,
  );
}
