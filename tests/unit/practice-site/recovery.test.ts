import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpClient, type HttpClient } from '../../harness/http-client';
import { createHttpPerson, type HttpPerson } from '../../harness/http-person';
import { type PracticeServer, startPracticeServer } from '../../harness/server';
import { CODES, emailOf, PASSWORD } from '../../practice-site/accounts';
import {
  enterCode,
  identify,
  type Journey,
  otherCode,
  press,
  proveReset,
  type Step,
  saveNewPassword,
  signInAs,
  signInOnPhone,
  startOf,
  type,
  urlAt,
} from '../../practice-site/journeys';
import { JAPAN, type Lang, type PracticeStore, signInPath, USA } from '../../practice-site/stores';

// Journeys parse many pages; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const NEW = 'a-brand-new-one';
const OTHER = 'another-new-one';

/** From the page that says the password was changed. */
const TO_SIGN_IN = press('a[href*="/ap/signin"]');

let server: PracticeServer;
let client: HttpClient;
let person: HttpPerson;

beforeAll(async () => {
  server = await startPracticeServer();
});
afterAll(() => server.close());
beforeEach(() => {
  client = createHttpClient(server);
  person = createHttpPerson(client);
});

async function walk(start: Journey['start'], steps: Step[], store = JAPAN, lang: Lang = store.lang) {
  await person.open(startOf({ start, steps: [] }, store, lang));
  await person.walk(steps);
}

function path(): string {
  return new URL(person.page().url).pathname;
}

function isIn(): boolean {
  return person.find('a#nav-item-signout') !== null;
}

function says(selector: string): string {
  return (person.find(selector)?.textContent || '').trim();
}

const LANGS: readonly (readonly [Lang, PracticeStore])[] = [
  ['ja', JAPAN],
  ['en', JAPAN],
  ['en', USA],
];

describe.each(LANGS)('a reset in %s at %o', (lang, store) => {
  const ja = lang === 'ja';

  it('leads from the password page to a new password, and that signs in where the old one does not', async () => {
    await walk('sign-in', identify('shopper'), store, lang);
    expect(says('#auth-fpp-link-bottom')).toBe(ja ? 'パスワードを忘れた方' : 'Forgot your password?');
    await person.walk([press('#auth-fpp-link-bottom')]);
    expect(path()).toMatch(/\/ap\/forgotpassword$/);
    expect(says('#continue-announce')).toBe(ja ? '次へ進む' : 'Continue');
    await person.walk(identify('shopper'));
    expect(path()).toMatch(/\/ap\/cvf\/verify$/);
    expect(says('#cvf-submit-otp-button')).toBe(ja ? '続行' : 'Submit');
    await person.walk(proveReset());
    expect(path()).toMatch(/\/ap\/forgotpassword$/);
    expect(says('#continue-announce')).toBe(ja ? '変更内容を保存' : 'Save changes');
    await person.walk(saveNewPassword(NEW));
    expect(path()).toMatch(/\/ap\/forgotpassword$/);
    expect(says('.a-alert-success h4')).toBe(ja ? 'パスワードが変更されました' : 'Password changed');
    expect(person.find('input[type=password]')).toBeNull();

    await person.walk([TO_SIGN_IN, ...signInAs('shopper', PASSWORD)]);
    expect(person.find('#auth-error-message-box')).not.toBeNull();
    await person.walk([type('#ap_password', NEW), press('#signInSubmit')]);
    expect(isIn()).toBe(true);
  });
});

