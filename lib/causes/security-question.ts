import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** The site asks something that only the account’s owner knows. The answer counts as it was registered. */
export default defineCause({
  id: 'security-question',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['check-answer', 'use-known-device', 'contact-support'],
  judge({ pageState }) {
    if (pageState.state === 'security-question') return likely('asked');
    return pageState.state === 'security-question-wrong' ? likely('refused') : RULED_OUT;
  },
});
