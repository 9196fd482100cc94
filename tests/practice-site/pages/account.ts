import type { Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { type Html, html } from '../html.ts';
import { frame, hiddenFields, portal, serverError, submitButton } from '../layout.ts';

/** After an account was put on hold: another host and another look, without any `auth-*` id. */
export function onHoldPage(visit: Visit): Html {
  const { words } = visit;
  return frame(visit, {
    title: words('onHold'),
    body: html`<div class="practice-wide"><input type="hidden" name="authenticationContext" value="amzn_abbott_portal_practice">
<div id="alert-0" class="abbott-view-component"><div class="a-box a-alert a-alert-error" role="alert"><div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${words('onHold')}</h4><i class="a-icon a-icon-alert"></i><div class="a-alert-content">${words('onHoldText')}</div></div></div>
<p>${words('contactNeeded')}</p>
<span class="a-button a-button-primary"><span class="a-button-inner"><a class="a-button-text" href="https://www.${visit.store.domain}${visit.prefix}/gp/help/customer/contact-us">${words('contactService')}</a></span></span></div>
</div>`,
  });
}

/** Asks for a phone number on the way; can be skipped. */
export function fixupPage(visit: Visit, wrong = false): Html {
  const { words, flow, prefix } = visit;
  return portal(visit, {
    title: words('titleSignIn'),
    body: html`${wrong && serverError(visit, words('invalidNumber'))}<form id="auth-account-fixup-phone-form" method="post" novalidate action="${prefix}/ap/accountfixup">
${hiddenFields(visit, { appAction: 'ACCOUNT_FIXUP', workflowState: writeFlow(flow) })}
<h1>${words('fixupHeading')}</h1>
<label for="account-fixup-phone-number" class="a-form-label">${words('fixupPhone')}</label>
<input type="tel" id="account-fixup-phone-number" name="phoneNumber" class="a-input-text">
${submitButton('continue', words('next'))}
<a id="ap-account-fixup-phone-skip-link" class="a-link-normal" href="${prefix}/ap/accountfixup?skip=1&amp;arb=${writeFlow(flow)}">${words('notNow')}</a>
</form>`,
  });
}

/** Several people use this browser: which account. */
export function switcherPage(visit: Visit): Html {
  const { words, flow, prefix } = visit;
  return portal(visit, {
    title: words('switchAccounts'),
    pageType: ['AuthenticationPortal', 'AuthPromptActSwitcher'],
    body: html`<div id="ap-account-switcher-container" class="a-section" data-arbtoken="${writeFlow(flow)}">
<h1>${words('switchAccounts')}</h1>
<form method="post" novalidate action="${prefix}/ap/switchaccount">
${hiddenFields(visit, { workflowState: writeFlow(flow) })}
<span class="a-button"><button class="a-button-text" data-name="switch_account_request" name="switch" value="family" type="submit">${flow.email}</button></span>
</form>
<a id="cvf-account-switcher-add-accounts-link" class="a-link-normal" href="${prefix}/ax/claim?arb=${writeFlow({ ...flow, email: '' })}">${words('addAccount')}</a>
</div>`,
  });
}
