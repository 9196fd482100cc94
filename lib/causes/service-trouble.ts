import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** Trouble on the site's side. An answer without a page has a status only, so the page is not needed. */
export default defineCause({
  id: 'service-trouble',
  needs: ['person'],
  wants: ['pageState', 'response'],
  ladder: ['wait-and-retry', 'contact-support'],
  judge({ pageState, response, person }) {
    if (pageState?.state === 'service-error') return likely('error');
    if (response !== null && response.status >= 500) return likely('status', { status: response.status });
    if (pageState?.state === 'generic-problem') return possible('generic');
    if (person.symptom === 'service-error') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
