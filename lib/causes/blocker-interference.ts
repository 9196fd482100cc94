import { defineCause } from '@/lib/model/cause';
import { afterPrivateWindow, clearsBrowser, worksElsewhere } from '@/lib/model/trial';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** An ad blocker, another extension or a strict setting keeps parts of the page away. */
export default defineCause({
  id: 'blocker-interference',
  symptoms: ['same-page-again', 'service-error', 'no-connection'],
  needs: ['person'],
  wants: ['pageHealth', 'pageState', 'attempts', 'browser'],
  ladder: ['pause-blocker', 'clear-cookies', 'deep-clean', 'contact-support'],
  judge({ pageHealth, pageState, attempts, browser: own, person }) {
    const state = pageState === null ? null : pageState.state;
    if (clearsBrowser(person) || state === 'signed-in') return RULED_OUT;
    const works = worksElsewhere(person);
    const explained = pageState !== null && state !== 'cookies-disabled' && pageState.reason !== 'none';
    if (explained && !works) return RULED_OUT;
    const isStuck = attempts !== null && (attempts.cameBack > 0 || attempts.inVain > 0);
    const told = person.symptom === 'same-page-again' || person.symptom === 'service-error';
    const failing = isStuck || told || works || state === 'generic-problem' || state === 'cookies-disabled';
    // A page that says what is wrong has come whole enough to say it.
    const trouble = failing && !explained;
    const missing = pageHealth === null ? 0 : pageHealth.blockedScripts + pageHealth.blockedStyles;
    if (missing > 0) {
      const parts = { count: missing };
      return afterPrivateWindow(person, trouble ? likely('parts', parts) : possible('parts', parts));
    }
    if (person.privateWindow === 'works') return possible('private_works');
    if (person.otherDevice === 'works') return afterPrivateWindow(person, possible('works_elsewhere'));
    if (own?.strict && trouble) return afterPrivateWindow(person, possible('strict'));
    return pageHealth === null ? NOT_KNOWN : RULED_OUT;
  },
});
