import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** The browser, or an extension in it, refuses this site's cookies. */
export default defineCause({
  id: 'cookies-blocked',
  symptoms: ['same-page-again'],
  needs: ['pageState', 'person'],
  wants: ['cookieSupport', 'cookieJar', 'attempts'],
  ladder: ['allow-cookies', 'clear-cookies'],
  judge({ pageState, cookieSupport, cookieJar, attempts, person }) {
    const { state, reason } = pageState;
    const refused = cookieJar === null ? 0 : cookieJar.refused;
    if (state === 'cookies-disabled') {
      if (cookieSupport?.enabled === false) return likely('off');
      return refused > 0 ? likely('refused', { count: refused }) : possible('said');
    }
    if (reason !== 'none' || state === 'signed-in' || refused === 0) return RULED_OUT;
    const cameBack = attempts !== null && attempts.cameBack > 0;
    const trouble = cameBack || state === 'generic-problem' || person.symptom === 'same-page-again';
    return trouble ? likely('refused', { count: refused }) : possible('refused', { count: refused });
  },
});
