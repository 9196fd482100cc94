import { defineFix } from '@/lib/model/fix';

/** The answer to a security question, as it stands in the account. */
export default defineFix({
  id: 'check-answer',
  steps: ['registered', 'spelling', 'other'],
  coach: {
    registered: { on: ['security-question', 'security-question-wrong'], mark: 'answer-field', stays: true },
    spelling: { on: ['security-question', 'security-question-wrong'], mark: 'answer-field', stays: true },
    other: { on: ['security-question', 'security-question-wrong'], mark: null },
  },
  leaves: ['account'],
});
