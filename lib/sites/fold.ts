/**
 * A text as stems are compared with it: small letters without accents, vowel signs and marks that cannot be seen,
 * straight apostrophes, single spaces, and none beside Chinese, Japanese and Korean letters.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Cf}|[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u093c]/gu, '')
    .normalize('NFC')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u2e80-\ud7ff]) | (?=[\u2e80-\ud7ff])/g, '');
}
