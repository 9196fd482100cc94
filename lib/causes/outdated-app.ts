import { defineCause } from '@/lib/model/cause';
import { NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** The site's app is too old. Nothing in a browser shows it, so only the person's word counts. */
export default defineCause({
  id: 'outdated-app',
  symptoms: ['app-fails'],
  needs: ['person'],
  wants: [],
  ladder: ['update-app', 'wait-and-retry', 'contact-support'],
  judge({ person }) {
    if (person.symptom === 'app-fails') return possible('told');
    return person.symptom === null ? NOT_KNOWN : RULED_OUT;
  },
});
