import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** A bad line. A page that was read came over a line that worked; a browser that goes round in circles has one too. */
export default defineCause({
  id: 'connection',
  symptoms: ['no-connection'],
  waits: 'connection',
  needs: ['person'],
  wants: ['pageState', 'connection', 'redirects'],
  ladder: ['check-connection', 'wait-and-retry'],
  judge({ pageState, connection, redirects, person }) {
    if (redirects?.gaveUp) return RULED_OUT;
    if (connection !== null && !connection.online) return likely('offline');
    switch (connection === null ? null : connection.failure) {
      case 'offline':
        return likely('offline');
      case 'dns':
        return likely('dns');
      case 'refused':
        return likely('refused');
      case 'reset':
        return likely('reset');
      case 'timed-out':
        return likely('timed_out');
      case 'certificate':
        return likely('certificate');
      case 'other':
        return likely('other');
    }
    if (person.symptom === 'no-connection') return possible('told');
    // The document came, or a page is there.
    return pageState === null && connection === null ? NOT_KNOWN : RULED_OUT;
  },
});
