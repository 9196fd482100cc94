/** That something is wrong, and nothing more: the page gives no reason. By language. */
export const VAGUE: Readonly<Record<string, readonly string[]>> = {
  ar: ['حدث خطأ أثناء معالجة طلبك.', 'حدثت مشكلة أثناء معالجة طلبك.', 'نحن نعمل بالفعل على حل المشكلة.'],
  de: [
    'Bei der Verarbeitung Ihrer Anfrage ist ein Fehler aufgetreten.',
    'Beim Bearbeiten deiner Anfrage ist ein Problem aufgetreten.',
    'Wir arbeiten bereits daran, das Problem zu beheben.',
  ],
  en: [
    'An error occurred when we tried to process your request.',
    'We’re sorry, something went wrong while processing your request.',
    'There was a problem completing your request.',
    'Rest assured, we’re already working on the problem and expect to resolve it shortly.',
  ],
  es: [
    'Se ha producido un error al procesar tu solicitud.',
    'Ha ocurrido un problema al procesar su petición.',
    'Ya estamos trabajando para resolver el problema.',
  ],
  fr: [
    'Une erreur s’est produite lors du traitement de votre demande.',
    'Un problème est survenu pendant le traitement de votre requête.',
    'Nous travaillons déjà à la résolution du problème.',
  ],
  he: ['אירעה שגיאה במהלך עיבוד הבקשה שלך.', 'אירעה בעיה בעיבוד הבקשה.', 'אנחנו כבר עובדים על פתרון הבעיה.'],
  hi: [
    'आपके अनुरोध को संसाधित करते समय एक त्रुटि हुई।',
    'आपके अनुरोध पर कार्रवाई करते समय एक समस्या हुई।',
    'हम समस्या को हल करने पर काम कर रहे हैं।',
  ],
  it: [
    "Si è verificato un errore durante l'elaborazione della richiesta.",
    'Si è verificato un problema nell’elaborare la tua richiesta.',
    'Stiamo già lavorando per risolvere il problema.',
  ],
  ja: [
    'リクエストの処理中にエラーが発生しました。',
    'お客様のご要求を処理する際に問題が発生しました。',
    '現在、問題の解決に取り組んでおります。',
  ],
  ko: [
    '요청을 처리하는 중 오류가 발생했습니다.',
    '요청을 처리하는 동안 문제가 발생했습니다.',
    '문제를 해결하기 위해 노력하고 있습니다.',
  ],
  nl: [
    'Er is een fout opgetreden bij het verwerken van je verzoek.',
    'Er is een probleem opgetreden bij het verwerken van uw aanvraag.',
    'We werken al aan een oplossing voor het probleem.',
  ],
  pl: [
    'Wystąpił błąd podczas przetwarzania Twojego żądania.',
    'Podczas przetwarzania Twojej prośby wystąpił problem.',
    'Pracujemy już nad rozwiązaniem problemu.',
  ],
  pt: [
    'Ocorreu um erro ao processar sua solicitação.',
    'Ocorreu um problema ao processar o seu pedido.',
    'Já estamos trabalhando para resolver o problema.',
  ],
  sv: [
    'Ett fel uppstod när vi behandlade din begäran.',
    'Ett problem uppstod när din begäran skulle behandlas.',
    'Vi arbetar redan på att lösa problemet.',
  ],
  tr: [
    'İsteğiniz işlenirken bir hata oluştu.',
    'Talebiniz işlenirken bir sorun oluştu.',
    'Sorunu çözmek için çalışıyoruz.',
  ],
  zh: ['处理您的请求时出现错误。', '處理您的要求時發生錯誤。', '我们正在努力解决此问题。'],
};
