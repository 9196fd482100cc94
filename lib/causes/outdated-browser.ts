import { defineCause } from '@/lib/model/cause';
import { clearsBrowser } from '@/lib/model/trial';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** Months after which a browser misses what sites count on. */
const OLD = 12;

/** The browser is too old for the page. */
export default defineCause({
  id: 'outdated-browser',
  symptoms: ['same-page-again', 'service-error', 'no-connection'],
  needs: ['browser', 'person'],
  wants: ['pageState', 'pageHealth'],
  ladder: ['update-browser', 'use-known-device', 'contact-support'],
  judge({ browser: own, pageState, pageHealth, person }) {
    const { ageMonths } = own;
    if (ageMonths === null) return NOT_KNOWN;
    // The same browser got in, or no browser does.
    if (person.privateWindow === 'works' || clearsBrowser(person)) return RULED_OUT;
    if (ageMonths < OLD || pageState?.state === 'signed-in') return RULED_OUT;
    // A page that says what is wrong is a page that the browser could show.
    if (pageState !== null && pageState.reason !== 'none') return possible('old', { months: ageMonths });
    const told = person.symptom === 'service-error' || person.symptom === 'same-page-again';
    const broken = pageHealth !== null && pageHealth.blockedScripts + pageHealth.blockedStyles > 0;
    const trouble =
      told || broken || pageState?.state === 'generic-problem' || person.otherDevice === 'works';
    if (trouble) return likely('old', { months: ageMonths });
    // Nothing is wrong on the page: its age alone is no reason to worry anybody.
    return pageState === null ? possible('old', { months: ageMonths }) : NOT_KNOWN;
  },
});
