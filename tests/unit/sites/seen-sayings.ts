import type { PageState } from '@/lib/model/page-state';

/** What the site was seen to say in its boxes, by language and by what it means: the lexicon reads it, so no pack ships it. */
export const SEEN_SAYINGS: Readonly<Record<string, Partial<Record<PageState, readonly string[]>>>> = {
  de: {
    'wrong-password': ['Falsches Passwort', 'Passwort war nicht korrekt'],
    'wrong-credentials': ['Die Anmeldeinformationen waren inkorrekt.'],
    'unknown-account': ['Es konnte kein Konto mit dieser E-Mail-Adresse gefunden werden.'],
    'invalid-identifier': ['Falsche Telefonnummer'],
    'otp-wrong': ['Der eingegebene Code ist ungültig.'],
    'captcha-wrong': ['Geben Sie die Zeichen so ein, wie sie auf dem Bild erscheinen.'],
  },
  en: {
    'wrong-password': ['Your password is incorrect'],
    'wrong-credentials': [
      'Your email or password was incorrect',
      'Your e-mail or password was incorrect',
      'There was an error with your E-Mail/Password combination. Please try again.',
      'There was an error with your Phone/Password combination. Please try again.',
      'The credentials you provided were incorrect',
    ],
    'unknown-account': [
      'We cannot find an account with that',
      'We can not find an account with that',
      'The details do not match any accounts on record',
      'No account found with email address',
    ],
    'invalid-identifier': [
      'Wrong or Invalid email address or mobile phone number. Please correct and try again.',
      'Invalid or incorrect email address',
      'Invalid email address',
      'Enter a valid email',
      'Invalid mobile number',
      'Incorrect phone number',
      'The phone number you entered cannot be used to sign in',
      'The mobile number you entered does not seem to be valid',
    ],
    'missing-field': [
      'Enter your email or mobile phone number',
      'Enter your mobile number or email',
      'Enter your email',
      'Enter your password',
    ],
    'otp-wrong': ['The One Time Password (OTP) you entered is not valid'],
    'otp-expired': ['Your One Time Password (OTP) has expired'],
    'otp-rate-limited': [
      "You've requested too many OTPs today",
      'Please wait at least one minute before requesting another OTP',
    ],
    'captcha-wrong': ['Enter the characters as they are'],
    'cookies-disabled': [
      'Please Enable Cookies to Continue',
      'To continue shopping, please enable cookies in your Web browser.',
      'Once you have enabled cookies in your browser',
    ],
  },
  es: {
    'wrong-password': ['La contraseña no es correcta'],
    'captcha-wrong': ['Introduce los caracteres tal y como aparecen en la imagen'],
  },
  fr: {
    'wrong-password': ['Votre mot de passe est incorrect'],
    'wrong-credentials': ['Votre adresse e-mail ou mot de passe étaient incorrects'],
    'unknown-account': ['Impossible de trouver un compte correspondant à cette adresse e-mail'],
    'invalid-identifier': [
      'Saisissez une adresse e-mail ou un numéro de téléphone portable valable',
      'Numéro de téléphone incorrect',
      'Adresse e-mail non valide.',
      'Le numéro mobile que vous avez saisi ne semble pas être valide',
      'Le numéro de téléphone que vous avez saisi ne peut pas être utilisé pour vous identifier.',
    ],
    'missing-field': [
      'Saisissez votre adresse e-mail ou numéro de téléphone portable',
      'Entrez votre mot de passe',
    ],
    'captcha-wrong': ["Saisissez les caractères tels qu'ils apparaissent sur l'image."],
    'cookies-disabled': ['Veuillez activer les cookies pour continuer'],
  },
  it: {
    'wrong-password': ['La tua password non è corretta'],
    'unknown-account': ["Non riusciamo a trovare un account con quell'indirizzo e-mail"],
    'invalid-identifier': ['Indirizzo e-mail o numero di cellulare errato o non valido. Correggi e riprova.'],
    'captcha-wrong': ['Inserire i caratteri così come appaiono nell’immagine'],
  },
  ja: {
    'wrong-password': ['パスワードが正しくありません'],
    'wrong-credentials': ['メールアドレスまたはパスワードが正しくありません。'],
    'unknown-account': ['このEメールアドレスを持つアカウントが見つかりません'],
    'invalid-identifier': ['Eメールアドレスまたは携帯電話番号が無効です。'],
    'missing-field': [
      'お客様のEメールアドレスまたは携帯電話番号を入力してください',
      'Eメールアドレスまたは携帯電話番号を入力',
      'パスワードを入力してください',
      'パスワードの入力',
    ],
    'otp-rate-limited': ['1日のワンタイムパスワードリクエストの上限に達しました'],
    'captcha-wrong': ['画像に表示されている文字を半角で入力してください。'],
    'cookies-disabled': ['続行するには、cookieを有効にしてください'],
  },
  nl: {
    'wrong-password': ['Je wachtwoord is onjuist'],
    'captcha-wrong': ['Voer de tekens in die je uit veiligheidsoverwegingen moet'],
  },
  tr: {
    'invalid-identifier': ['Geçersiz e-posta adresi'],
  },
};
