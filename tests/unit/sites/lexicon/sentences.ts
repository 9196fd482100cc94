import type { PageState } from '@/lib/model/page-state';
import type { Step } from '@/lib/sites/read-text';

/** The failures every language has sentences for, by their state, each with the step they are said on. */
export const FAILURES = {
  'wrong-password': 'password',
  'unknown-account': 'identifier',
  'invalid-identifier': 'identifier',
  'wrong-credentials': 'combined',
  'account-locked': 'password',
  'password-reset-required': 'password',
  'too-many-attempts': 'password',
  'service-error': 'password',
  'otp-wrong': 'code',
  'otp-expired': 'code',
  'otp-rate-limited': 'code',
  'captcha-wrong': 'captcha',
  'cookies-disabled': 'identifier',
  'identity-check-wrong': 'identity',
  'missing-field': 'password',
} as const satisfies Partial<Record<PageState, Step>>;

export type FailureName = keyof typeof FAILURES;
export const failureNames: readonly FailureName[] = [
  ...(['wrong-password', 'unknown-account', 'invalid-identifier', 'wrong-credentials'] as const),
  ...(['account-locked', 'password-reset-required', 'too-many-attempts', 'service-error'] as const),
  ...(['otp-wrong', 'otp-expired', 'otp-rate-limited', 'captcha-wrong', 'cookies-disabled'] as const),
  ...(['identity-check-wrong', 'missing-field'] as const),
];

/** Sentences of a language, as sites write them; `(a|b)` is a choice. */
export interface Sentences extends Readonly<Record<FailureName, readonly string[]>> {
  /** Texts of sign-in pages that tell of no failure: what was done, what will be, rules, conditions, labels. */
  none: readonly string[];
  /** The password, something else, and that it is wrong: the first and the last make a sentence. */
  halves: readonly [string, string, string];
}

/** Every sentence a template stands for. */
export function spoken(template: string): string[] {
  const choice = /\(([^()]*)\)/.exec(template);
  if (choice?.[1] === undefined) return [template.replace(/ {2,}/g, ' ').trim()];
  return choice[1].split('|').flatMap((each) => spoken(template.replace(choice[0], () => each)));
}
