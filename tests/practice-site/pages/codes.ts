import { accountOf } from '../accounts.ts';
import type { Visit } from '../answer.ts';
import { type Channel, writeFlow } from '../flow.ts';
import { type Html, html, type Part } from '../html.ts';
import { hiddenFields, portal, sleepingBoxes, submitButton } from '../layout.ts';
import { changedOtpPage } from './changed-layout.ts';

/** How the code comes: as the person chose, else as the account has it. */
function channelOf({ flow }: Visit): Channel {
  if (flow.channel) return flow.channel;
  return accountOf(flow.email)?.fate === 'otp-app' ? 'TOTP' : 'SMS';
}

function sentBy(visit: Visit): string {
  const texts = { SMS: 'otpText', VOICE: 'otpCalled', TOTP: 'otpFromApp' } as const;
  return visit.words(texts[channelOf(visit)]);
}

/** Asks for the one-time password. `box`: a server error above it. */
export function otpPage(visit: Visit, box?: Part): Html {
  const { words, flow, prefix } = visit;
  if (visit.skin === 'changed') return changedOtpPage(visit, sentBy(visit), box);
  return portal(visit, {
    title: words('titleMfa'),
    pageType: ['AuthenticationPortal', 'MFAApplication'],
    body: html`${box || sleepingBoxes(visit)}
<form id="auth-mfa-form" method="post" novalidate action="${prefix}/ap/signin" class="a-spacing-none">
${hiddenFields(visit, { appAction: 'SIGNIN_MFA', workflowState: writeFlow(flow), deviceId: 'practice-device' })}
<h1>${words('titleMfa')}</h1>
<p>${sentBy(visit)}</p>
<label for="auth-mfa-otpcode" class="a-form-label">${words('otpLabel')}</label>
<input type="tel" maxlength="20" id="auth-mfa-otpcode" name="otpCode" autocomplete="off" class="a-input-text a-span12 auth-autofocus auth-required-field">
<label for="auth-mfa-remember-device"><input id="auth-mfa-remember-device" type="checkbox" name="rememberDevice" value=""> ${words('otpRemember')}</label>
${submitButton('auth-signin-button', words('signIn'), 'mfaSubmit')}
</form>
<ul class="a-unordered-list a-vertical"><li class="a-spacing-small"><a id="auth-get-new-otp-link" class="a-link-normal" href="${prefix}/ap/mfa/new-otp?arb=${writeFlow(flow)}">${words('otpNotReceived')}</a></li></ul>`,
  });
}

/** Asks how the next code should come. */
export function channelPage(visit: Visit, box?: Part): Html {
  const { words, flow, prefix } = visit;
  const channels = [
    ['SMS', words('otpSms')],
    ['VOICE', words('otpVoice')],
    ['TOTP', words('otpByApp')],
  ] as const;
  return portal(visit, {
    title: words('titleMfa'),
    pageType: ['AuthenticationPortal', 'MFANewOTPApplication'],
    body: html`${box || sleepingBoxes(visit)}
<form id="auth-select-device-form" method="post" novalidate action="${prefix}/ap/mfa/new-otp" class="a-spacing-none">
${hiddenFields(visit, { appAction: 'MFA_NEW_OTP', workflowState: writeFlow(flow) })}
<h1>${words('otpChoose')}</h1>
${channels.map(
  (
    [channel, label],
    i,
  ) => html`<div class="a-radio auth-${channel}"><label><input type="radio" name="otpDeviceContext" value="practice-device, ${channel}"${i === 0 && html` checked`}> <span class="a-label a-radio-label">${label}</span></label></div>
`,
)}
${submitButton('auth-send-code', words('otpSend'))}
</form>
<a id="auth-otp-cs-link" class="a-link-normal" href="/gp/help/customer/display.html?nodeId=GU3SL3GTHLHPDQ2H">${words('otpRecovery')}</a>`,
  });
}
