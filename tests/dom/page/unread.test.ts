import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLexicon } from '@/lib/build/lexicons';
import { diagnose } from '@/lib/engine/diagnose';
import { known } from '@/lib/model/known';
import { namesReason } from '@/lib/model/page-state';
import { look } from '@/lib/page/look';
import { textReader } from '@/lib/sites/read-text';
import { sitePacks } from '@/lib/sites/registry';
import { anEvidence } from '../../harness/an-evidence';
import { amazonSite } from '../../harness/page-site';
import { giveLayout } from '../../harness/page-world';

/** Words of no language: nobody reads them. */
const UNREAD = 'Xyzzy plugh quux frobozz.';
const IDENTIFIER = '<form name="signIn"><input id="ap_email" name="email" type="email"></form>';
const PASSWORD = '<form name="signIn"><input id="ap_password" name="password" type="password"></form>';
const CAPTCHA = `<img id="auth-captcha-image">${PASSWORD}`;
const CODE = '<form id="auth-mfa-form"><input id="auth-mfa-otpcode" name="otpCode"></form>';
const CHANNEL = '<form id="auth-select-device-form"><input type="radio" name="otpDeviceContext"></form>';
const QUESTION = '<form><input name="dcq_question_subjective_1"></form>';

const box = (text: string, id = 'auth-error-message-box') =>
  `<div id="${id}" class="a-box a-alert"><ul><li><span>${text}</span></li></ul></div>`;
const alert = (text: string) => `<div class="a-box a-alert-inline-error cvf-widget-alert">${text}</div>`;

/** Thirteen ways to be refused: where, and with what beside the message. */
const REFUSALS: readonly [name: string, path: string, page: (text: string) => string][] = [
  ['an unknown account', '/ap/signin', (text) => box(text) + IDENTIFIER],
  ['one on a phone', '/ap/signin', (text) => box(text, 'auth-warning-message-box') + IDENTIFIER],
  ['an address that is not valid', '/ax/claim', (text) => box(text, 'error-alert') + IDENTIFIER],
  ['a wrong password', '/ap/signin', (text) => box(text) + PASSWORD],
  ['a wrong pair', '/ap/signin', (text) => box(text) + PASSWORD],
  ['a locked account', '/ap/signin', (text) => box(text) + PASSWORD],
  ['too many tries', '/ap/signin', (text) => box(text) + PASSWORD],
  ['a wrong picture', '/ap/signin', (text) => box(text, 'auth-warning-message-box') + CAPTCHA],
  ['a wrong code', '/ap/mfa', (text) => box(text) + CODE],
  ['a code that ran out', '/ap/mfa', (text) => box(text) + CODE],
  ['too many codes', '/ap/mfa/new-otp', (text) => box(text) + CHANNEL],
  ['a wrong answer', '/ap/cvf/verify', (text) => alert(text) + QUESTION],
  ['no account in password help', '/ap/forgotpassword', (text) => box(text) + IDENTIFIER],
];

beforeEach(giveLayout);
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const stores = sitePacks.flatMap((pack) => pack.stores);

describe.each(stores.map((store) => [store.domain, store] as const))('on %s', (domain, { shop }) => {
  const base = (lang: string) => lang.replace(/-.*/, '');
  const langs = [...new Set(['en', ...(shop === null ? [] : shop.languages)].map(base))];
  const site = { ...amazonSite, readText: textReader(langs.map((lang) => readLexicon(lang))) };

  test.each(REFUSALS)('%s in words nobody reads is a reason, and no cookie is blamed', (_, path, page) => {
    document.body.innerHTML = page(UNREAD);
    const { state, reason, step, lang, triesLeft } = look(
      site,
      document,
      new URL(path, `https://www.${domain}`),
      200,
    );
    expect([state, reason]).toEqual(['generic-problem', 'unread']);
    expect(step).not.toBeNull();
    expect(namesReason(state)).toBe(false);
    const evidence = { ...anEvidence(), pageState: known({ state, reason, step, lang, triesLeft }) };
    const [first, ...others] = diagnose(evidence, []);
    expect([first?.cause, first?.verdict]).toEqual(['unread-reason', 'likely']);
    const told = others.filter(({ verdict }) => verdict === 'likely' || verdict === 'possible');
    expect(told.map(({ cause }) => cause)).toEqual([]);
  });
});
