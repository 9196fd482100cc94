import { defineFix } from '@/lib/model/fix';

/** A device and a line that the site has seen before. */
export default defineFix({
  id: 'use-known-device',
  steps: ['vpn', 'device', 'network', 'wait'],
  leaves: ['account'],
});
