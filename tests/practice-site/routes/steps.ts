import { type Account, accountOf } from '../accounts.ts';
import { type Answer, redirect, type Visit } from '../answer.ts';
import { signedInCookies } from '../cookies.ts';
import { writeFlow } from '../flow.ts';
import { JAPAN } from '../stores.ts';

export interface Tools {
  newId: () => string;
  /** Seconds between the clock of the site and that of this computer, as its `Date` headers say. */
  skew: () => number;
}

/** On to another step, with the ticket. */
export function go(visit: Visit, path: string): Answer {
  return redirect(`${visit.prefix}${path}${path.includes('?') ? '&' : '?'}arb=${writeFlow(visit.flow)}`);
}

/** The end of every good sign-in: cookies, and on to where the person was going. */
export function signedIn(visit: Visit, { newId }: Tools): Answer {
  return redirect(visit.flow.returnTo, signedInCookies(visit, newId));
}

/** The account behind an address, where this store knows it. */
export function customerOf(typed: string, { store }: Visit): Account | null {
  const account = accountOf(typed);
  return account?.fate === 'japan-only' && store !== JAPAN ? null : account;
}
