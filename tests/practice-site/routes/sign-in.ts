import { type Account, accountOf, CAPTCHA, CODES, isIdentifier, PASSWORD, TRIES } from '../accounts.ts';
import { type Answer, further, page, redirect, type Visit } from '../answer.ts';
import { isStale, signedInCookies } from '../cookies.ts';
import { writeFlow } from '../flow.ts';
import { look, somebody } from '../looks.ts';
import { challengePage } from '../pages/identity.ts';
import { notePage } from '../pages/shop.ts';
import { JAPAN } from '../stores.ts';

export interface Tools {
  newId: () => string;
  /** Seconds between the clock of the site and that of this computer, as its `Date` headers say. */
  skew: () => number;
}

/** Seconds a clock may be off before a right code is the code of another minute. */
const CODE_TOLERANCE = 60;

function go(visit: Visit, path: string): Answer {
  return redirect(`${visit.prefix}${path}${path.includes('?') ? '&' : '?'}arb=${writeFlow(visit.flow)}`);
}

/** The end of every good sign-in: cookies, and on to where the person was going. */
export function signedIn(visit: Visit, { newId }: Tools): Answer {
  return redirect(visit.flow.returnTo, signedInCookies(visit, newId));
}

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
    return page(notePage(visit, visit.words('titleNotFound'), visit.words('notFoundText')), { status: 404 });
  }
  if (!running) return look('identifier', visit);
  if (isInLoop(visit)) return go(visit, '/ap/cvf/request');
  if (accountOf(visit.flow.email)?.fate === 'challenge' && !cookies.has('aws-waf-token')) {
    return page(challengePage(visit, true));
  }
  return look(visit.flow.email ? 'password' : 'identifier', visit);
}

/** The account behind an address, where this store knows it. */
function customerOf(typed: string, { store }: Visit): Account | null {
  const account = accountOf(typed);
  return account?.fate === 'japan-only' && store !== JAPAN ? null : account;
}

/** Step 1, answered. The classic page knows unknown addresses; the newer one offers an account instead. */
export function identify(visit: Visit, from: 'classic' | 'claim'): Answer {
  const typed = visit.request.form.get('email') || '';
  const named = further(visit, { email: typed.trim() });
  const account = customerOf(typed, visit);
  if (typed.trim() === '') return look(from === 'classic' ? 'identifier' : 'claim', visit);
  if (!isIdentifier(typed) || account?.fate === 'invalid') return look('identifier-refused', named);
  if (!account || account.fate === 'unknown') {
    return look(from === 'classic' ? 'unknown-account' : 'create-account-offer', named);
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
  if (form.get('password') !== PASSWORD) {
    return known.flow.failures + 1 >= TRIES ? go(known, '/ap/forgotpassword') : look('wrong-password', known);
  }
  return meetFate(account, known, tools);
}

function meetFate(account: Account, visit: Visit, tools: Tools): Answer {
  const { fate } = account;
  if (fate === 'wrong-pair') return look('wrong-credentials', visit);
  if (fate === 'captcha' && !visit.flow.captcha) return look('captcha', visit);
  if (fate === 'cvf-captcha') return go(visit, '/ap/cvf/request');
  if (fate === 'otp') return go(visit, '/ap/mfa');
  if (fate === 'approval') return go(visit, '/ap/cvf/approval');
  if (fate === 'phone-check') return go(visit, '/ap/cvf/verify');
  if (fate === 'reset') return go(visit, '/ap/forgotpassword/reverification');
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

/** The one-time password, answered. */
function checkCode(visit: Visit, tools: Tools): Answer {
  const code = visit.request.form.get('otpCode') || '';
  // An app that makes codes by a wrong clock makes wrong ones, whatever it shows.
  if (Math.abs(tools.skew()) > CODE_TOLERANCE) return look('otp-wrong', visit);
  if (code === CODES.right) return signedIn(visit, tools);
  if (code === CODES.expired) return look('otp-expired', visit);
  if (code === CODES.tooMany) return look('otp-too-many', visit);
  return look('otp-wrong', visit);
}

/** `POST /ap/signin`: most steps come back here, told apart by what they say they are. */
export function answerSignIn(visit: Visit, tools: Tools): Answer {
  const action = visit.request.form.get('appAction');
  if (action === 'SIGNIN_CLAIM_COLLECT') return identify(visit, 'classic');
  if (action === 'SIGNIN_PWD_COLLECT' || action === 'SIGNIN') return checkPassword(visit, tools);
  if (action === 'SIGNIN_MFA') return checkCode(visit, tools);
  return look('problem', visit);
}

/** `POST /ap/mfa/new-otp`: another code is sent, three times a day. */
export function sendCode(visit: Visit): Answer {
  const asked = further(visit, { codes: visit.flow.codes + 1 });
  return asked.flow.codes >= 3 ? look('channel-too-many', asked) : go(asked, '/ap/mfa');
}
