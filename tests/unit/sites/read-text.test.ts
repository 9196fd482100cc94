import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLexicon } from '@/lib/build/lexicons';
import { STEPS as ASKED, type PageState } from '@/lib/model/page-state';
import { type Step, type TextRead, textReader } from '@/lib/sites/read-text';
import { everyLanguage } from './lexicon/every-language';
import { FAILURES, type FailureName, failureNames, type Sentences, spoken } from './lexicon/sentences';
import { VAGUE } from './lexicon/vague';

const STEPS: readonly Step[] = [...ASKED, null];
const en = readLexicon('en');
const inEnglish = textReader([en]);
const read = (text: string, step: Step) => inEnglish([[text]], step);
const sayAny = textReader(Object.keys(everyLanguage).map((language) => readLexicon(language)));
const isState = (said: TextRead) => said !== null && said !== 'information' && said !== 'unread';

/** A sentence of a language that says a failure, with its name. */
function failing(sentences: Sentences): fc.Arbitrary<[FailureName, string]> {
  return fc.constantFrom(...failureNames).chain((name) =>
    fc.tuple(
      fc.constant(name),
      fc.constantFrom(...sentences[name]).chain((template) => fc.constantFrom(...spoken(template))),
    ),
  );
}

describe.each(Object.entries(everyLanguage))('in %s', (language, sentences) => {
  const say = textReader(language === 'en' ? [en] : [readLexicon(language), en]);

  test.each(failureNames)('%s is read', (name) => {
    const all = sentences[name].flatMap(spoken);
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(all.filter((text) => say([[text]], FAILURES[name]) !== name)).toEqual([]);
  });

  test('that something is wrong gives no reason, however it is said', () => {
    const said = VAGUE[language];
    expect(said?.length).toBeGreaterThanOrEqual(3);
    expect(
      said?.filter((text) => say([[text]], 'password') !== null || sayAny([[text]], 'password') !== null),
    ).toEqual([]);
    expect(say([said === undefined ? [] : said], 'password')).toBeNull();
  });

  test('what is no failure is read as none, on every step', () => {
    const wrong = sentences.none
      .flatMap(spoken)
      .flatMap((text) =>
        STEPS.filter((step) => step !== 'reset' && isState(say([[text]], step))).map(() => text),
      );
    expect(wrong).toEqual([]);
  });

  test('what is to be entered is a failure of the sign-in form alone: later steps ask for it', () => {
    const all = sentences['missing-field'].flatMap(spoken);
    for (const step of ['code', 'identity', 'question', 'detail'] as const)
      expect(all.filter((text) => say([[text]], step) !== 'information')).toEqual([]);
  });

  test('a thing without a failure, and a failure without a thing, are not read', () => {
    const [thing, other, failure] = sentences.halves;
    expect(say([[`${thing}${failure}`]], 'password')).toBe('wrong-password');
    expect(isState(say([[thing]], 'password'))).toBe(false);
    expect(isState(say([[`${other}${failure}`]], 'password'))).toBe(false);
  });

  test('however the letters are written', () => {
    const written = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) =>
        text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      (text: string) => `\u202b${text.replace(/ /g, '\u00a0')}\u202c`,
      (text: string) => [...text].join('\u200b'),
      (text: string) => text.replace(/(\p{L})(\p{L})/u, '$1\u00ad$2'),
      (text: string) => text.replace(/ /g, '\n  '),
    );
    fc.assert(
      fc.property(failing(sentences), written, ([name, text], write) => {
        expect(say([[write(text)]], FAILURES[name])).toBe(name);
      }),
    );
  });

  test('what stands around it in the box changes nothing', () => {
    const around = fc.constantFrom(...sentences.none.flatMap(spoken));
    fc.assert(
      fc.property(failing(sentences), around, ([name, text], note) => {
        // Where no stop stands between them, nobody could tell two messages from one.
        const whole = `${text}${/[.!?。！？؟।]$/.test(text) ? '' : '.'} ${note}`;
        expect(say([[text, note, whole]], FAILURES[name])).toBe(name);
      }),
    );
  });
});

test('where the language is not known, a sentence is read as its failure or not at all', () => {
  const say = textReader(Object.keys(everyLanguage).map((language) => readLexicon(language)));
  const others = Object.values(everyLanguage).flatMap((sentences) =>
    failureNames.flatMap((name) =>
      sentences[name].flatMap(spoken).flatMap((text) => {
        const said = say([[text]], FAILURES[name]);
        return said === name || !isState(said) ? [] : [`${text} ${said}`];
      }),
    ),
  );
  expect(others).toEqual([]);
});

test('a language that is not loaded is not read, and does no harm', () => {
  const texts = [
    'Váš účet byl zablokován.',
    'Неверный пароль.',
    'Mật khẩu không đúng.',
    'Glorp fizz bleem nax.',
  ];
  const languages = Object.keys(everyLanguage).map((language) => [readLexicon(language), en]);
  for (const lexicons of languages)
    expect(texts.map((text) => textReader(lexicons)([[text]], 'password'))).toEqual(
      texts.map(() => 'unread'),
    );
});