describe('a reset', () => {
  const toCode = identify('shopper');
  const toNew = [...toCode, ...proveReset()];

  it('goes back to where the person was going before', async () => {
    await person.open('https://www.amazon.co.jp/gp/css/order-history');
    await person.walk([...identify('shopper'), press('#auth-fpp-link-bottom'), ...toNew]);
    await person.walk([...saveNewPassword(NEW), TO_SIGN_IN, ...signInAs('shopper', NEW)]);
    expect(person.page().url).toBe('https://www.amazon.co.jp/gp/css/order-history');
  });

  it('starts on password help by itself, after too many wrong passwords as well', async () => {
    await walk('sign-in', identify('shopper'));
    const wrong = [type('#ap_password', 'wrong'), press('#signInSubmit')];
    await person.walk([...wrong, ...wrong, ...wrong, ...wrong, ...wrong]);
    expect(person.find('#ap_email')?.getAttribute('value')).toBe(emailOf('shopper'));
    await person.walk([press('#continue'), ...proveReset(), ...saveNewPassword(NEW)]);
    expect(person.find('.a-alert-success')).not.toBeNull();
  });

  it('refuses a wrong code, an unknown address, a short password and two that differ, and then goes on', async () => {
    await walk('/ap/forgotpassword', identify('nobody'));
    expect(says('#auth-error-message-box li')).toBe('このEメールアドレスを持つアカウントが見つかりません');
    await person.walk([...toCode, ...proveReset('000000')]);
    expect(person.find('.cvf-widget-alert-message')).not.toBeNull();
    await person.walk([...proveReset(), ...saveNewPassword('12345')]);
    expect(says('#auth-error-message-box li')).toContain('6文字以上');
    await person.walk(saveNewPassword(NEW, OTHER));
    expect(says('#auth-error-message-box li')).toContain('一致していません');
    await person.walk([...saveNewPassword(NEW), TO_SIGN_IN, ...signInAs('shopper', NEW)]);
    expect(isIn()).toBe(true);
  });

  it('is kept by the browser for each account and store, and holds no password', async () => {
    await walk('/ap/forgotpassword', [...toNew, ...saveNewPassword(NEW)]);
    await walk('/ap/forgotpassword', [...identify('late'), ...proveReset()]);
    await walk('/ap/forgotpassword', [...identify('late'), ...proveReset(), ...saveNewPassword(OTHER)]);
    await walk('sign-in', signInAs('shopper', OTHER));
    expect(isIn()).toBe(false);
    await walk('sign-in', signInAs('late', OTHER));
    expect(isIn()).toBe(true);
    expect(JSON.stringify(client.cookies())).not.toMatch(/brand-new|another-new/);
    client.clear('amazon.co.jp');
    await walk('sign-in', signInAs('shopper', PASSWORD));
    expect(isIn()).toBe(true);
    await walk('sign-in', signInAs('shopper', PASSWORD), USA);
    expect(isIn()).toBe(true);
  });

  it('can be done again with another password', async () => {
    await walk('/ap/forgotpassword', [...toNew, ...saveNewPassword(NEW)]);
    await walk('/ap/forgotpassword', [...toNew, ...saveNewPassword(OTHER)]);
    await walk('sign-in', signInAs('shopper', NEW));
    expect(isIn()).toBe(false);
    await person.walk([type('#ap_password', OTHER), press('#signInSubmit')]);
    expect(isIn()).toBe(true);
  });

  it('that ran out at its code is an error 404 once, and can be begun again', async () => {
    await walk('/ap/forgotpassword', [...identify('late'), ...proveReset()]);
    expect([person.page().status, path()]).toEqual([404, '/ap/cvf/verify']);
    await walk('/ap/forgotpassword', [...identify('late'), ...proveReset(), ...saveNewPassword(NEW)]);
    await person.walk([TO_SIGN_IN, ...signInAs('late', NEW)]);
    expect(isIn()).toBe(true);
  });

  it.each(['/ap/forgotpassword', '/ap/cvf/verify', '/ap/mfa', '/ap/signin', '/ax/claim'])(
    'or any other step with a ticket that ran out is an error 404: %s',
    async (step) => {
      expect((await client.get(urlAt(JAPAN, `${step}?arb=ran-out`))).status).toBe(404);
      expect((await client.post(urlAt(JAPAN, step), { workflowState: 'ran-out' })).status).toBe(404);
    },
  );

  it('that the site insists on ends once the password is new', async () => {
    await walk('sign-in', signInAs('reset'));
    expect(path()).toBe('/ap/forgotpassword/reverification');
    await person.walk([press('#continue'), ...proveReset(), ...saveNewPassword(NEW)]);
    expect(says('.a-alert-success h4')).toBe('パスワードが変更されました');
    await person.walk([TO_SIGN_IN, ...signInAs('reset', NEW)]);
    expect(isIn()).toBe(true);
  });
});

describe('a code by another channel', () => {
  it.each([
    ['ja', JAPAN, '000で終わる電話番号で音声通話を受け取る', 'ワンタイムパスワードを送信'],
    ['en', USA, 'Call me at my number ending in 000', 'Send OTP'],
  ] as const)('is offered in %s by SMS, by voice and by the app', async (lang, store, voice, send) => {
    await walk('sign-in', [...signInAs('code'), press('#auth-get-new-otp-link')], store, lang);
    const values = ['.auth-SMS', '.auth-VOICE', '.auth-TOTP'].map((each) =>
      person.find(`${each} input[name=otpDeviceContext]`)?.getAttribute('value'),
    );
    expect(values).toEqual(['practice-device, SMS', 'practice-device, VOICE', 'practice-device, TOTP']);
    expect(says('.auth-VOICE label')).toBe(voice);
    expect(says('#auth-send-code-announce')).toBe(send);
    expect(person.find('#auth-otp-cs-link[href*="GU3SL3GTHLHPDQ2H"]')).not.toBeNull();
  });

  it.each([
    ['SMS', 'SMS', CODES.right, false],
    ['SMS', 'SMS', CODES.voice, false],
    ['a call, but the code of an SMS', 'VOICE', CODES.right, false],
    ['a call', 'VOICE', CODES.voice, true],
  ] as const)('lets the voice account in by a call alone: %s', async (_name, channel, code, lets) => {
    await walk('sign-in', [...signInAs('voice'), ...enterCode(CODES.voice)]);
    expect(isIn()).toBe(false);
    await person.walk([...otherCode(channel), ...enterCode(code)]);
    expect(isIn()).toBe(lets);
  });

  it('is said on the page for the code', async () => {
    const sentence = () => says('#auth-mfa-form p');
    await walk('sign-in', signInAs('code'), USA);
    expect(sentence()).toContain('was sent to a phone number');
    await person.walk(otherCode('VOICE'));
    expect(sentence()).toContain('a call');
    await person.walk(otherCode('TOTP'));
    expect(sentence()).toContain('authenticator app');
    await person.walk(enterCode(CODES.right));
    expect(isIn()).toBe(true);
  });

  it('of an app counts on the clock of this device; one that was sent does not', async () => {
    server.clockOffset(-600_000);
    try {
      await walk('sign-in', [...signInAs('app'), ...enterCode(CODES.app)]);
      expect(isIn()).toBe(false);
      await person.walk([...otherCode('SMS'), ...enterCode(CODES.right)]);
      expect(isIn()).toBe(true);
    } finally {
      server.clockOffset(0);
    }
    await walk('sign-in', [...signInAs('app'), ...enterCode(CODES.right)]);
    expect(isIn()).toBe(false);
    await person.walk(enterCode(CODES.app));
    expect(isIn()).toBe(true);
  });
});

