import type { Cause } from '@/lib/model/cause';
import accountOnHold from './account-on-hold';
import askedAgain from './asked-again';
import blockerInterference from './blocker-interference';
import capsLock from './caps-lock';
import captchaMisread from './captcha-misread';
import clockSkew from './clock-skew';
import codeExpired from './code-expired';
import codeNotReceived from './code-not-received';
import codeRateLimited from './code-rate-limited';
import codeWrong from './code-wrong';
import connection from './connection';
import cookiesBlocked from './cookies-blocked';
import cookiesTooLarge from './cookies-too-large';
import createAccountTrap from './create-account-trap';
import expiredPage from './expired-page';
import forcedReset from './forced-reset';
import fullWidthTyping from './full-width-typing';
import lookAlikePage from './look-alike-page';
import oldPhoneNumber from './old-phone-number';
import otherService from './other-service';
import outdatedApp from './outdated-app';
import outdatedBrowser from './outdated-browser';
import passkeyTrouble from './passkey-trouble';
import redirectLoop from './redirect-loop';
import robotCheck from './robot-check';
import serviceTrouble from './service-trouble';
import silentChallenge from './silent-challenge';
import staleCookies from './stale-cookies';
import takenOver from './taken-over';
import twoAccounts from './two-accounts';
import unfamiliarDevice from './unfamiliar-device';
import unknownAccount from './unknown-account';
import wrongIdentifier from './wrong-identifier';
import wrongPassword from './wrong-password';
import wrongStore from './wrong-store';

/** Every cause there is. The order decides between findings that verdict and ladder leave equal. */
export const causes: readonly Cause[] = [
  lookAlikePage,
  askedAgain,
  expiredPage,
  capsLock,
  fullWidthTyping,
  wrongPassword,
  wrongIdentifier,
  unknownAccount,
  createAccountTrap,
  wrongStore,
  otherService,
  twoAccounts,
  captchaMisread,
  robotCheck,
  silentChallenge,
  unfamiliarDevice,
  codeNotReceived,
  codeWrong,
  codeExpired,
  codeRateLimited,
  clockSkew,
  oldPhoneNumber,
  passkeyTrouble,
  cookiesBlocked,
  cookiesTooLarge,
  redirectLoop,
  staleCookies,
  blockerInterference,
  forcedReset,
  accountOnHold,
  serviceTrouble,
  connection,
  outdatedBrowser,
  outdatedApp,
  takenOver,
];