test('what would be is no failure, with or without a number', () => {
  expect(read('You will be locked out, 3 wrong passwords are enough.', 'password')).toBe('information');
});

test.each([
  ['en', 'We couldn’t send the verification code.'],
  ['en', 'Do not share your verification code.'],
  ['de', 'Wir konnten den Bestätigungscode nicht senden.'],
  ['fr', 'Nous n’avons pas pu envoyer le code de vérification.'],
  ['it', 'Non è stato possibile inviare il codice di verifica.'],
  ['es', 'No hemos podido enviar el código de verificación.'],
  ['pt', 'Não foi possível enviar o código de verificação.'],
  ['nl', 'We konden de verificatiecode niet versturen.'],
  ['sv', 'Vi kunde inte skicka verifieringskoden.'],
  ['pl', 'Nie udało się wysłać kodu weryfikacyjnego.'],
  ['tr', 'Doğrulama kodu gönderilemedi.'],
  ['ar', 'تعذر إرسال رمز التحقق.'],
  ['he', 'לא הצלחנו לשלוח את קוד האימות.'],
  ['hi', 'हम सत्यापन कोड नहीं भेज सके।'],
  ['ja', '確認コードを送信できませんでした。'],
  ['ko', '인증번호를 보낼 수 없습니다.'],
  ['zh', '无法发送验证码。'],
])('a verification code that was not sent is no wrong one, in %s: %s', (language, text) => {
  const say = textReader([readLexicon(language), en]);
  expect(isState(say([[text]], 'code'))).toBe(false);
});

describe('the step tells apart', () => {
  test.each<[string, Partial<Record<NonNullable<Step> | 'unknown', PageState>>]>([
    [
      'The code is incorrect.',
      {
        // Some call their password so.
        password: 'wrong-password',
        code: 'otp-wrong',
        captcha: 'captcha-wrong',
        identity: 'identity-check-wrong',
      },
    ],
    [
      'The password is incorrect.',
      { password: 'wrong-password', code: 'otp-wrong', reset: 'new-password-refused' },
    ],
    [
      'The phone number is incorrect.',
      { identifier: 'invalid-identifier', identity: 'identity-check-wrong' },
    ],
    ['We can’t verify your mobile number.', { password: 'wrong-credentials', identifier: 'unknown-account' }],
    ['We weren’t able to identify you with the information provided.', { reset: 'unknown-account' }],
    [
      'Too many attempts.',
      { password: 'too-many-attempts', code: 'otp-rate-limited', unknown: 'too-many-attempts' },
    ],
    ['Sign-in failed.', { password: 'wrong-credentials', combined: 'wrong-credentials' }],
    [
      'The approval request has expired.',
      {
        approval: 'approval-expired',
        identity: 'session-expired',
        interstitial: 'session-expired',
        password: 'session-expired',
      },
    ],
    ['The code has expired.', { identity: 'otp-expired', code: 'otp-expired' }],
    ['Incorrect password.', { identity: 'identity-check-wrong', interstitial: 'wrong-password' }],
    ['Invalid mobile number.', { detail: 'account-fixup-wrong', identifier: 'invalid-identifier' }],
    ['Use a different password.', { reset: 'new-password-refused' }],
    ['Your password must contain a digit.', { reset: 'new-password-refused' }],
    ['The answer is not correct.', { question: 'security-question-wrong', identity: 'identity-check-wrong' }],
    ['Enter the code from your app. The last code has expired.', { code: 'otp-expired' }],
    ['Enter a valid code.', { code: 'otp-wrong', identity: 'identity-check-wrong' }],
  ])('%s', (text, states) => {
    for (const [step, state] of Object.entries(states))
      expect([step, read(text, STEPS.find((each) => each === step) ?? null)]).toEqual([step, state]);
  });
});

test.each([
  'Enter the code from your app.',
  'Please enter the 6-digit code shown in your authenticator app.',
  'A code is required to continue.',
  'Enter your answer.',
  'Enter your phone number to continue.',
])('what a step asks for is no failure: %s', (text) => {
  for (const step of ['code', 'identity', 'question', 'detail', 'approval', 'interstitial'] as const)
    expect([step, read(text, step)]).toEqual([step, 'information']);
  expect(read(`${text} Your frobnicator glorked.`, 'code')).toBe('unread');
});

