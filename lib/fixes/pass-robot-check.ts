import { defineFix } from '@/lib/model/fix';

/** The page where nothing of ours is mounted: the person does it all. */
export default defineFix({
  id: 'pass-robot-check',
  steps: ['press', 'type', 'vpn', 'go'],
  leaves: ['account'],
});
