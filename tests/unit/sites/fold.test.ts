import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '@/lib/sites/fold';

test.each([
  ['accents', 'Ungültiges Paßwort – Contraseña', 'ungultiges paßwort – contrasena'],
  ['Turkish letters, however they are made small', 'ŞİFRE ŞIFRE şifre', 'sifre sifre sifre'],
  ['a Polish letter that has no parts', 'Hasło', 'haslo'],
  ['full width', 'ＰＩＮ．', 'pin.'],
  ['marks nobody sees', '\u202eco\u00adde\u200b\u202c', 'code'],
  ['vowel signs', 'كَلِمَة سِיסְמָה', 'كلمة سיסמה'],
  ['Arabic letters with a hamza', 'أدخل إدخال', 'ادخل ادخال'],
  ['the dot of Hindi loanwords', 'ग़लत फ़ोन', 'गलत फोन'],
  ['space that Korean may leave out', '찾을 수 없습니다', '찾을수없습니다'],
  ['kana and hangul as they are', 'パスワード 비밀', 'パスワード비밀'],
  ['half-width kana', 'ﾊﾟｽﾜｰﾄﾞ', 'パスワード'],
])('folds %s', (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folds once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
