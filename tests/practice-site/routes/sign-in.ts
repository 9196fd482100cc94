import { type Account, accountOf, CAPTCHA, isIdentifier, TRIES } from '../accounts.ts';
import { type Answer, further, page, redirect, type Visit } from '../answer.ts';
import { hasChanged, isRightPassword } from '../changed.ts';
import { isStale } from '../cookies.ts';
import { look, somebody } from '../looks.ts';
import { challengePage } from '../pages/identity.ts';
import { checkCode } from './codes.ts';
import { customerOf, go, signedIn, type Tools } from './steps.ts';

/** An old session is sent round in circles between two steps, until its cookies are gone. */
function isInLoop(visit: Visit): boolean {
  return accountOf(visit.flow.email)?.fate === 'loop' && isStale(visit);
}

/** `GET /ap/cvf/request`: a puzzle, or the other half of the circle. */
export function openPuzzle(visit: Visit): Answer {
  return isInLoop(visit) ? go(visit, '/ap/signin') : look('cvf-captcha', somebody(visit));
}

/** `GET /ap/signin` with a ticket of a running sign-in, or with the full query of a new one. */
export function openSignIn(visit: Visit): Answer {
  const { query, cookies } = visit.request;
  const running = query.has('arb');
  if (!running && ![...query.keys()].some((key) => key.startsWith('openid.'))) {
    return look('step-expired', visit);
  }
  if (!running) return look('identifier', visit);
  if (isInLoop(visit)) return go(visit, '/ap/cvf/request');
  if (accountOf(visit.flow.email)?.fate === 'challenge' && !cookies.has('aws-waf-token')) {
    return page(challengePage(visit, true));
  }
  return look(visit.flow.email ? 'password' : 'identifier', visit);
}

/** Step 1, answered. The classic page knows unknown addresses; the newer one offers an account instead. */
export function identify(visit: Visit, from: 'classic' | 'claim'): Answer {
  const typed = visit.request.form.get('email') || '';
  const named = further(visit, { email: typed.trim() });
  const account = customerOf(typed, visit);
  if (typed.trim() === '') return look(from === 'classic' ? 'identifier' : 'claim', visit);
  if (!isIdentifier(typed) || account?.fate === 'invalid') return look('identifier-refused', named);
  if (!account || account.fate === 'unknown') {
    if (from === 'claim') return look('create-account-offer', named);
    return look(visit.skin === 'mobile' ? 'mobile-unknown' : 'unknown-account', named);
  }
  if (account.fate === 'robot') return look('robot', named);
  if (account.fate === 'challenge') return go(named, '/ap/signin');
  if (account.fate === 'passkey') return look('passkey', named);
  if (account.fate === 'cookies-off') return look('cookies-off', named);
  return look('password', named);
}

/** Step 2, answered. */
function checkPassword(visit: Visit, tools: Tools): Answer {
  const { form } = visit.request;
  const email = visit.flow.email || form.get('email') || '';
  const known = further(visit, { email });
  const account = customerOf(email, visit);
  if (!account) return look('unknown-account', known);
  if (visit.flow.captcha && (form.get('guess') || '').toUpperCase() !== CAPTCHA)
    return look('captcha-wrong', known);
  if (!isRightPassword(visit, account, form.get('password') || '')) {
    return known.flow.failures + 1 >= TRIES ? go(known, '/ap/forgotpassword') : look('wrong-password', known);
  }
  return meetFate(account, known, tools);
}

function meetFate(account: Account, visit: Visit, tools: Tools): Answer {
  const { fate } = account;
  if (fate === 'wrong-pair') return look('wrong-credentials', visit);
  if (fate === 'captcha' && !visit.flow.captcha) return look('captcha', visit);
  if (fate === 'cvf-captcha') return go(visit, '/ap/cvf/request');
  if (fate.startsWith('otp')) return go(visit, '/ap/mfa');
  if (fate === 'approval') return go(visit, '/ap/cvf/approval');
  if (fate === 'notice') return go(visit, '/ap/cvf/transactionapproval');
  if (fate === 'question') return look('question', visit);
  if (fate === 'press') return go(visit, '/ap/challenge');
  if (fate === 'passkey-offer') return go(visit, '/ax/claim/webauthn/nudge');
  if (fate === 'phone-check') return go(visit, '/ap/cvf/verify');
  if (fate === 'reset-again') return go(visit, '/ap/forgotpassword/reverification');
  if (fate === 'reset' && !hasChanged(visit, account)) return go(visit, '/ap/forgotpassword/reverification');
  if (fate === 'locked') return redirect(`https://account-status.${visit.store.domain}/`);
  if (fate === 'fixup') return go(visit, '/ap/accountfixup');
  if (fate === 'switcher') return go(visit, '/ap/switchaccount');
  if (fate === 'busy') return look('busy', visit);
  if (fate === 'busy-empty') return look('busy-empty', visit);
  if (fate === 'problem') return look('problem', visit);
  if (fate === 'cookies-off') return look('cookies-off', visit);
  if (isInLoop(visit)) return go(visit, '/ap/cvf/request');
  if (fate === 'needs-script' && !visit.request.form.has('metadata1')) return look('password', visit);
  // The point of this account: nothing is wrong with the password, and nothing is said.
  if (fate === 'stale' && isStale(visit)) return look('password', visit);
  return signedIn(visit, tools);
}

/** `POST /ap/signin`: most steps come back here, told apart by what they say they are. */
export function answerSignIn(visit: Visit, tools: Tools): Answer {
  const action = visit.request.form.get('appAction');
  if (action === 'SIGNIN_CLAIM_COLLECT') return identify(visit, 'classic');
  if (action === 'SIGNIN_PWD_COLLECT' || action === 'SIGNIN') return checkPassword(visit, tools);
  if (action === 'SIGNIN_MFA') return checkCode(visit, tools);
  return look('problem', visit);
}
