import { defineFix } from '@/lib/model/fix';

/** The second rung under the clear: what this store keeps beside its cookies. Half of it can be put back. */
export default defineFix({
  id: 'deep-clean',
  steps: [],
  changes: ['storage', 'files'],
  leaves: ['cookies', 'passwords', 'other_sites'],
});
