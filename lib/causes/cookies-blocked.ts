import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** The browser, or an extension in it, refuses this site's cookies. */
export default defineCause({
  id: 'cookies-blocked',
  needs: ['pageState'],
  wants: ['cookieSupport'],
  ladder: ['allow-cookies', 'clear-cookies'],
  judge({ pageState, cookieSupport }) {
    if (pageState.state !== 'cookies-disabled') return RULED_OUT;
    return cookieSupport?.enabled === false ? likely('off') : possible('said');
  },
});
