/** Every account has the same password. It opens nothing but this practice site. */
export const PASSWORD = 'practice-pass';

/** Characters every practice captcha shows. */
export const CAPTCHA = 'HAIRETA';

/** The answer to every security question. */
export const ANSWER = 'Hanako';

/** Fewest characters of a new password. */
export const SHORTEST = 6;

/** Codes the practice site knows. Any other code is wrong. */
export const CODES = {
  right: '123456',
  expired: '111111',
  tooMany: '222222',
  /** The `voice` account's, and only once the site has called. */
  voice: '654321',
  /** What the app of the `app` account shows. */
  app: '777777',
} as const;

/** Tries before a wrong password leads to password help. */
export const TRIES = 5;

/**
 * Part of the address before `@example.com`, what happens once the password is right, and what the person meets, for
 * the table that `npm start` prints.
 */
function account<const Fate extends string>(name: string, fate: Fate, en: string, ja: string) {
  return { name, fate, shows: { en, ja } };
}

/** The accounts of the practice site: the one table of who meets what. Any account meets `wrong password` by typing one. */
export const ACCOUNTS = [
  account('shopper', 'signs-in', 'signs in', 'ログインできる'),
  account('nobody', 'unknown', 'unknown account', 'アカウントが見つからない'),
  account('invalid', 'invalid', 'address not valid', 'アドレスが無効'),
  account('pair', 'wrong-pair', 'e-mail or password wrong', 'アドレスかパスワードが違う'),
  account('captcha', 'captcha', 'image characters on the password page', '画像の文字'),
  account('puzzle', 'cvf-captcha', 'image characters on a page of their own', '画像の文字（別のページ）'),
  account('robot', 'robot', 'robot check', 'ロボット確認'),
  account('challenge', 'challenge', 'silent browser check, then the password', '自動のブラウザー確認'),
  account('code', 'otp', 'two-step code', '2段階認証のコード'),
  account(
    'voice',
    'otp-voice',
    `two-step code: no SMS arrives, a call says ${CODES.voice}`,
    `2段階認証のコード（SMSは届かない。電話の声は${CODES.voice}）`,
  ),
  account(
    'app',
    'otp-app',
    `two-step code of an app: ${CODES.app}`,
    `2段階認証のコード（認証アプリ: ${CODES.app}）`,
  ),
  account('approve', 'approval', 'identity check by approval or code', '本人確認（承認）'),
  account('notice', 'notice', 'identity check by approval alone', '本人確認（承認だけ）'),
  account(
    'question',
    'question',
    `security question: the answer is ${ANSWER}`,
    `本人確認の質問（答えは${ANSWER}）`,
  ),
  account('between', 'press', 'a page in between, with one button', '途中の確認画面'),
  account('offer', 'passkey-offer', 'offer of a passkey', 'パスキーの案内'),
  account('phone', 'phone-check', 'identity check by a code to the phone', '本人確認（電話）'),
  account('passkey', 'passkey', 'passkey button that fails', 'パスキーの失敗'),
  account('cookies', 'cookies-off', 'page believes cookies are off', 'クッキーが無効と表示'),
  account('reset', 'reset', 'forced password reset', 'パスワードの再設定を求められる'),
  account(
    'again',
    'reset-again',
    'forced password reset, also after it was done',
    'パスワードの再設定を、何度も求められる',
  ),
  account(
    'forgotten',
    'otp-in-vain',
    'two-step code, then the shop does not know the person',
    '2段階認証のあと、ログインしていない画面になる',
  ),
  account(
    'late',
    'reset-expires',
    'signs in; the first reset of the password runs out at its code',
    'ログインできる（パスワードの再設定は1回目だけ期限切れになる）',
  ),
  account('locked', 'locked', 'account on hold', 'アカウントがロック'),
  account('fixup', 'fixup', 'asked to add a phone', '電話番号の追加を求められる'),
  account('family', 'switcher', 'account switcher', 'アカウントの切り替え'),
  account('busy', 'busy', 'error 503 with a page', 'エラー503（画面あり）'),
  account('silent', 'busy-empty', 'error 503 with nothing in it', 'エラー503（白い画面）'),
  account('problem', 'problem', 'problem without a reason', '理由のわからない問題'),
  account(
    'stale',
    'stale',
    'right password, same page again, while an old cookie is there',
    '正しいパスワードでも同じ画面に戻る（古いクッキーがある間）',
  ),
  account(
    'loop',
    'loop',
    'right password, then redirects without end, while an old cookie is there',
    '正しいパスワードのあと転送が終わらない（古いクッキーがある間）',
  ),
  account(
    'tokyo',
    'japan-only',
    'account of amazon.co.jp: unknown at every other store',
    'amazon.co.jpだけのアカウント（ほかのストアでは見つからない）',
  ),
  account(
    'script',
    'needs-script',
    'right password, same page again, while a blocker keeps the page’s script away',
    '正しいパスワードでも同じ画面に戻る（ページの部品が止められている間）',
  ),
];

export type Account = (typeof ACCOUNTS)[number];

/** Fates that need the cookies of an old session: where a person begins with them. */
export const NEEDS_OLD_COOKIES: ReadonlySet<Account['fate']> = new Set(['stale', 'loop']);

/** The address of an account, as a person types it. */
export function emailOf(name: string): string {
  return `${name}@example.com`;
}

/** The account behind what was typed, or null: an address of nobody. Case and spaces around do not matter. */
export function accountOf(typed: string): Account | null {
  const address = typed.trim().toLowerCase();
  return ACCOUNTS.find((account) => emailOf(account.name) === address) || null;
}

/** Whether the site would take this as an address or a phone number at all. */
export function isIdentifier(typed: string): boolean {
  return (
    /^[\x21-\x7e]+@[\x21-\x7e]+\.[a-z]{2,}$/i.test(typed.trim()) || /^\+?[0-9][0-9 -]{8,}$/.test(typed.trim())
  );
}
