import type { Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { type Html, html, type Part } from '../html.ts';
import { hiddenFields, portal, sleepingBoxes } from '../layout.ts';

/** A field, a button and links that nobody outside the site knows the names of. */
function field(name: string, label: string, value = ''): Html {
  return html`<label for="practice-${name}" class="a-form-label">${label}</label>
<input type="text" id="practice-${name}" name="practice${name}" value="${value}" autocomplete="off" class="a-input-text">`;
}

function button(label: string): Html {
  return html`<span class="a-button a-button-primary"><span class="a-button-inner"><button id="practice-go" class="a-button-text practice-go">${label}</button></span></span>`;
}

/** The page for the one-time password, rebuilt: its address and its form still say what it is. */
export function changedOtpPage(visit: Visit, sent: string, box?: Part): Html {
  const { words, flow, prefix } = visit;
  return portal(visit, {
    title: words('titleMfa'),
    body: html`${box || sleepingBoxes(visit)}
<h1>${words('titleMfa')}</h1>
<form id="auth-mfa-form" method="post" novalidate action="${prefix}/ap/signin">
${hiddenFields(visit, { appAction: 'SIGNIN_MFA', workflowState: writeFlow(flow) })}
<p>${sent}</p>
${field('Code', words('otpLabel'))}
${button(words('signIn'))}
</form>
<p><a id="practice-other" href="${prefix}/ap/mfa/other?arb=${writeFlow(flow)}">${words('otpNotReceived')}</a></p>`,
  });
}

/** The first page of password help, rebuilt: only its address and its hidden step say what it is. */
export function changedHelpPage(visit: Visit, box?: Part): Html {
  const { words, flow, prefix } = visit;
  return portal(visit, {
    title: words('titleHelp'),
    body: html`${box || sleepingBoxes(visit)}
<h1>${words('titleHelp')}</h1>
<form method="post" novalidate action="${prefix}/ap/forgotpassword">
${hiddenFields(visit, { appAction: 'FORGOTPWD', workflowState: writeFlow(flow) })}
<p>${words('helpText')}</p>
${field('Email', words('email'), flow.email)}
${button(words('next'))}
</form>`,
  });
}
