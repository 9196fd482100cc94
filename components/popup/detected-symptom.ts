import type { Symptom } from '@/lib/model/evidence';
import type { CaseSeen } from '@/lib/model/protocol';

/** What the person sees of a cause. One that is not here looks different every time. */
const SEEN_AS: readonly (readonly [Symptom, readonly string[]])[] = [
  [
    'wrong-details',
    [
      ...['caps-lock', 'full-width-typing', 'wrong-password', 'wrong-identifier', 'unknown-account'],
      ...['wrong-store', 'create-account-trap', 'two-accounts', 'captcha-misread', 'forced-reset'],
    ],
  ],
  ['service-error', ['service-trouble', 'silent-challenge', 'robot-check']],
  [
    'code-trouble',
    [
      ...['code-wrong', 'code-expired', 'code-not-received', 'code-rate-limited'],
      ...['clock-skew', 'old-phone-number'],
    ],
  ],
  ['no-connection', ['connection']],
  [
    'same-page-again',
    ['stale-cookies', 'cookies-blocked', 'cookies-too-large', 'redirect-loop', 'asked-again', 'expired-page'],
  ],
  ['app-fails', ['outdated-app']],
  ['strange-activity', ['taken-over']],
];

/** The symptom of what was found out without asking, or null. */
export function detectedSymptom({ findings }: CaseSeen): Symptom | null {
  const [best] = findings;
  const seenAs = SEEN_AS.find(([, causes]) => best !== undefined && causes.includes(best.cause));
  return seenAs === undefined ? null : seenAs[0];
}
