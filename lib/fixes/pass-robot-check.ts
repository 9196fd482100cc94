import { defineFix } from '@/lib/model/fix';

/** The page where nothing of ours is mounted: the person does it all. */
export default defineFix({
  id: 'pass-robot-check',
  kind: 'guided',
  steps: ['press', 'type', 'vpn', 'go'],
  link: null,
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
