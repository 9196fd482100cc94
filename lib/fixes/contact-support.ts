import { defineFix } from '@/lib/model/fix';

/** The site's own people, reached from the official page. No number is printed: false ones are about. */
export default defineFix({
  id: 'contact-support',
  steps: ['open', 'no_sign_in', 'phone', 'secret'],
  link: 'contact',
  leaves: ['account'],
});
