import { defineCause } from '@/lib/model/cause';
import type { FixId } from '@/lib/model/fix';
import { MANY_REFUSALS } from '@/lib/model/guessing';
import type { Step } from '@/lib/model/page-state';
import { likely, RULED_OUT, startingAt, withOnly } from '@/lib/model/verdict';

/** Refused once more, although the typing was sound. */
const AGAIN = 2;

/** What the step that was refused is about, what is harmless there, then another way. */
type Way = readonly [about: string, FixId, ...FixId[]];

const WAYS: Readonly<Record<Step, Way>> = {
  identifier: ['address', 'check-identifier', 'use-other-identifier'],
  password: ['password', 'check-typing', 'reset-password'],
  // Either may be it. Of the two the password is mistyped more often.
  combined: ['password', 'check-typing', 'reset-password'],
  code: ['code', 'request-new-code', 'other-code-channel'],
  captcha: ['picture', 'new-captcha-image', 'check-typing', 'reset-password'],
  reset: ['reset', 'check-identifier', 'start-over'],
  identity: ['identity', 'request-new-code', 'other-code-channel'],
  approval: ['approval', 'approve-elsewhere', 'start-over'],
  question: ['identity', 'check-answer'],
  detail: ['detail', 'skip-offer'],
  interstitial: ['identity', 'follow-page', 'start-over'],
};
const NOT_TOLD: Way = ['some', 'start-over'];

/** Steps at which old cookies are known to end a sign-in that was typed well. */
const TYPED: ReadonlySet<Step | null> = new Set<Step>(['identifier', 'password', 'combined']);

/** The page gives a reason, in words that were not read. That is not “no reason”: nothing is made of it but the step. */
export default defineCause({
  id: 'unread-reason',
  symptoms: [],
  needs: ['pageState'],
  wants: ['attempts'],
  ladder: [
    'skip-offer',
    'follow-page',
    'approve-elsewhere',
    'check-identifier',
    'use-other-identifier',
    'check-answer',
    'start-over',
    'new-captcha-image',
    'check-typing',
    'reset-password',
    'request-new-code',
    'other-code-channel',
    'clear-cookies',
    'contact-support',
  ],
  judge({ pageState: { state, reason, step }, attempts }) {
    if (state !== 'generic-problem' || reason !== 'unread') return RULED_OUT;
    const [about, first, ...others] = step === null ? NOT_TOLD : WAYS[step];
    const inARow = attempts === null ? 0 : attempts.inARow;
    // Cookies are blamed for no reason that was not read. They are left when all that was typed was sound.
    const sound = attempts === null ? 0 : attempts.soundInARow;
    const left: FixId[] = TYPED.has(step) && sound >= AGAIN ? ['clear-cookies'] : [];
    const judgement = withOnly([first, ...others, ...left, 'contact-support'], likely(about));
    // Whatever the words are, a further guess may lock the account.
    return about === 'password' && inARow >= MANY_REFUSALS
      ? startingAt('reset-password', judgement)
      : judgement;
  },
});
