import { defineFix } from '@/lib/model/fix';

/** A device and a line that the site has seen before. */
export default defineFix({
  id: 'use-known-device',
  kind: 'guided',
  steps: ['vpn', 'device', 'network', 'wait'],
  link: null,
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
