import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** The page claims to be the site's sign-in, at an address that is none of the site's. */
export default defineCause({
  id: 'look-alike-page',
  symptoms: [],
  needs: ['pageOrigin'],
  wants: [],
  ladder: ['leave-page', 'contact-support'],
  judge({ pageOrigin }) {
    return pageOrigin.origin === 'look-alike' ? likely('elsewhere') : RULED_OUT;
  },
});
