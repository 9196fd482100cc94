/** What stands around a reason, by language: the heading of its box, and advice below it on a phone. */
export const AROUND: Readonly<Record<string, readonly [heading: string, advice: string]>> = {
  ar: ['حدثت مشكلة', 'يرجى التأكد من عنوان بريدك الإلكتروني أو النقر على إنشاء حساب إذا كنت جديدًا هنا.'],
  de: [
    'Es ist ein Problem aufgetreten',
    'Bitte prüfen Sie Ihre E-Mail-Adresse oder klicken Sie auf „Konto erstellen“, wenn Sie neu sind.',
  ],
  en: ['There was a problem', 'Please check your email address or click Create account if you are new here.'],
  es: [
    'Ha surgido un problema',
    'Comprueba tu dirección de correo o haz clic en Crear cuenta si es tu primera vez.',
  ],
  fr: [
    'Un problème est survenu',
    'Veuillez vérifier votre adresse e-mail ou cliquer sur Créer un compte si vous êtes nouveau.',
  ],
  he: ['אירעה בעיה', 'בדוק את כתובת האימייל או לחץ על יצירת חשבון אם אתה חדש כאן.'],
  hi: ['एक समस्या हुई', 'कृपया अपना ईमेल पता जाँचें या अगर आप नए हैं तो खाता बनाएं पर क्लिक करें।'],
  it: [
    'Si è verificato un problema',
    "Controlla l'indirizzo e-mail o fai clic su Crea account se è la tua prima volta.",
  ],
  ja: [
    '問題が発生しました',
    'Eメールアドレスをご確認いただくか、初めての方は「アカウントを作成」をクリックしてください。',
  ],
  ko: ['문제가 발생했습니다', '이메일 주소를 확인하시거나 처음이시라면 계정 만들기를 클릭하세요.'],
  nl: [
    'Er is een probleem opgetreden',
    'Controleer je e-mailadres of klik op Account maken als je hier nieuw bent.',
  ],
  pl: [
    'Wystąpił problem',
    'Sprawdź swój adres e-mail lub kliknij Utwórz konto, jeśli jesteś tu pierwszy raz.',
  ],
  pt: ['Ocorreu um problema', 'Verifique seu endereço de e-mail ou clique em Criar conta se for novo aqui.'],
  sv: ['Ett problem uppstod', 'Kontrollera din e-postadress eller klicka på Skapa konto om du är ny här.'],
  tr: [
    'Bir sorun oluştu',
    'E-posta adresinizi kontrol edin veya burada yeniyseniz Hesap oluştur’a tıklayın.',
  ],
  zh: ['出现问题', '请检查您的邮箱地址，如果您是新用户，请点击创建账户。'],
};
