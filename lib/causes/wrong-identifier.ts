import { defineCause } from '@/lib/model/cause';
import { worksElsewhere } from '@/lib/model/trial';
import {
  type Judgement,
  likely,
  NOT_KNOWN,
  possible,
  RULED_OUT,
  startingAt,
  withOnly,
} from '@/lib/model/verdict';

/** A slip in the e-mail address or phone number. */
export default defineCause({
  id: 'wrong-identifier',
  symptoms: ['wrong-details'],
  before: ['unknown-account'],
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['check-identifier', 'use-other-identifier', 'reset-password', 'contact-support'],
  judge({ pageState, person }) {
    const { symptom, otherDevice } = person;
    const state = pageState === null ? null : pageState.state;
    switch (state) {
      case 'invalid-identifier':
        return likely('invalid');
      case 'unknown-account':
        return withoutReset(otherDevice === 'fails' ? likely('fails_elsewhere') : possible('not_found'));
      case 'create-account-offer':
        return withoutReset(possible('not_found'));
    }
    if (worksElsewhere(person)) return RULED_OUT;
    const open =
      pageState === null ||
      state === 'captcha-wrong' ||
      (pageState.reason === 'none' && state !== 'signed-in');
    if (otherDevice === 'fails' && open && (symptom === null || symptom === 'wrong-details'))
      return startingAt('reset-password', possible('fails_elsewhere'));
    if (state === 'wrong-credentials') return possible('pair');
    if (symptom === 'wrong-details') return possible('told');
    return state === null ? NOT_KNOWN : RULED_OUT;
  },
});

/** Where no account was found, none can get a new password. */
function withoutReset(judgement: Judgement): Judgement {
  return withOnly(['check-identifier', 'use-other-identifier', 'contact-support'], judgement);
}
