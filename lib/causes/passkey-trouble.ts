import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** The passkey did not work: another device, another store, or a window that was closed. */
export default defineCause({
  id: 'passkey-trouble',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['use-password-instead', 'reset-password', 'contact-support'],
  judge({ pageState }) {
    return pageState.state === 'passkey-failed' ? likely('failed') : RULED_OUT;
  },
});
