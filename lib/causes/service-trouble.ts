import { defineCause } from '@/lib/model/cause';
import { worksElsewhere } from '@/lib/model/trial';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** Trouble on the site's side. An answer without a page has a status only, so the page is not needed. */
export default defineCause({
  id: 'service-trouble',
  symptoms: ['service-error'],
  waits: 'service',
  needs: ['person'],
  wants: ['pageState', 'response', 'attempts'],
  ladder: ['wait-and-retry', 'contact-support'],
  judge({ pageState, response, attempts, person }) {
    const state = pageState === null ? null : pageState.state;
    if (state === 'service-error') return likely('error');
    const status = response === null ? null : response.status;
    if (status !== null && status >= 500) return likely('status', { status });
    const worst = response === null ? null : response.worstRequest;
    if (status === 429) {
      const wait = response === null ? null : response.retryAfter;
      return wait === null
        ? likely('too_many')
        : likely('wait', { minutes: Math.max(1, Math.ceil(wait / 60)) });
    }
    const told = person.symptom === 'service-error';
    if (pageState !== null && (state === 'signed-in' || pageState.reason !== 'none'))
      return told ? possible('told') : RULED_OUT;
    const generic = state === 'generic-problem';
    const cameBack = attempts !== null && attempts.cameBack > 0;
    if (worst !== null && (worst >= 500 || worst === 429)) {
      const because = { status: worst };
      return generic || told || cameBack ? likely('part', because) : possible('part', because);
    }
    // Where the same sign-in works somewhere else, the site itself works.
    if (worksElsewhere(person)) return RULED_OUT;
    if (generic) return person.otherDevice === 'fails' ? likely('fails_elsewhere') : possible('generic');
    if (told) return possible('told');
    return state === null ? NOT_KNOWN : RULED_OUT;
  },
});
