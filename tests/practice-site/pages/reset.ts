import type { Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { type Html, html } from '../html.ts';
import { alertBox, fieldError, hiddenFields, portal, submitButton } from '../layout.ts';
import { signInPath } from '../stores.ts';
import { changedHelpPage } from './changed-layout.ts';
import { does, type Trouble, top } from './trouble.ts';

/** Password help: which account is it about. */
export function passwordHelpPage(visit: Visit, trouble: Trouble = {}): Html {
  const { words, prefix } = visit;
  if (visit.skin === 'changed') return changedHelpPage(visit, trouble.box);
  return portal(visit, {
    title: words('titleHelp'),
    pageType: ['AuthenticationPortal', 'ForgotPassword'],
    does: does(trouble),
    body: html`${top(visit, trouble)}
<h1>${words('titleHelp')}</h1>
<p>${words('helpText')}</p>
<form name="forgotPassword" method="post" novalidate action="${prefix}/ap/forgotpassword" class="auth-validate-form">
${hiddenFields(visit, { appAction: 'FORGOTPWD', workflowState: writeFlow(visit.flow) })}
<label for="ap_email" class="a-form-label">${words('email')}</label>
<input type="email" id="ap_email" name="email" value="${visit.flow.email}" class="a-input-text" data-practice-missing="auth-email-missing-alert">
${fieldError(visit, 'auth-email-missing-alert', words('missingClaim'))}
${submitButton('continue', words('next'))}
</form>`,
  });
}

/** Password help that the site insists on. */
export function resetRequiredPage(visit: Visit): Html {
  const { words, prefix } = visit;
  return portal(visit, {
    title: words('titleHelp'),
    body: html`<h1>${words('resetHeading')}</h1>
<p>${words('resetText')}</p>
<form name="forgotPassword" method="post" novalidate action="${prefix}/ap/forgotpassword">
${hiddenFields(visit, { appAction: 'FORGOTPWD_REVERIFICATION', workflowState: writeFlow(visit.flow), email: visit.flow.email })}
${submitButton('continue', words('next'))}
</form>`,
  });
}

/** The last step of a reset. */
export function newPasswordPage(visit: Visit, trouble: Trouble = {}): Html {
  const { words, prefix } = visit;
  return portal(visit, {
    title: words('titleHelp'),
    does: does(trouble),
    body: html`${top(visit, trouble)}
<h1>${words('newPassword')}</h1>
<form name="signIn" method="post" novalidate action="${prefix}/ap/forgotpassword">
${hiddenFields(visit, { appAction: 'FORGOTPWD_NEW_PASSWORD', workflowState: writeFlow({ ...visit.flow, reset: 'proven' }) })}
<label for="ap_password_new" class="a-form-label">${words('newPassword')}</label>
<input type="password" id="ap_password_new" name="passwordNew" autocomplete="new-password" class="a-input-text" data-practice-missing="auth-password-missing-alert">
${fieldError(visit, 'auth-password-missing-alert', words('missingPassword'))}
<label for="ap_password_new_check" class="a-form-label">${words('newPasswordAgain')}</label>
<input type="password" id="ap_password_new_check" name="passwordNewCheck" autocomplete="new-password" class="a-input-text">
${submitButton('continue', words('saveChanges'))}
</form>`,
  });
}

/** The end of a reset, from which the person signs in again. */
export function passwordChangedPage(visit: Visit): Html {
  const { words, prefix } = visit;
  return portal(visit, {
    title: words('titleHelp'),
    body: html`${alertBox('success', { heading: words('passwordChanged'), reasons: [words('passwordChangedText')] })}
<a class="a-link-normal practice-sign-in" href="${prefix}${signInPath(visit.store, visit.flow.returnTo)}">${words('signIn')}</a>`,
  });
}
