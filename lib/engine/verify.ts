import type { FixOutcome, FixTried, Observation } from '@/lib/model/case';
import { isProblem, type PageState, signInStep } from '@/lib/model/page-state';
import { isSeenAgain } from '@/lib/model/seen';
import { canCoach } from './coach';

/** Pages that a fix itself leads through: they say nothing yet. */
const ON_THE_WAY: ReadonlySet<PageState> = new Set<PageState>([
  'not-sign-in',
  'password-help',
  'new-password',
  'otp-channel-choice',
  'account-switcher',
]);

/**
 * What the next look says about a fix: `solved` signed in · `unchanged` the same trouble again ·
 * `changed` another page · `pending` this page cannot tell yet. The person's own word is handled elsewhere.
 */
export function verify(tried: FixTried, next: Observation): FixOutcome {
  if (next.state === 'signed-in') return 'solved';
  // That a page comes, or none any more, is a change of its own.
  if (!next.page) return tried.pageBefore ? 'changed' : 'unchanged';
  if (!tried.pageBefore) return 'changed';
  // A way through the site's pages may begin where the trouble is shown: to see that page again is no try.
  if (ON_THE_WAY.has(next.state) || (canCoach(tried.fix) && isSeenAgain(next))) return 'pending';

  const cameBack = next.attempt === 'came-back';
  // The fix opens the sign-in page itself: a clean step that nobody submitted proves nothing.
  if (signInStep(next.state) !== null) {
    if (!cameBack) return 'pending';
    return signInStep(tried.stateBefore) === null ? 'changed' : 'unchanged';
  }
  if (next.state !== tried.stateBefore) return 'changed';
  // A page without a complaint, still open, is no failure: the new code may be on its way.
  return isProblem(next.state) || cameBack ? 'unchanged' : 'pending';
}
