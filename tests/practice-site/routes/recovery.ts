import { CAPTCHA, CODES } from '../accounts.ts';
import { type Answer, redirect, type Visit } from '../answer.ts';
import { writeFlow } from '../flow.ts';
import { look } from '../looks.ts';
import { signedIn, type Tools } from './sign-in.ts';

/** `POST /ap/cvf/verify`: image characters or a code, told apart by the field that came. */
export function verify(visit: Visit, tools: Tools): Answer {
  const { form } = visit.request;
  const characters = form.get('cvf_captcha_input');
  if (characters !== null) {
    return characters.toUpperCase() === CAPTCHA ? signedIn(visit, tools) : look('cvf-captcha-wrong', visit);
  }
  if (form.get('code') !== CODES.right) return look('phone-check-wrong', visit);
  if (visit.flow.returnTo !== NEW_PASSWORD) return signedIn(visit, tools);
  return redirect(`${visit.prefix}/ap/forgotpassword?practice=new-password&arb=${writeFlow(visit.flow)}`);
}

/** `POST /ap/cvf/approval/verifyOtp` */
export function verifyApproval(visit: Visit, tools: Tools): Answer {
  return visit.request.form.get('otpCode') === CODES.right
    ? signedIn(visit, tools)
    : look('approval-wrong', visit);
}

/** Where a reset goes after its code; never an address. */
const NEW_PASSWORD = 'practice:new-password';

/** `POST /ap/forgotpassword`: address, then a code, then the new password. */
export function forgotPassword(visit: Visit): Answer {
  const { form } = visit.request;
  if (form.get('appAction') === 'FORGOTPWD_NEW_PASSWORD') return look('password-changed', visit);
  const email = form.get('email') || '';
  return redirect(
    `${visit.prefix}/ap/cvf/verify?arb=${writeFlow({ ...visit.flow, email, returnTo: NEW_PASSWORD })}`,
  );
}

/** `GET /errors/validateCaptcha`: back to where the person wanted to go, or the robot page again. */
export function robotAnswer(visit: Visit): Answer {
  const { query } = visit.request;
  if ((query.get('field-keywords') || '').toUpperCase() !== CAPTCHA) return look('robot', visit);
  const to = query.get('amzn-r') || '/';
  return redirect(to.startsWith('/') && !to.startsWith('//') ? to : '/');
}
