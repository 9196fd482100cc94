import { defineFix } from '@/lib/model/fix';

/** Another picture, typed in half-width letters. */
export default defineFix({
  id: 'new-captcha-image',
  kind: 'guided',
  steps: ['another', 'password', 'half_width', 'listen'],
  link: null,
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
