import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLexicon } from '@/lib/build/lexicons';
import { diagnose } from '@/lib/engine/diagnose';
import { known } from '@/lib/model/known';
import { look } from '@/lib/page/look';
import { messageReader } from '@/lib/page/message-reader';
import { anEvidence } from '../../harness/an-evidence';
import { amazonSite } from '../../harness/page-site';
import { giveLayout } from '../../harness/page-world';
import { everyLanguage } from '../../unit/sites/lexicon/every-language';
import { type FailureName, spoken } from '../../unit/sites/lexicon/sentences';

/** Stores, each with a language of its own. */
const STORES = [
  ['amazon.co.jp', 'ja'],
  ['amazon.com', 'en'],
  ['amazon.de', 'de'],
  ['amazon.fr', 'fr'],
  ['amazon.com.br', 'pt'],
  ['amazon.com.tr', 'tr'],
  ['amazon.eg', 'ar'],
  ['amazon.cn', 'zh'],
] as const;
const UNREAD = 'Xyzzy plugh quux frobozz.';
const PASSWORD = '<form name="signIn"><input id="ap_password" name="password" type="password"></form>';
const CODE = '<form id="verification-code-form"><input name="code"></form>';
const COUNTED =
  '<a id="auth-fpp-link-bottom" href="/ap/forgotpassword?failedSignInCount=2&signInRedirectToFPPThreshold=1">?</a>';
const box = (text: string) => `<div id="auth-error-message-box" role="alert"><p>${text}</p></div>`;

beforeEach(giveLayout);
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

describe.each(STORES)('on %s, in its language', (domain, lang) => {
  const langs = [...new Set(['en', lang])].map((each) => readLexicon(each));
  const site = { ...amazonSite, readMessages: messageReader(langs) };
  const says = (name: FailureName) => String(everyLanguage[lang]?.[name].flatMap(spoken)[0]);

  function seen(body: string, path = '/ap/signin') {
    document.body.innerHTML = body;
    return look(site, document, new URL(path, `https://www.${domain}`), 200);
  }

  /** Causes a person is told of, with nothing known but the page. */
  function causes(body: string, path?: string): string[] {
    const { state, reason, step, triesLeft } = seen(body, path);
    const pageState = known({ state, reason, step, triesLeft, lang });
    return diagnose({ ...anEvidence(), pageState }, [])
      .filter(({ verdict }) => verdict === 'likely' || verdict === 'possible')
      .map(({ cause }) => cause);
  }

  test.each<FailureName>([
    'account-locked',
    'too-many-attempts',
    'wrong-credentials',
    'password-reset-required',
    'service-error',
  ])('%s that was read is no wrong password, whatever was counted', (name) => {
    expect(seen(box(says(name)) + PASSWORD + COUNTED)).toMatchObject({ state: name });
    if (name !== 'wrong-credentials')
      expect(causes(box(says(name)) + PASSWORD + COUNTED)).not.toContain('wrong-password');
  });

  test('a count tells of words that nobody reads', () => {
    expect(seen(box(UNREAD) + PASSWORD + COUNTED)).toMatchObject({
      state: 'wrong-password',
      reason: 'unread',
    });
    expect(seen(box(UNREAD) + PASSWORD)).toMatchObject({ state: 'generic-problem', reason: 'unread' });
  });

  test('a count alone claims nothing', () => {
    expect(seen(PASSWORD + COUNTED)).toMatchObject({
      state: 'sign-in-password',
      reason: 'none',
      triesLeft: 1,
    });
    expect(causes(PASSWORD + COUNTED)).toEqual([]);
  });

  test('what stands in a note is no error, whatever it says', () => {
    const notes = [
      'a-alert-inline-info cvf-resend-timer',
      'a-alert-success cvf-claim-collect-page-alert',
      'a-alert-inline-success',
      'a-alert-info',
    ];
    for (const note of notes)
      for (const text of [says('otp-wrong'), says('otp-rate-limited'), UNREAD]) {
        const alone = `<div class="cvf-widget-alert ${note}">${text}</div>`;
        const inside = `<div class="cvf-widget-alert"><div class="${note}">${text}</div></div>`;
        const around = `<div class="${note}"><div class="cvf-widget-alert-message">${text}</div></div>`;
        for (const body of [alone, inside, around])
          expect([body, seen(body + CODE, '/ap/cvf/verify').reason]).toEqual([body, 'none']);
        expect(seen(alone + CODE, '/ap/cvf/verify').state).toBe(seen(CODE, '/ap/cvf/verify').state);
      }
  });

  test('a note beside an error veils it not', () => {
    const body = `<div class="cvf-widget-alert a-alert-success">${UNREAD}</div>
      <div class="cvf-widget-alert a-alert-inline-error">${says('identity-check-wrong')}</div>`;
    expect(seen(body + CODE, '/ap/cvf/verify')).toMatchObject({
      state: 'identity-check-wrong',
      reason: 'read',
    });
  });
});

