import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** The letters in the picture were typed differently from what the site expects. */
export default defineCause({
  id: 'captcha-misread',
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['new-captcha-image', 'reset-password', 'contact-support'],
  judge({ pageState, person }) {
    if (pageState?.state === 'captcha-wrong') return likely('wrong');
    if (pageState?.state === 'captcha') return possible('asked');
    if (person.symptom === 'wrong-details') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
