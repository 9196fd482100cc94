import { defineCause } from '@/lib/model/cause';
import { isProblem } from '@/lib/model/page-state';
import { type Judgement, likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** Seconds. Codes live for 30 and are taken a little before and after. */
const NOTICEABLE = 60;
const TOO_MUCH = 120;
/** Seconds off at which it is worth telling on a page that asks for no code. */
const LARGE = 300;

/** This device's clock is wrong: its codes are refused, and it takes certificates for run out. */
export default defineCause({
  id: 'clock-skew',
  symptoms: ['code-trouble'],
  needs: ['person'],
  wants: ['clock', 'connection', 'pageState'],
  ladder: ['set-clock', 'request-new-code', 'other-code-channel', 'contact-support'],
  judge({ clock, connection, pageState, person }) {
    if (connection?.failure === 'certificate') return possible('certificate');
    if (clock === null) return NOT_KNOWN;
    const off = Math.abs(clock.skew);
    const told = (verdict: typeof likely): Judgement =>
      verdict(clock.skew > 0 ? 'ahead' : 'behind', { minutes: Math.max(1, Math.round(off / 60)) });
    switch (pageState?.state) {
      case 'signed-in':
        return RULED_OUT;
      case 'otp-wrong':
      case 'otp-expired':
      case 'identity-check-wrong':
        if (off > TOO_MUCH) return told(likely);
        return off > NOTICEABLE ? told(possible) : RULED_OUT;
    }
    const codes = person.symptom === 'code-trouble' || pageState?.state === 'otp';
    if (off <= (codes ? NOTICEABLE : LARGE)) return RULED_OUT;
    // On a page without trouble nobody needs to hear of it.
    const quiet = pageState !== null && !isProblem(pageState.state) && person.symptom === null;
    return quiet && !codes ? NOT_KNOWN : told(possible);
  },
});