/** “Wait so many seconds for another code”, and “a code was sent”. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  ar: ['يرجى الانتظار 60 ثانية قبل طلب رمز جديد.', 'تم إرسال رمز جديد.'],
  de: [
    'Bitte warten Sie 60 Sekunden, bevor Sie einen neuen Code anfordern.',
    'Ein neuer Code wurde gesendet.',
  ],
  en: ['Please wait 60 seconds before requesting another code.', 'Code sent.'],
  es: ['Espera 60 segundos antes de solicitar otro código.', 'Se ha enviado un nuevo código.'],
  fr: ['Veuillez patienter 60 secondes avant de demander un nouveau code.', 'Un nouveau code a été envoyé.'],
  he: ['יש להמתין 60 שניות לפני בקשת קוד חדש.', 'קוד חדש נשלח.'],
  hi: ['नया कोड मांगने से पहले 60 सेकंड प्रतीक्षा करें।', 'नया कोड भेजा गया।'],
  it: ['Attendi 60 secondi prima di richiedere un nuovo codice.', 'Abbiamo inviato un nuovo codice.'],
  ja: ['新しいコードをリクエストするまで1分お待ちください。', '60秒後に新しいコードをリクエストできます。'],
  ko: ['60초 후에 새 코드를 요청할 수 있습니다.', '새 코드를 보냈습니다.'],
  nl: ['Wacht 60 seconden voordat je een nieuwe code aanvraagt.', 'Er is een nieuwe code verzonden.'],
  pl: ['Poczekaj 60 sekund przed poproszeniem o nowy kod.', 'Wysłano nowy kod.'],
  pt: ['Aguarde 60 segundos antes de solicitar outro código.', 'Um novo código foi enviado.'],
  sv: ['Vänta 60 sekunder innan du begär en ny kod.', 'En ny kod har skickats.'],
  tr: ['Yeni bir kod istemeden önce 60 saniye bekleyin.', 'Yeni kod gönderildi.'],
  zh: ['请等待60秒后再请求新的验证码。', '新的验证码已发送。'],
};

test.each(Object.keys(everyLanguage))('in %s words that inform are no error, without any mark', (lang) => {
  const langs = [...new Set(['en', lang])].map((each) => readLexicon(each));
  const site = { ...amazonSite, readMessages: messageReader(langs) };
  const told = TOLD[lang]?.map((text) => {
    document.body.innerHTML = `<div class="cvf-widget-alert">${text}</div>${CODE}`;
    const { state, reason } = look(site, document, new URL('https://www.amazon.com/ap/cvf/verify'), 200);
    return [text, state, reason];
  });
  document.body.innerHTML = CODE;
  const { state } = look(site, document, new URL('https://www.amazon.com/ap/cvf/verify'), 200);
  expect(told).toEqual(TOLD[lang]?.map((text) => [text, state, 'none']));
});

describe('a text of the pack comes before what its words would be read as', () => {
  test.each([
    [
      'amazon.com',
      'To better protect your account, please re-enter your password and the code is incorrect.',
    ],
    [
      'amazon.co.jp',
      'お客様のアカウントを強力に保護するため、パスワードを再入力してから、コードが正しくありません。',
    ],
  ])('on %s', (domain, text) => {
    document.body.innerHTML = box(text) + PASSWORD;
    const { state } = look(amazonSite, document, new URL(`https://www.${domain}/ap/signin`), 200);
    expect(state).toBe('captcha');
  });
});
