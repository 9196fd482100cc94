import type { Fix, FixId } from '@/lib/model/fix';
import allowCookies from './allow-cookies';
import checkConnection from './check-connection';
import checkIdentifier from './check-identifier';
import checkTyping from './check-typing';
import clearCookies from './clear-cookies';
import contactSupport from './contact-support';
import finishForcedReset from './finish-forced-reset';
import newCaptchaImage from './new-captcha-image';
import otherCodeChannel from './other-code-channel';
import passRobotCheck from './pass-robot-check';
import recoverTwoStep from './recover-two-step';
import requestNewCode from './request-new-code';
import resetPassword from './reset-password';
import secureAccount from './secure-account';
import updateApp from './update-app';
import useOtherIdentifier from './use-other-identifier';
import usePasswordInstead from './use-password-instead';
import waitAndRetry from './wait-and-retry';
import waitForCodes from './wait-for-codes';

/** Every fix there is, harmless to drastic. */
export const fixes: readonly Fix[] = [
  checkTyping,
  checkIdentifier,
  useOtherIdentifier,
  resetPassword,
  newCaptchaImage,
  passRobotCheck,
  requestNewCode,
  otherCodeChannel,
  waitForCodes,
  usePasswordInstead,
  allowCookies,
  clearCookies,
  finishForcedReset,
  waitAndRetry,
  checkConnection,
  updateApp,
  secureAccount,
  recoverTwoStep,
  contactSupport,
];

const byId: ReadonlyMap<FixId, Fix> = new Map(fixes.map((fix) => [fix.id, fix]));

/** The fix of that name, or null where no file has it. */
export function fixOf(id: FixId): Fix | null {
  const fix = byId.get(id);
  return fix === undefined ? null : fix;
}
