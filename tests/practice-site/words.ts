import type { Lang } from './stores.ts';

/**
 * Short labels of the site, as people see them, and our own sentences around them. Where the site's
 * Japanese label is not known, the Japanese text is ours.
 */
const WORDS = {
  siteName: { en: 'Practice store', ja: '練習用ストア' },
  banner: {
    en: 'Practice page of Haireta – not Amazon. Type made-up details only.',
    ja: 'これはHairetaの練習用のページです。Amazonではありません。本物の情報は入力しないでください。',
  },
  titleSignIn: { en: 'Amazon Sign-In', ja: 'Amazonサインイン' },
  titleSignInMobile: { en: 'Amazon Sign-In', ja: 'Amazonログイン' },
  titleRegister: { en: 'Amazon Registration', ja: 'アカウントを作成' },
  titleMfa: { en: 'Two-Step Verification', ja: '2段階認証' },
  titleCvf: { en: 'Authentication required', ja: '認証が必要です' },
  titleBusy: { en: 'Sorry! Something went wrong!', ja: 'ご迷惑をおかけしています' },
  titleHelp: { en: 'Password assistance', ja: 'パスワードのヘルプ' },
  titleNotFound: { en: 'Page Not Found', ja: 'ページが見つかりません' },
  signIn: { en: 'Sign in', ja: 'ログイン' },
  signInOrCreate: { en: 'Sign in or create account', ja: 'ログインまたはアカウントを作成' },
  email: { en: 'Email or mobile phone number', ja: 'Eメールまたは携帯電話番号' },
  claim: { en: 'Enter mobile number or email', ja: '携帯電話番号またはEメールを入力' },
  password: { en: 'Password', ja: 'パスワード' },
  next: { en: 'Continue', ja: '次へ進む' },
  submit: { en: 'Submit', ja: '続行' },
  change: { en: 'Change', ja: '変更' },
  forgot: { en: 'Forgot your password?', ja: 'パスワードを忘れた方' },
  needHelp: { en: 'Need help?', ja: 'お困りですか？' },
  showPassword: { en: 'Show password', ja: 'パスワードを表示' },
  yourName: { en: 'First and last name', ja: '氏名' },
  keepSignedIn: { en: 'Keep me signed in.', ja: 'ログインしたままにする' },
  createAccount: { en: 'Create your account', ja: 'アカウントを作成' },
  passkeyButton: { en: 'Sign in with a passkey', ja: 'パスキーでサインイン' },
  heading: { en: 'There was a problem', ja: '問題が発生しました' },
  important: { en: 'Important Message!', ja: '重要なお知らせ' },
  noAccountHeading: { en: 'No account found with email address', ja: '問題が発生しました' },
  unknownAccount: {
    en: 'We cannot find an account with that email address',
    ja: 'このEメールアドレスを持つアカウントが見つかりません',
  },
  wrongPassword: { en: 'Your password is incorrect', ja: 'パスワードが正しくありません' },
  wrongPair: {
    en: 'Your email or password was incorrect. Please try again',
    ja: 'メールアドレスまたはパスワードが正しくありません。',
  },
  notVerified: {
    en: 'Your account is not verified yet. Please confirm it by the link in our email.',
    ja: 'アカウントの確認が完了していません。',
  },
  tooManyAttempts: {
    en: 'You have made too many attempts. Please try again later.',
    ja: '試行回数が多すぎます。しばらくしてからもう一度お試しください。',
  },
  sessionExpired: {
    en: 'Your session has expired. Please sign in again.',
    ja: 'セッションの有効期限が切れました。',
  },
  missingClaim: {
    en: 'Enter your email or mobile phone number',
    ja: 'お客様のEメールアドレスまたは携帯電話番号を入力してください',
  },
  missingPassword: { en: 'Enter your password', ja: 'パスワードを入力してください' },
  invalidClaim: {
    en: 'Wrong or Invalid email address or mobile phone number. Please correct and try again.',
    ja: 'Eメールアドレスまたは携帯電話番号が無効です。',
  },
  invalidEmail: { en: 'Invalid email address', ja: 'Eメールアドレスまたは携帯電話番号が無効です。' },
  invalidPhone: { en: 'Invalid mobile number', ja: 'Eメールアドレスまたは携帯電話番号が無効です。' },
  claimError: { en: 'Something’s not right. Try again.', ja: 'もう一度お試しください。' },
  jsOff: {
    en: 'This site requires JavaScript to function correctly. Please enable JavaScript on your browser to continue.',
    ja: 'JavaScriptを有効にしてください。',
  },
  cookiesOff: {
    en: 'Please Enable Cookies to Continue',
    ja: '続行するには、cookieを有効にしてください',
  },
  passkeyError: { en: 'Passkey error', ja: 'パスキーのエラー' },
  passkeyErrorText: {
    en: 'Something went wrong, please sign-in another way or follow any instructions provided by your device.',
    ja: 'パスキーを使えませんでした。別の方法でログインしてください。',
  },
  captchaWarning: {
    en: 'To better protect your account, please re-enter your password and then enter the characters as they are shown in the image below.',
    ja: 'お客様のアカウントを強力に保護するため、パスワードを再入力してから、下の画像に表示されている文字を入力してください。',
  },
  captchaMissing: {
    en: 'Enter the characters as they are given in the challenge.',
    ja: '画像に表示されている文字を半角で入力してください。',
  },
  captchaLabel: { en: 'Type characters', ja: '画像の文字を入力' },
  captchaRefresh: { en: 'See new characters', ja: '別の画像を表示' },
  captchaHear: { en: 'Hear the characters', ja: '文字を聞く' },
  captchaSolve: {
    en: 'Solve this puzzle to protect your account',
    ja: 'アカウント保護のため、画像の文字を入力してください',
  },
  robotHeading: { en: 'Enter the characters you see below', ja: '下に表示されている文字を入力してください' },
  robotText: {
    en: "Sorry, we just need to make sure you're not a robot. For best results, please make sure your browser is accepting cookies.",
    ja: 'ロボットではないことを確認しています。',
  },
  robotButtonHeading: {
    en: 'Click the button below to continue shopping',
    ja: '下のボタンをクリックしてショッピングを続けてください',
  },
  continueShopping: { en: 'Continue shopping', ja: 'ショッピングを続ける' },
  otpText: {
    en: 'A One Time Password (OTP) was sent to a phone number ending in 000.',
    ja: '末尾が000の電話番号にワンタイムパスワードを送信しました。',
  },
  otpCalled: {
    en: 'You get a call with a One Time Password (OTP) at a phone number ending in 000.',
    ja: '末尾が000の電話番号に音声通話でワンタイムパスワードをお知らせします。',
  },
  otpFromApp: {
    en: 'Enter the One Time Password (OTP) that your authenticator app shows.',
    ja: '認証アプリに表示されるワンタイムパスワードを入力してください。',
  },
  otpLabel: { en: 'Enter OTP:', ja: 'コードの入力:' },
  otpRemember: { en: "Don't require OTP on this browser", ja: 'このブラウザではコードを要求しない' },
  otpNotReceived: { en: "Didn't receive the OTP?", ja: 'ワンタイムパスワードを受信できない場合' },
  otpWrong: {
    en: 'The One Time Password (OTP) you entered is not valid. Please try again.',
    ja: '入力されたコードが正しくありません。',
  },
  otpExpired: {
    en: "Your One Time Password (OTP) has expired. Please request another from the ‘Didn't receive the One Time Password?’ link below.",
    ja: 'コードの有効期限が切れています。',
  },
  otpTooMany: {
    en: "You've requested too many OTPs today. You can request a new OTP in 24 hours.",
    ja: '1日のワンタイムパスワードリクエストの上限に達しました。',
  },
  otpChoose: { en: 'Choose where to receive the code', ja: '新しいコードの入手方法を選択' },
  otpSms: { en: 'Text me at my number ending in 000', ja: '000で終わる電話番号でSMSを受け取る' },
  otpVoice: { en: 'Call me at my number ending in 000', ja: '000で終わる電話番号で音声通話を受け取る' },
  otpByApp: { en: 'Use my authenticator app', ja: '認証アプリを使用する' },
  otpRecovery: { en: 'Two-Step Verification Account Recovery', ja: '2段階認証のアカウント復旧' },
  otpSend: { en: 'Send OTP', ja: 'ワンタイムパスワードを送信' },
  approveHeading: {
    en: 'Approve the notification sent to your Amazon app',
    ja: 'アプリに送信された通知を承認してください',
  },
  verifyLabel: { en: 'Enter verification code', ja: '確認コードを入力' },
  verifyResend: { en: 'Resend code', ja: 'コードを再送信' },
  verifyWrong: {
    en: 'Invalid code. Please check your code and try again.',
    ja: 'コードが正しくありません。もう一度お試しください。',
  },
  phoneCheck: { en: 'Verify your mobile number', ja: '携帯電話番号を確認する' },
  lostPhone: {
    en: 'If you can’t receive the code, or if you changed your email or phone number,',
    ja: 'コードを受け取れない場合',
  },
  newHere: { en: "Looks like you're new to Amazon", ja: 'はじめてのご利用のようです' },
  newHereText: {
    en: "Let's create an account using your email",
    ja: 'Eメールアドレスでアカウントを作成しましょう',
  },
  proceedCreate: { en: 'Proceed to create an account', ja: 'アカウントの作成に進む' },
  alreadyCustomer: { en: 'Already a customer?', ja: 'すでにアカウントをお持ちですか？' },
  otherClaim: { en: 'Sign in with another email or mobile', ja: '別のEメールまたは携帯電話番号でログイン' },
  resetHeading: { en: 'Password reset required', ja: 'パスワードの再設定が必要です' },
  resetText: {
    en: 'For your security, we need you to reset the password on your account.',
    ja: '安全のため、パスワードを再設定してください。',
  },
  helpText: {
    en: 'Enter the email address or mobile phone number associated with your Amazon account.',
    ja: 'アカウントのEメールアドレスまたは携帯電話番号を入力してください。',
  },
  resetCodeSent: {
    en: 'A code with 6 digits was sent to your email address or phone number.',
    ja: 'Eメールアドレスまたは携帯電話番号に6桁のコードを送信しました。',
  },
  newPassword: { en: 'New password', ja: '新しいパスワード' },
  newPasswordAgain: { en: 'Reenter new password', ja: 'もう一度パスワードを入力' },
  saveChanges: { en: 'Save changes', ja: '変更内容を保存' },
  passwordChanged: { en: 'Password changed', ja: 'パスワードが変更されました' },
  passwordChangedText: {
    en: 'You can sign in with your new password.',
    ja: '新しいパスワードでログインできます。',
  },
  passwordShort: {
    en: 'Passwords must be at least 6 characters.',
    ja: 'パスワードは6文字以上で入力してください。',
  },
  passwordMismatch: { en: 'Passwords must match', ja: 'パスワードが一致していません。' },
  onHold: { en: 'Account on hold temporarily', ja: 'アカウントがロックされました' },
  onHoldText: {
    en: 'This practice account plays one that is on hold.',
    ja: 'これはロックされたアカウントの練習です。',
  },
  contactNeeded: {
    en: 'To continue, please contact customer service.',
    ja: '次に進むには、カスタマーサービスにご連絡ください',
  },
  contactService: { en: 'Contact customer service', ja: 'カスタマーサービスへのお問い合わせ' },
  lockedText: {
    en: 'Your account has been locked for security purposes.',
    ja: 'お客様のアカウントで不審なアクティビティが検出され、予防処置としてロックされました。詳細については、カスタマーサービスチームにお問い合わせください。',
  },
  fixupHeading: { en: 'Keep hackers out', ja: '携帯電話番号を追加' },
  invalidNumber: {
    en: 'The mobile number you entered is not valid.',
    ja: '携帯電話番号が正しくありません。',
  },
  approvalExpired: { en: 'The request has expired.', ja: '承認リクエストの有効期限が切れました。' },
  approvalAgain: { en: 'Send it again', ja: 'もう一度送信' },
  playApproved: { en: 'Practice: approve it on the phone', ja: '練習：スマホで承認する' },
  playExpired: { en: 'Practice: let it run out', ja: '練習：期限切れにする' },
  questionHeading: { en: 'Answer a security question', ja: 'セキュリティの質問に回答してください' },
  questionWrong: { en: 'That answer does not match our records.', ja: '回答が登録内容と一致しません。' },
  pressHeading: { en: 'Confirm that it is you', ja: 'ご本人であることを確認してください' },
  offerHeading: {
    en: 'Use face ID, fingerprint or PIN to sign in',
    ja: '顔認証、指紋、PINでログインできます',
  },
  offerSetUp: { en: 'Set up a passkey', ja: 'パスキーを設定' },
  internalError: {
    en: 'Internal Error. Please try again later.',
    ja: '内部エラーが発生しました。しばらくしてからもう一度お試しください。',
  },
  passwordOld: {
    en: 'Please choose a password that you have not used before.',
    ja: '以前に使用したパスワードは使用できません。',
  },
  fixupPhone: { en: 'Mobile number', ja: '携帯電話番号' },
  notNow: { en: 'Not now', ja: '後で' },
  switchAccounts: { en: 'Switch accounts', ja: 'アカウントの切り替え' },
  addAccount: { en: 'Add account', ja: 'アカウントを追加' },
  busyText: { en: 'Please go back and try again.', ja: '前のページに戻って、もう一度お試しください。' },
  problemTitle: { en: "We're sorry!", ja: '申し訳ありません' },
  problemText: {
    en: 'An error occurred when we tried to process your request. Rest assured, we’re already working on the problem and expect to resolve it shortly.',
    ja: 'リクエストの処理中にエラーが発生しました。',
  },
  problemOther: {
    en: 'This could not be finished for a practice reason.',
    ja: '練習のため、続けられませんでした。',
  },
  hello: { en: 'Hello, practice person', ja: '練習さん、こんにちは' },
  helloSignIn: { en: 'Hello, Sign in', ja: 'こんにちは、ログイン' },
  accountLists: { en: 'Account & Lists', ja: 'アカウント＆リスト' },
  signOut: { en: 'Sign Out', ja: 'ログアウト' },
  orders: { en: 'Your Orders', ja: '注文履歴' },
  noOrders: { en: 'There are no orders on a practice site.', ja: '練習用のページに注文はありません。' },
  helpPage: {
    en: 'A help page of the store would open here.',
    ja: 'ここではストアのヘルプページが開きます。',
  },
  notFoundText: { en: 'Looking for Something?', ja: 'お探しのページはありません。' },
  hubTitle: { en: 'Practice accounts', ja: '練習用のアカウント' },
  hubPassword: { en: 'Password of every account', ja: 'すべてのアカウントのパスワード' },
  hubCodes: { en: 'Codes: right / expired / too many', ja: 'コード: 正しい / 期限切れ / 上限' },
  hubCaptcha: { en: 'Characters of every image', ja: 'すべての画像の文字' },
  hubStart: { en: 'Start', ja: '始める' },
  hubClassic: { en: 'sign-in page', ja: 'ログインのページ' },
  hubClaim: { en: 'newer sign-in page', ja: '新しいログインのページ' },
} as const satisfies Record<string, Record<Lang, string>>;

type WordKey = keyof typeof WORDS;
export type Words = (key: WordKey) => string;

export function wordsIn(lang: Lang): Words {
  return (key) => WORDS[key][lang];
}
