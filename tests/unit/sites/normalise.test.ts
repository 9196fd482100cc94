import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, patternOf, saysPattern } from '@/lib/sites/normalise';

describe('a text as it is compared', () => {
  test.each([
    ['ｓｈｏｐｐｅｒ＠example.com', 'shopper@example.com'],
    ['Your\n  password\t is　incorrect', 'Your password is incorrect'],
    ['telle quelle apparaît sur l’image', "telle quelle apparaît sur l'image"],
    ['There was a problem.', 'There was a problem'],
    ['問題が発生しました。', '問題が発生しました'],
    ['Ein Problem ist aufgetreten:', 'Ein Problem ist aufgetreten'],
    ['Something went wrong...', 'Something went wrong'],
    ['Un problème est survenu :', 'Un problème est survenu'],
    ['ご確認ください 。', 'ご確認ください'],
    [' \n ', ''],
    ['パスワードが正しくありません', 'パスワードが正しくありません'],
  ])('%j is %j', (text, as) => {
    expect(normalise(text)).toBe(as);
  });

  test('done once is done, whatever the text', () => {
    const telling = fc.string({
      unit: fc.constantFrom('a', 'Ａ', ' ', '　', '.', '。', ':', '：', '’', '…', 'か', '゙'),
    });
    fc.assert(
      fc.property(fc.oneof(telling, fc.string({ unit: 'binary' })), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe('whether a page says a text', () => {
  const says = (text: string, pattern: string) => saysPattern(normalise(text), patternOf(pattern));

  test.each<[string, string, boolean]>([
    ['Your password is incorrect.', 'Your password is incorrect', true],
    ['パスワードが正しくありません。', 'パスワードが正しくありません', true],
    // All of it; where a … stands at an end there may be more.
    ['Your password is incorrect. You have tried too often.', 'Your password is incorrect', false],
    ['Your password is incorrect. You have tried too often.', 'Your password is incorrect…', true],
    ['Sorry. Your password is incorrect.', 'Your password is incorrect', false],
    ['Sorry. Your password is incorrect.', 'Your password is incorrect…', false],
    ['La contraseña no es correcta', '…a no es correcta', true],
    ['La contraseña no es correcta aquí', '…a no es correcta', false],
    ['Wir haben ungewöhnliche Bewegungen bemerkt', '…ungewöhnliche Bewegungen…', true],
    ['Wir haben nichts bemerkt', '…ungewöhnliche Bewegungen…', false],
    ['Ｅｎｔｅｒ　ｙｏｕｒ　ｅｍａｉｌ', 'Enter your email', true],
    ['Votre mot de passe n’est pas', "Votre mot de passe n'est pas", true],
    ['', 'Enter your email', false],
  ])('%j and %j: %s', (text, pattern, is) => {
    expect(says(text, pattern)).toBe(is);
  });
});