describe('of several things a text says', () => {
  test.each<[string, PageState]>([
    ['Your password is incorrect. Please reset it or try again later.', 'wrong-password'],
    ['We cannot find an account with that email. Check your password.', 'unknown-account'],
    ['Your password is incorrect. Your account has been locked.', 'account-locked'],
    ['Incorrect password. You have made too many attempts.', 'too-many-attempts'],
    ['Please try again later. The code has expired.', 'otp-expired'],
    ['Enter your password. Your email is not registered.', 'unknown-account'],
    ['Your session has expired, please sign in again.', 'session-expired'],
    ['Your e-mail address has not been verified yet.', 'account-not-verified'],
    ['Your passkey could not be used: something went wrong.', 'passkey-failed'],
    ['Please re-enter your password and then the characters of the image.', 'captcha'],
    ['Incorrect password, you have 2 tries left.', 'wrong-password'],
    ['This e-mail is not registered, shall we open an account?', 'unknown-account'],
    ['Enter your password.', 'missing-field'],
    ['You’ve requested too many codes.', 'otp-rate-limited'],
    ['Invalid login.', 'wrong-credentials'],
    ['Invalid session token.', 'session-expired'],
  ])('%s', (text, state) => {
    expect(read(text, 'password')).toBe(state);
  });

  test('a sign-in that failed tells nothing more where the sentence goes on', () => {
    expect(read('We could not sign you in with the shopping app.', 'password')).toBe('unread');
    expect(read('Sign-in failed.', 'identifier')).toBe('unread');
  });

  test('a thing and a failure of two sentences are not put together', () => {
    expect(read('Enjoy your account. The weather was found incorrect.', 'password')).toBe('unread');
  });

  test.each([
    'If your password is incorrect, you can reset it.',
    'After two incorrect passwords your account will be locked.',
    'Incorrect password?',
    'We sent a link to reset your password, please use it.',
    'Passwords do not match.',
  ])('not a failure: %s', (text) => {
    expect(isState(read(text, 'password'))).toBe(false);
  });

  test('short forms end no sentence', () => {
    const say = textReader([readLexicon('de'), en]);
    expect(say([['Ihre E-Mail-Adresse bzw. Ihr Passwort ist falsch.']], 'combined')).toBe(
      'wrong-credentials',
    );
  });
});

describe('a box', () => {
  const HEADING = 'There was a problem';

  test('that holds nothing, or a heading alone, gives no reason', () => {
    expect(inEnglish([], 'password')).toBeNull();
    expect(inEnglish([['']], 'password')).toBeNull();
    expect(inEnglish([[HEADING, '•', `${HEADING} •`]], 'password')).toBeNull();
    expect(read('Something went wrong. Please try again.', 'password')).toBeNull();
  });

  test('with a reason in no words we know is unread, whatever is linked beside it', () => {
    const reason = 'Your frobnicator glorked';
    expect(inEnglish([[HEADING, reason, `${HEADING} ${reason}. Forgot your password?`]], 'password')).toBe(
      'unread',
    );
  });

  test.each([
    'An error occurred when we tried to process your request because unusual activity was detected.',
    'Unusual activity was detected, so an error occurred when we processed your request.',
    'Wegen ungewöhnlicher Aktivitäten ist bei der Verarbeitung Ihrer Anfrage ein Fehler aufgetreten.',
    '不審なアクティビティが検出されたため、リクエストの処理中にエラーが発生しました。',
    'Error: suspicious activity detected.',
    'Unusual activity detected, please try again.',
    'エラー：不審なアクティビティを検出しました。',
  ])('that says why gives a reason: %s', (text) => {
    expect(sayAny([[text]], 'password')).not.toBeNull();
  });

  test('that names what the trouble is with gives a reason, in whatever words', () => {
    expect(read('Password problem 12', 'password')).toBe('unread');
  });

  test('that tells of something done is information', () => {
    expect(read('We’ve sent a code to your phone. It is six digits long.', 'code')).toBe('information');
    expect(read('Please sign in with your account.', 'password')).toBe('information');
  });

  test('of several texts is read one by one, and none is put together with another', () => {
    expect(inEnglish([['Your password', 'The code is incorrect']], 'code')).toBe('otp-wrong');
    expect(inEnglish([['Your password is incorrect', 'Your account is locked']], 'password')).toBe(
      'account-locked',
    );
    expect(inEnglish([['Your password', 'was found incorrect']], 'password')).toBe('unread');
  });

  test('beside another that says something else is unread', () => {
    const [wrong, locked] = [['Your password is incorrect.'], ['Your account is locked.']];
    expect(inEnglish([wrong, locked], 'password')).toBe('unread');
    expect(inEnglish([wrong, wrong, [HEADING]], 'password')).toBe('wrong-password');
  });

  test.each<[string, string[]]>([
    ['ten thousand words', ['Your password is incorrect and more '.repeat(1700)]],
    ['very many texts', Array.from({ length: 300 }, (_, at) => `Message ${at}`)],
    ['a message beside a flood', ['Your password is incorrect.', 'a'.repeat(1000)]],
    ['few letters that unfold into many', ['\ufdfa'.repeat(100)]],
  ])('of %s is no message', (_, texts) => {
    expect(inEnglish([texts], 'password')).toBe('unread');
  });

  test('that was too long for whoever gathered it is unread', () => {
    expect(inEnglish([null], 'password')).toBe('unread');
  });

  test('of anything at all is answered', () => {
    const say = textReader(Object.keys(everyLanguage).map((language) => readLexicon(language)));
    const text = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.array(text), fc.constantFrom(...STEPS), (texts, step) => {
        expect(say([texts], step)).not.toBeUndefined();
      }),
    );
  });
});
