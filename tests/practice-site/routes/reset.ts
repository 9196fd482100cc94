import { type Account, SHORTEST } from '../accounts.ts';
import { type Answer, further, type Visit } from '../answer.ts';
import { changedCookie } from '../changed.ts';
import { setCookie } from '../cookies.ts';
import { look } from '../looks.ts';
import { customerOf, go } from './steps.ts';

/** `GET /ap/forgotpassword`: who is it about, or the new password once the code was right. */
export function openForgotPassword(visit: Visit): Answer {
  return look(visit.flow.reset === 'proven' ? 'new-password' : 'password-help', visit);
}

/** `POST /ap/forgotpassword`: an address leads to a code; a new password ends the reset. */
export function forgotPassword(visit: Visit): Answer {
  const { form } = visit.request;
  if (form.get('appAction') === 'FORGOTPWD_NEW_PASSWORD') return takeNewPassword(visit);
  const typed = form.get('email') || form.get('practiceEmail') || '';
  const named = further(visit, { email: typed.trim() });
  if (typed.trim() === '') return look('password-help', named);
  if (!isKnown(customerOf(typed, visit))) return look('password-help-unknown', named);
  return go(further(named, { reset: 'asked' }), '/ap/cvf/verify');
}

function isKnown(account: Account | null): boolean {
  return account !== null && account.fate !== 'unknown' && account.fate !== 'invalid';
}

function takeNewPassword(visit: Visit): Answer {
  const { form } = visit.request;
  const password = form.get('passwordNew') || '';
  const account = customerOf(visit.flow.email, visit);
  if (visit.flow.reset !== 'proven' || !account) return look('step-expired', visit);
  if (password.length < SHORTEST) return look('new-password-short', visit);
  if (password !== form.get('passwordNewCheck')) return look('new-password-mismatch', visit);
  return { ...look('password-changed', visit), cookies: [changedCookie(visit, account, password)] };
}

/** The cookie that remembers that the slow account met its page that ran out. */
const LATE = 'practice-late';

/** The code of a reset was right: on, but for the account whose first ticket has run out by then. */
export function proveReset(visit: Visit): Answer {
  const { store, request, flow } = visit;
  if (customerOf(flow.email, visit)?.fate === 'reset-expires' && !request.cookies.has(LATE)) {
    return { ...look('step-expired', visit), cookies: [setCookie(store, request, LATE, '1')] };
  }
  return go(further(visit, { reset: 'proven' }), '/ap/forgotpassword');
}
