import type { Fix, FixId } from '@/lib/model/fix';
import allowCookies from './allow-cookies';
import checkConnection from './check-connection';
import checkIdentifier from './check-identifier';
import checkTyping from './check-typing';
import clearCookies from './clear-cookies';
import contactSupport from './contact-support';
import deepClean from './deep-clean';
import finishForcedReset from './finish-forced-reset';
import leavePage from './leave-page';
import newCaptchaImage from './new-captcha-image';
import openRightStore from './open-right-store';
import otherCodeChannel from './other-code-channel';
import passRobotCheck from './pass-robot-check';
import pauseBlocker from './pause-blocker';
import recoverTwoStep from './recover-two-step';
import requestNewCode from './request-new-code';
import resetPassword from './reset-password';
import secureAccount from './secure-account';
import setClock from './set-clock';
import signInAgain from './sign-in-again';
import startOver from './start-over';
import turnOffCapsLock from './turn-off-caps-lock';
import typeHalfWidth from './type-half-width';
import updateApp from './update-app';
import updateBrowser from './update-browser';
import useKnownDevice from './use-known-device';
import useOtherIdentifier from './use-other-identifier';
import usePasswordInstead from './use-password-instead';
import useStoreAccount from './use-store-account';
import waitAndRetry from './wait-and-retry';
import waitForCodes from './wait-for-codes';

/** Every fix there is, harmless to drastic. */
export const fixes: readonly Fix[] = [
  leavePage,
  signInAgain,
  turnOffCapsLock,
  typeHalfWidth,
  openRightStore,
  useStoreAccount,
  checkTyping,
  checkIdentifier,
  useOtherIdentifier,
  startOver,
  setClock,
  resetPassword,
  newCaptchaImage,
  passRobotCheck,
  requestNewCode,
  otherCodeChannel,
  waitForCodes,
  usePasswordInstead,
  allowCookies,
  pauseBlocker,
  clearCookies,
  deepClean,
  finishForcedReset,
  waitAndRetry,
  checkConnection,
  useKnownDevice,
  updateBrowser,
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
