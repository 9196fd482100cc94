import { defineCause } from '@/lib/model/cause';
import type { FixId } from '@/lib/model/fix';
import { MANY_REFUSALS } from '@/lib/model/guessing';
import type { Step } from '@/lib/model/page-state';
import { likely, RULED_OUT, startingAt, withOnly } from '@/lib/model/verdict';

type Refused = 'address' | 'password' | 'code' | 'picture' | 'identity' | 'some';

/** What the step that was refused is about. On a page that asks for both, either may be it. */
const REFUSED: Readonly<Record<Step, Refused>> = {
  identifier: 'address',
  password: 'password',
  combined: 'password',
  code: 'code',
  captcha: 'picture',
  identity: 'identity',
  reset: 'some',
};

/** What is harmless at each, then another way. */
const RUNGS: Readonly<Record<Refused, readonly [FixId, ...FixId[]]>> = {
  address: ['check-identifier', 'use-other-identifier', 'contact-support'],
  password: ['check-typing', 'reset-password', 'contact-support'],
  code: ['request-new-code', 'other-code-channel', 'contact-support'],
  picture: ['new-captcha-image', 'check-typing', 'reset-password', 'contact-support'],
  identity: ['request-new-code', 'other-code-channel', 'contact-support'],
  some: ['start-over', 'contact-support'],
};

/** The page gives a reason, in words that were not read. That is not “no reason”: nothing is made of it but the step. */
export default defineCause({
  id: 'unread-reason',
  symptoms: [],
  needs: ['pageState'],
  wants: ['attempts'],
  ladder: [
    'start-over',
    'check-identifier',
    'use-other-identifier',
    'new-captcha-image',
    'check-typing',
    'reset-password',
    'request-new-code',
    'other-code-channel',
    'contact-support',
  ],
  judge({ pageState, attempts }) {
    if (pageState.state !== 'generic-problem' || pageState.reason !== 'unread') return RULED_OUT;
    const refused = pageState.step === null ? 'some' : REFUSED[pageState.step];
    const judgement = withOnly(RUNGS[refused], likely(refused));
    const isGuessing = attempts !== null && attempts.inARow >= MANY_REFUSALS;
    // Whatever the words are, a further guess may lock the account.
    return refused === 'password' && isGuessing ? startingAt('reset-password', judgement) : judgement;
  },
});
