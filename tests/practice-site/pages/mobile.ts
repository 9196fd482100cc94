import type { Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { type Html, html } from '../html.ts';
import { hiddenFields, portal, submitButton } from '../layout.ts';
import { does, type Trouble, top } from './trouble.ts';

/** A row of the accordion: one is open, a press on the other's head opens that. */
function row(name: 'login' | 'register', head: string, open: boolean, body: Html): Html {
  return html`<div id="accordion-row-${name}" class="a-box practice-row${open ? ' practice-open' : ''}">
<a class="a-link-normal practice-row-head" href="#${name}" role="button">${head}</a>
<div class="practice-row-body">${body}</div>
</div>
`;
}

/** Step 1 on a phone: new people above, customers below, in two forms that share ids. */
export function accordionPage(visit: Visit, trouble: Trouble): Html {
  const { words, flow, prefix } = visit;
  return portal(visit, {
    title: words('titleSignInMobile'),
    pageType: ['AuthenticationPortal', 'SignInClaimCollect'],
    does: does(trouble),
    body: html`${top(visit, trouble)}
${row(
  'register',
  words('createAccount'),
  false,
  html`<form id="ap_register_form" name="register" method="post" novalidate action="${prefix}/ap/register">
${hiddenFields(visit, { appAction: 'REGISTER', workflowState: writeFlow(flow) })}
<label for="ap_customer_name" class="a-form-label">${words('yourName')}</label>
<input type="text" id="ap_customer_name" name="customerName" class="a-input-text">
<label for="ap_email" class="a-form-label">${words('email')}</label>
<input type="email" id="ap_email" name="email" class="a-input-text">
<label for="ap_password" class="a-form-label">${words('password')}</label>
<input type="password" id="ap_password" name="password" autocomplete="new-password" class="a-input-text">
${submitButton('continue', words('next'))}
</form>`,
)}${row(
  'login',
  `${words('signIn')} ${words('alreadyCustomer')}`,
  true,
  html`<form id="ap_login_form" name="signIn" method="post" novalidate action="${prefix}/ap/signin" class="auth-validate-form">
${hiddenFields(visit, { appAction: 'SIGNIN_CLAIM_COLLECT', subPageType: 'SignInClaimCollect', workflowState: writeFlow(flow) })}
<label for="ap_email_login" class="a-form-label">${words('email')}</label>
<input type="email" maxlength="128" id="ap_email_login" name="email" value="${flow.email}" autocomplete="username" class="a-input-text" data-practice-missing="auth-email-missing-alert" data-practice-invalid="auth-email-invalid-email-alert">
<i id="ap_email_icon" class="a-icon" aria-hidden="true"></i>
${submitButton('continue', words('next'))}
</form>
<a id="ap-other-signin-issues-link" class="a-link-normal" href="/gp/help/customer/account-issues?ie=UTF8">${words('needHelp')}</a>`,
)}`,
  });
}
