import type { Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { type Html, html } from '../html.ts';
import { alertBox, frame, submitButton } from '../layout.ts';
import { cvf, cvfAlert } from './identity.ts';

/** Steps between the right password and the end of the sign-in that ask for no code. */

function ticket(visit: Visit): Html {
  return html`<input type="hidden" name="workflowState" value="${writeFlow(visit.flow)}">`;
}

/** Approval on another device alone. Two links play what happens there. */
export function noticePage(visit: Visit, expired = false): Html {
  const { words, prefix } = visit;
  const here = `${prefix}/ap/cvf/transactionapproval?arb=${writeFlow(visit.flow)}`;
  return cvf(
    visit,
    words('titleCvf'),
    html`<div id="approvalPollAlerts" class="a-section">${
      expired && alertBox('error', { heading: words('heading'), reasons: [words('approvalExpired')] })
    }</div>
<h1 class="transaction-approval-word-break">${words('approveHeading')}</h1>
<form id="pollingForm" method="post" action="${here}">${ticket(visit)}
<input type="hidden" name="transactionApprovalStatus" value="${expired ? 'TransactionExpired' : 'TransactionPending'}"></form>
<form id="resend-approval-form" method="get" action="${here}"><a id="resend-approval-link" class="a-link-normal" href="${here}">${words('approvalAgain')}</a></form>
${
  !expired &&
  html`<p><a class="practice-approve" href="${here}&amp;on=approved">${words('playApproved')}</a></p>
<p><a class="practice-expire" href="${here}&amp;on=expired">${words('playExpired')}</a></p>`
}`,
  );
}

/** A question about the account. */
export function questionPage(visit: Visit, wrong = false): Html {
  const { words, prefix } = visit;
  return cvf(
    visit,
    words('titleCvf'),
    html`<h1>${words('questionHeading')}</h1>
${wrong && cvfAlert('cvf-dcq-response-error', words('questionWrong'))}
<form method="post" action="${prefix}/ap/cvf/verify" novalidate class="cvf-widget-form">${ticket(visit)}
<label class="a-form-label" for="practice-answer">${words('yourName')}</label>
<input type="text" id="practice-answer" name="dcq_question_subjective_1" autocomplete="off" class="a-input-text">
${submitButton('cvf-submit-answer', words('submit'), 'cvfDcqAction')}
</form>`,
  );
}

/** Asks for a phone number as the identity check does. */
export function numberPage(visit: Visit, wrong = false): Html {
  const { words, flow, prefix } = visit;
  return cvf(
    visit,
    words('titleCvf'),
    html`<h1>${words('fixupHeading')}</h1>
${wrong && cvfAlert('cvf-invalid-mobile-phone', words('invalidNumber'))}
<form method="post" action="${prefix}/ap/accountfixup" novalidate class="cvf-widget-form">${ticket(visit)}
<label class="a-form-label" for="practice-number">${words('fixupPhone')}</label>
<input type="tel" id="practice-number" name="cvf_phone_num" class="a-input-text">
${submitButton('cvf-submit-number', words('next'))}
</form>
<div id="cvf-skip-claim-collect-section"><a class="a-link-normal cvf-widget-link-claim-collect-skip" href="${prefix}/ap/accountfixup?skip=1&amp;arb=${writeFlow(flow)}">${words('notNow')}</a></div>`,
  );
}

/** Nothing but a button. */
export function pressPage(visit: Visit): Html {
  const { words, prefix } = visit;
  return cvf(
    visit,
    words('titleCvf'),
    html`<h1>${words('pressHeading')}</h1>
<form method="post" action="${prefix}/ap/challenge" novalidate class="cvf-widget-form">${ticket(visit)}
${submitButton('cvf-continue', words('next'))}
</form>`,
  );
}

/** A puzzle whose frame has not come yet. */
export function puzzlePage(visit: Visit): Html {
  return cvf(
    visit,
    visit.words('titleCvf'),
    html`<h1>${visit.words('captchaSolve')}</h1>
<form id="cvf-aamation-challenge-form" method="post" action="verify">${ticket(visit)}<input type="hidden" id="cvf_aamation_response_token" name="cvf_aamation_response_token"></form>`,
  );
}

/** After the right password: a passkey, which can be left for later. Setting one up fails here. */
export function passkeyOfferPage(visit: Visit, failed = false): Html {
  const { words, prefix } = visit;
  const button = (id: string, label: string) =>
    html`<span class="a-button"><span class="a-button-inner"><input class="a-button-input" type="submit" name="nudge" value="${id}" aria-labelledby="nudge-${id}-announce"><span id="nudge-${id}-announce" class="a-button-text" aria-hidden="true">${label}</span></span></span>`;
  return frame(visit, {
    title: words('offerHeading'),
    body: html`<div id="a-page">
${failed && alertBox('error', { heading: words('passkeyError'), reasons: [words('passkeyErrorText')] })}
<h1>${words('offerHeading')}</h1>
<form method="post" action="${prefix}/ax/claim/webauthn/nudge">${ticket(visit)}
${!failed && button('create', words('offerSetUp'))}
${failed ? button('skip-server-error', words('notNow')) : button('not-now', words('notNow'))}
</form></div>`,
  });
}
