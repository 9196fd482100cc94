import type { Fix, FixId } from '@/lib/model/fix';
import allowCookies from './allow-cookies';
import approveElsewhere from './approve-elsewhere';
import checkAnswer from './check-answer';
import checkConnection from './check-connection';
import checkIdentifier from './check-identifier';
import checkTyping from './check-typing';
import clearCookies from './clear-cookies';
import contactSupport from './contact-support';
import createAccount from './create-account';
import deepClean from './deep-clean';
import finishReset from './finish-reset';
import followPage from './follow-page';
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
import skipOffer from './skip-offer';
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

/** Every fix there is, harmless to drastic: the order in which findings of one verdict rank. */
export const fixes = {
  'leave-page': leavePage,
  'sign-in-again': signInAgain,
  'skip-offer': skipOffer,
  'follow-page': followPage,
  'approve-elsewhere': approveElsewhere,
  'turn-off-caps-lock': turnOffCapsLock,
  'type-half-width': typeHalfWidth,
  'open-right-store': openRightStore,
  'use-store-account': useStoreAccount,
  'check-typing': checkTyping,
  'check-identifier': checkIdentifier,
  'use-other-identifier': useOtherIdentifier,
  'check-answer': checkAnswer,
  'start-over': startOver,
  'set-clock': setClock,
  'reset-password': resetPassword,
  'new-captcha-image': newCaptchaImage,
  'pass-robot-check': passRobotCheck,
  'request-new-code': requestNewCode,
  'other-code-channel': otherCodeChannel,
  'wait-for-codes': waitForCodes,
  'use-password-instead': usePasswordInstead,
  'allow-cookies': allowCookies,
  'pause-blocker': pauseBlocker,
  'clear-cookies': clearCookies,
  'deep-clean': deepClean,
  'finish-reset': finishReset,
  'wait-and-retry': waitAndRetry,
  'check-connection': checkConnection,
  'use-known-device': useKnownDevice,
  'update-browser': updateBrowser,
  'update-app': updateApp,
  'secure-account': secureAccount,
  'recover-two-step': recoverTwoStep,
  'create-account': createAccount,
  'contact-support': contactSupport,
} satisfies { readonly [Id in FixId]: Fix & { id: Id } };

export const FIX_IDS: readonly FixId[] = Object.values(fixes).map(({ id }) => id);

export function fixOf(id: FixId): Fix {
  return fixes[id];
}
