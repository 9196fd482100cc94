import { defineFix } from '@/lib/model/fix';

/** The site's own people, reached from the official page. No number is printed: false ones are about. */
export default defineFix({
  id: 'contact-support',
  kind: 'guided',
  steps: ['open', 'no_sign_in', 'phone', 'secret'],
  link: 'contact',
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
