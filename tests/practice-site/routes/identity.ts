import { ANSWER, CAPTCHA, CODES, isIdentifier } from '../accounts.ts';
import { type Answer, redirect, type Visit } from '../answer.ts';
import { look, somebody } from '../looks.ts';
import { proveReset } from './reset.ts';
import { signedIn, type Tools } from './steps.ts';

/** `GET /ap/cvf/verify`: the code of a reset, or one that says who signs in. */
export function openVerify(visit: Visit): Answer {
  return look(visit.flow.reset === 'none' ? 'phone-check' : 'reset-code', somebody(visit));
}

/** `POST /ap/cvf/verify`: image characters, an answer or a code, told apart by the field that came. */
export function verify(visit: Visit, tools: Tools): Answer {
  const { form } = visit.request;
  const characters = form.get('cvf_captcha_input');
  if (characters !== null) {
    return characters.toUpperCase() === CAPTCHA ? signedIn(visit, tools) : look('cvf-captcha-wrong', visit);
  }
  const answer = form.get('dcq_question_subjective_1');
  if (answer !== null) return answer === ANSWER ? signedIn(visit, tools) : look('question-wrong', visit);
  const isReset = visit.flow.reset !== 'none';
  if (form.get('code') !== CODES.right)
    return look(isReset ? 'reset-code-wrong' : 'phone-check-wrong', visit);
  return isReset ? proveReset(visit) : signedIn(visit, tools);
}

/** `POST /ap/cvf/approval/verifyOtp` */
export function verifyApproval(visit: Visit, tools: Tools): Answer {
  return visit.request.form.get('otpCode') === CODES.right
    ? signedIn(visit, tools)
    : look('approval-wrong', visit);
}

/** `GET /ap/cvf/transactionapproval`: what the person did on the other device stands in the query. */
export function openNotice(visit: Visit, tools: Tools): Answer {
  const happened = visit.request.query.get('on');
  if (happened === 'approved') return signedIn(visit, tools);
  return look(happened === 'expired' ? 'notice-expired' : 'notice', somebody(visit));
}

/** `POST /ax/claim/webauthn/nudge`: setting a passkey up fails, everything else goes on. */
export function answerOffer(visit: Visit, tools: Tools): Answer {
  return visit.request.form.get('nudge') === 'create'
    ? look('passkey-offer-failed', visit)
    : signedIn(visit, tools);
}

/** `POST /ap/accountfixup`: takes what looks like a number. */
export function addDetail(visit: Visit, tools: Tools): Answer {
  const { form } = visit.request;
  const number = form.get('cvf_phone_num');
  const typed = form.get('phoneNumber') || number || '';
  if (isIdentifier(typed)) return signedIn(visit, tools);
  return look(number === null ? 'fixup-wrong' : 'number-wrong', visit);
}

/** `GET /errors/validateCaptcha`: back to where the person wanted to go, or the robot page again. */
export function robotAnswer(visit: Visit): Answer {
  const { query } = visit.request;
  if ((query.get('field-keywords') || '').toUpperCase() !== CAPTCHA) return look('robot', visit);
  const to = query.get('amzn-r') || '/';
  return redirect(to.startsWith('/') && !to.startsWith('//') ? to : '/');
}
