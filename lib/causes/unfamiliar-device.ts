import { defineCause } from '@/lib/model/cause';
import { type Judgement, likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** One picture is common; another one after it is a sign. */
const AGAIN = 2;

/** The site does not know this device, or the way its connection takes (a VPN), and asks more than usual. */
export default defineCause({
  id: 'unfamiliar-device',
  symptoms: ['same-page-again', 'service-error'],
  before: ['old-phone-number'],
  needs: ['person'],
  wants: ['pageState', 'response', 'attempts', 'store'],
  ladder: ['use-known-device', 'wait-and-retry', 'contact-support'],
  judge({ pageState, response, attempts, store, person }) {
    const state = pageState === null ? null : pageState.state;
    const status = response === null ? null : response.status;
    const judgement = judged();
    // A known device gets in where this one is asked: that is what this cause says.
    if (person.otherDevice !== 'works' || judgement.reason === null) return judgement;
    return likely('works_elsewhere');

    function judged(): Judgement {
      if (status === 403)
        return state === null || state === 'not-sign-in' ? likely('refused') : possible('refused');
      if (status === 429) return possible('too_many');
      switch (state) {
        case 'robot-check':
        case 'silent-challenge':
        case 'puzzle':
          return possible('checked');
        case 'captcha':
        case 'captcha-wrong': {
          const pictures = attempts === null ? 0 : picturesOf(attempts.byState);
          if (pictures >= AGAIN) return possible('pictures', { count: pictures });
          return attempts === null ? NOT_KNOWN : RULED_OUT;
        }
        case 'identity-check':
        case 'approval':
        case 'security-question':
          return store?.usedHere === false ? possible('new_here') : possible('checked');
      }
      return state === null ? NOT_KNOWN : RULED_OUT;
    }
  },
});

function picturesOf(byState: Readonly<Partial<Record<'captcha' | 'captcha-wrong', number>>>): number {
  const { captcha = 0, 'captcha-wrong': wrong = 0 } = byState;
  return captcha + wrong;
}
