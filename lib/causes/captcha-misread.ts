import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** The letters in the picture were typed differently from what the site expects. */
export default defineCause({
  id: 'captcha-misread',
  needs: ['pageState', 'person'],
  wants: [],
  ladder: ['new-captcha-image', 'reset-password', 'contact-support'],
  judge({ pageState, person }) {
    if (pageState.state === 'captcha-wrong') return likely('wrong');
    if (pageState.state === 'captcha') return possible('asked');
    return person.symptom === 'wrong-details' ? possible('told') : RULED_OUT;
  },
});
