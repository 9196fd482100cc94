import { defineFix } from '@/lib/model/fix';

/** The code by a voice call, for phones that get no SMS. */
export default defineFix({
  id: 'other-code-channel',
  kind: 'guided',
  steps: ['press', 'choose', 'send', 'answer', 'secret'],
  link: null,
  tool: null,
  changes: ['call'],
  leaves: ['two_step'],
  undo: false,
  worksWhenChanged: 'pageState',
});
