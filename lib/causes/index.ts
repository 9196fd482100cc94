import type { Cause } from '@/lib/model/cause';
import accountOnHold from './account-on-hold';
import captchaMisread from './captcha-misread';
import codeExpired from './code-expired';
import codeNotReceived from './code-not-received';
import codeRateLimited from './code-rate-limited';
import codeWrong from './code-wrong';
import connection from './connection';
import cookiesBlocked from './cookies-blocked';
import createAccountTrap from './create-account-trap';
import forcedReset from './forced-reset';
import outdatedApp from './outdated-app';
import passkeyTrouble from './passkey-trouble';
import robotCheck from './robot-check';
import serviceTrouble from './service-trouble';
import silentChallenge from './silent-challenge';
import staleCookies from './stale-cookies';
import takenOver from './taken-over';
import unknownAccount from './unknown-account';
import wrongIdentifier from './wrong-identifier';
import wrongPassword from './wrong-password';

/** Every cause there is. The order decides between findings that verdict and ladder leave equal. */
export const causes: readonly Cause[] = [
  wrongIdentifier,
  unknownAccount,
  createAccountTrap,
  wrongPassword,
  captchaMisread,
  robotCheck,
  silentChallenge,
  codeNotReceived,
  codeWrong,
  codeExpired,
  codeRateLimited,
  passkeyTrouble,
  cookiesBlocked,
  staleCookies,
  forcedReset,
  accountOnHold,
  serviceTrouble,
  connection,
  outdatedApp,
  takenOver,
];
