/** What happens to a person who signs in with an account, once the password is right. */
type Fate =
  | 'signs-in'
  | 'unknown'
  | 'invalid'
  | 'wrong-pair'
  | 'captcha'
  | 'cvf-captcha'
  | 'robot'
  | 'challenge'
  | 'otp'
  | 'otp-voice'
  | 'otp-app'
  | 'approval'
  | 'phone-check'
  | 'passkey'
  | 'cookies-off'
  | 'reset'
  | 'reset-expires'
  | 'locked'
  | 'fixup'
  | 'switcher'
  | 'busy'
  | 'busy-empty'
  | 'problem'
  | 'stale'
  | 'loop'
  | 'japan-only'
  | 'needs-script';

export interface Account {
  /** Part of the address before `@example.com`. */
  name: string;
  fate: Fate;
  /** What the person meets, for the table that `npm start` prints. */
  shows: { en: string; ja: string };
}

/** Every account has the same password. It opens nothing but this practice site. */
export const PASSWORD = 'practice-pass';

/** Characters every practice captcha shows. */
export const CAPTCHA = 'HAIRETA';

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

/** The accounts of the practice site: the one table of who meets what. Any account meets `wrong password` by typing one. */
export const ACCOUNTS: readonly Account[] = [
  { name: 'shopper', fate: 'signs-in', shows: { en: 'signs in', ja: 'ログインできる' } },
  { name: 'nobody', fate: 'unknown', shows: { en: 'unknown account', ja: 'アカウントが見つからない' } },
  { name: 'invalid', fate: 'invalid', shows: { en: 'address not valid', ja: 'アドレスが無効' } },
  {
    name: 'pair',
    fate: 'wrong-pair',
    shows: { en: 'e-mail or password wrong', ja: 'アドレスかパスワードが違う' },
  },
  {
    name: 'captcha',
    fate: 'captcha',
    shows: { en: 'image characters on the password page', ja: '画像の文字' },
  },
  {
    name: 'puzzle',
    fate: 'cvf-captcha',
    shows: { en: 'image characters on a page of their own', ja: '画像の文字（別のページ）' },
  },
  { name: 'robot', fate: 'robot', shows: { en: 'robot check', ja: 'ロボット確認' } },
  {
    name: 'challenge',
    fate: 'challenge',
    shows: { en: 'silent browser check, then the password', ja: '自動のブラウザー確認' },
  },
  { name: 'code', fate: 'otp', shows: { en: 'two-step code', ja: '2段階認証のコード' } },
  {
    name: 'voice',
    fate: 'otp-voice',
    shows: {
      en: `two-step code: no SMS arrives, a call says ${CODES.voice}`,
      ja: `2段階認証のコード（SMSは届かない。電話の声は${CODES.voice}）`,
    },
  },
  {
    name: 'app',
    fate: 'otp-app',
    shows: {
      en: `two-step code of an app: ${CODES.app}`,
      ja: `2段階認証のコード（認証アプリ: ${CODES.app}）`,
    },
  },
  {
    name: 'approve',
    fate: 'approval',
    shows: { en: 'identity check by approval or code', ja: '本人確認（承認）' },
  },
  {
    name: 'phone',
    fate: 'phone-check',
    shows: { en: 'identity check by a code to the phone', ja: '本人確認（電話）' },
  },
  { name: 'passkey', fate: 'passkey', shows: { en: 'passkey button that fails', ja: 'パスキーの失敗' } },
  {
    name: 'cookies',
    fate: 'cookies-off',
    shows: { en: 'page believes cookies are off', ja: 'クッキーが無効と表示' },
  },
  {
    name: 'reset',
    fate: 'reset',
    shows: { en: 'forced password reset', ja: 'パスワードの再設定を求められる' },
  },
  {
    name: 'late',
    fate: 'reset-expires',
    shows: {
      en: 'signs in; the first reset of the password runs out at its code',
      ja: 'ログインできる（パスワードの再設定は1回目だけ期限切れになる）',
    },
  },
  { name: 'locked', fate: 'locked', shows: { en: 'account on hold', ja: 'アカウントがロック' } },
  { name: 'fixup', fate: 'fixup', shows: { en: 'asked to add a phone', ja: '電話番号の追加を求められる' } },
  { name: 'family', fate: 'switcher', shows: { en: 'account switcher', ja: 'アカウントの切り替え' } },
  { name: 'busy', fate: 'busy', shows: { en: 'error 503 with a page', ja: 'エラー503（画面あり）' } },
  {
    name: 'silent',
    fate: 'busy-empty',
    shows: { en: 'error 503 with nothing in it', ja: 'エラー503（白い画面）' },
  },
  { name: 'problem', fate: 'problem', shows: { en: 'problem without a reason', ja: '理由のわからない問題' } },
  {
    name: 'stale',
    fate: 'stale',
    shows: {
      en: 'right password, same page again, while an old cookie is there',
      ja: '正しいパスワードでも同じ画面に戻る（古いクッキーがある間）',
    },
  },
  {
    name: 'loop',
    fate: 'loop',
    shows: {
      en: 'right password, then redirects without end, while an old cookie is there',
      ja: '正しいパスワードのあと転送が終わらない（古いクッキーがある間）',
    },
  },
  {
    name: 'tokyo',
    fate: 'japan-only',
    shows: {
      en: 'account of amazon.co.jp: unknown at every other store',
      ja: 'amazon.co.jpだけのアカウント（ほかのストアでは見つからない）',
    },
  },
  {
    name: 'script',
    fate: 'needs-script',
    shows: {
      en: 'right password, same page again, while a blocker keeps the page’s script away',
      ja: '正しいパスワードでも同じ画面に戻る（ページの部品が止められている間）',
    },
  },
];

/** Fates that need the cookies of an old session: where a person begins with them. */
export const NEEDS_OLD_COOKIES: ReadonlySet<Fate> = new Set<Fate>(['stale', 'loop']);

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