describe('other ways on', () => {
  it('from a passkey that failed, the password of the same page signs in', async () => {
    await walk('sign-in', [...identify('passkey'), type('#ap_password', PASSWORD), press('#signInSubmit')]);
    expect(isIn()).toBe(true);
  });

  it.each([
    ['.change-claim', signInAs('shopper')],
    [
      '.signin-with-another-account',
      [
        type('#ap_email_login', emailOf('shopper')),
        press('#continue'),
        type('#ap_password', PASSWORD),
        press('#signInSubmit'),
      ],
    ],
  ])('from the offer of a new account, %s leads back to the sign-in', async (link, steps) => {
    await walk('/ax/claim', [type('#ap_email_login', emailOf('nobody')), press('#continue'), press(link)]);
    await person.walk(steps);
    expect(isIn()).toBe(true);
  });

  it('from an account on hold, a button leads to customer service', async () => {
    await walk('sign-in', signInAs('locked'));
    const contact = '.abbott-view-component a[href$="/gp/help/customer/contact-us"]';
    expect(says(contact)).toBe('カスタマーサービスへのお問い合わせ');
    await person.walk([press(contact)]);
    expect([person.page().status, path()]).toEqual([200, '/gp/help/customer/contact-us']);
  });
});

describe('skins', () => {
  it('a phone keeps its own through sign-in, code and reset', async () => {
    const faces: (string | undefined)[] = [];
    const look = async (...steps: Step[]) => {
      await person.walk(steps);
      faces.push(person.find('body')?.className.split(' ')[0]);
    };
    await walk('mobile-sign-in', []);
    expect(says('title')).toBe('Amazonログイン');
    await look();
    await look(...signInOnPhone('code').slice(0, 2));
    await look(type('#ap_password', 'wrong'), press('#auth-signin-button'));
    expect(says('title')).toBe('Amazonログイン');
    await look(type('#ap_password', PASSWORD), press('#auth-signin-button'));
    await look(...otherCode('VOICE'));
    await look(press('#auth-get-new-otp-link'));
    expect(faces).toEqual(Array.from({ length: 6 }, () => 'practice-mobile'));
    await walk('/ap/forgotpassword', [...identify('shopper'), ...proveReset(), ...saveNewPassword(NEW)]);
    await look();
    expect(faces.at(-1)).toBe('practice-mobile');
    await person.walk([TO_SIGN_IN, ...signInOnPhone('shopper', NEW)]);
    expect(isIn()).toBe(true);
  });

  it('ends where another is asked for', async () => {
    await walk('mobile-sign-in', []);
    expect(person.find('#accordion-row-login')).not.toBeNull();
    await walk('desktop-sign-in', []);
    expect(person.find('#accordion-row-login')).toBeNull();
    await person.open(urlAt(JAPAN, signInPath(JAPAN)));
    expect(person.find('#accordion-row-login')).toBeNull();
  });

  it('a changed layout has none of the names anybody knows, and leads on all the same', async () => {
    await walk('changed-sign-in', signInAs('voice'));
    const known = '#auth-mfa-otpcode, #auth-get-new-otp-link, #auth-signin-button, input[name=otpCode]';
    expect(person.find(known)).toBeNull();
    await person.walk([
      press('#practice-other'),
      press('input[value$=VOICE]', 'nowhere'),
      press('#auth-send-code'),
      type('#practice-Code', CODES.voice),
      press('#practice-go'),
    ]);
    expect(isIn()).toBe(true);

    await walk('/ap/forgotpassword', []);
    expect(person.find('#ap_email, #continue, input[name=email], form[name=forgotPassword]')).toBeNull();
    await person.walk([type('#practice-Email', emailOf('shopper')), press('#practice-go'), ...proveReset()]);
    expect(person.find('#ap_password_new')).not.toBeNull();
  });
});
