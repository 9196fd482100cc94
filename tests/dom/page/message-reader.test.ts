import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLexicon } from '@/lib/build/lexicons';
import { messageReader, paragraphsOf } from '@/lib/page/message-reader';
import { giveLayout } from '../../harness/page-world';

const NOTES = '.note';
const WRONG = 'Your password is incorrect';
const LOCKED = 'Your account has been locked';
const read = messageReader(['en', 'ja', 'ar'].map((lang) => readLexicon(lang)));

beforeEach(giveLayout);
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

function boxes(body: string): Element[] {
  document.body.innerHTML = body;
  return [...document.querySelectorAll('.box')];
}

const paragraphs = (inside: string) =>
  boxes(`<div class="box">${inside}</div>`).map((box) =>
    paragraphsOf(box, NOTES)?.map((text) => text.replace(/\s+/g, ' ').trim()),
  )[0];
const reading = (body: string) => read(boxes(body), 'password', NOTES);

describe('paragraphs of a box', () => {
  test.each<[string, string, string[]]>([
    ['plain text', 'One', ['One']],
    ['nothing', ' <p> </p><ul></ul>', []],
    ['list items', '<ul><li>One</li><li>Two</li></ul>', ['One', 'Two']],
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['a heading', '<h4>One</h4>Two', ['One', 'Two']],
    ['a line break', 'One<br>Two<br/>', ['One', 'Two']],
    ['inline elements', 'The <b>pass<i>word</i></b> is <span>wrong</span>', ['The pass word is wrong']],
    ['a block in an inline element', '<span>One<div>Two</div>Three</span>', ['One', 'Two', 'Three']],
    ['a span laid out as a block', '<span style="display:block">One</span>Two', ['One', 'Two']],
    ['a block laid out in a line', '<p style="display:inline">One</p>two', ['One two']],
    ['a link that asks', 'One <a href="#">Forgot it?</a> two', ['One', 'Forgot it?', 'two']],
    ['a link that does not', 'Please <a href="#">reset</a> it', ['Please reset it']],
    ['a question around a link', 'Forgot <a href="#">your password</a>?', ['Forgot your password ?']],
    ['something hidden', 'One<p style="display:none">Two</p>', ['One']],
    ['a note', '<p>One</p><p class="note">Two</p>', ['One']],
    ['code, and what can be typed into', '<script>a</script><textarea>b</textarea>One', ['One']],
  ])('with %s', (_, inside, texts) => {
    expect(paragraphs(inside)).toEqual(texts);
  });

  test('of a box that is hidden are none', () => {
    expect(
      boxes('<div class="box" style="display:none">One</div>').map((box) => paragraphsOf(box, '')),
    ).toEqual([[]]);
  });
});

describe('two messages of one box are not read as one', () => {
  test.each([
    '<ul><li>Your password</li><li>The passkey did not work</li></ul>',
    '<p>Your password</p><p>The passkey did not work</p>',
    'Your password<br>The passkey did not work',
  ])('%s', (inside) => {
    expect(reading(`<div class="box">${inside}</div>`)).toBe('passkey-failed');
  });

  test('and the graver one counts', () => {
    expect(reading(`<div class="box"><p>${WRONG}</p><p>${LOCKED}</p></div>`)).toBe('account-locked');
  });

  test('a question beside a reason veils it not', () => {
    expect(reading(`<div class="box">${WRONG} <a href="#">Forgot your password?</a></div>`)).toBe(
      'wrong-password',
    );
  });
});

describe('of several boxes', () => {
  const box = (text: string, more = '') => `<div class="box" ${more}>${text}</div>`;

  test.each<[string, string, string | null]>([
    ['that agree', box(WRONG) + box(`${WRONG}.`), 'wrong-password'],
    ['that disagree nobody knows which counts', box(WRONG) + box(LOCKED), 'unread'],
    ['that disagree the alert counts', box(WRONG) + box(LOCKED, 'role="alert"'), 'account-locked'],
    [
      'an alert may be around',
      `<div aria-live="assertive">${box(LOCKED)}</div>${box(WRONG)}`,
      'account-locked',
    ],
    ['an alert may be inside', box(WRONG) + box(`<p role="alert">${LOCKED}</p>`), 'account-locked'],
    [
      'two alerts that disagree are unread',
      box(WRONG, 'role="alert"') + box(LOCKED, 'role="alert"'),
      'unread',
    ],
    ['an alert without a reason decides nothing', box('Xyzzy plugh') + box('', 'role="alert"'), 'unread'],
    ['one in another is a part of it', box(`<p>${LOCKED}</p>${box(WRONG)}`), 'account-locked'],
    [
      'one that holds half the page leaves the message in it',
      box(box(WRONG) + 'word '.repeat(500)),
      'wrong-password',
    ],
    [
      'one that holds too much is not read, whatever is beside it',
      box('word '.repeat(500)) + box('There was a problem'),
      'unread',
    ],
    ['one that is not read leaves the other', box(WRONG) + box('Xyzzy plugh quux'), 'wrong-password'],
    ['a box that holds a note alone informs', box(`<p class="note">${WRONG}</p>`), 'information'],
    ['so many are no message', box(WRONG).repeat(21), 'unread'],
    ['an empty one gives no reason', box(''), null],
  ])('%s', (_, body, said) => {
    expect(reading(body)).toBe(said);
  });
});

describe('whatever a page puts there is answered', () => {
  test.each<[string, string, string]>([
    ['ten thousand words', `${WRONG} and more `.repeat(1700), 'unread'],
    ['a megabyte without a space', 'a'.repeat(2 ** 20), 'unread'],
    ['negations without end', 'not '.repeat(2000), 'unread'],
    ['as many as a message may hold', 'not a '.repeat(160), 'unread'],
    ['thousands of elements', '<i>not</i>'.repeat(5000), 'unread'],
    ['elements a thousand deep', `${'<b>'.repeat(1000)}${WRONG}`, 'unread'],
    ['marks of direction', `\u202e\u2067${WRONG}\u2069\u202c`, 'wrong-password'],
    ['letters that cannot be seen', [...WRONG].join('\u200b'), 'wrong-password'],
    ['wide letters', 'Ｙｏｕｒ　ｐａｓｓｗｏｒｄ　ｉｓ　ｉｎｃｏｒｒｅｃｔ', 'wrong-password'],
    ['letters in two parts', 'Your pa\u0301ssword is incorre\u0323ct', 'wrong-password'],
    ['two scripts', `パスワードが正しくありません (${WRONG})`, 'wrong-password'],
    ['letters from right to left', 'كلمة المرور غير صحيحة', 'wrong-password'],
    ['letters that look like others', 'Your pаsswоrd is incоrrect', 'unread'],
    ['half a pair', `\ud800 ${WRONG} \udc00`, 'wrong-password'],
  ])('%s', (_, inside, said) => {
    expect(reading(`<div class="box" lang="xx-unknown">${inside}</div>`)).toBe(said);
  });

  test('by no more looks and letters than a message has', () => {
    const looks = vi.spyOn(Element.prototype, 'checkVisibility');
    const tested = vi.spyOn(RegExp.prototype, 'test');
    const cost = (inside: string) => {
      looks.mockClear();
      tested.mockClear();
      reading(`<div class="box">${inside}</div>`);
      const letters = tested.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
      return { looks: looks.mock.calls.length, letters };
    };
    const [short, long] = [cost('not a '.repeat(80)), cost('not a '.repeat(160))];
    expect(long.letters).toBeLessThan(2.1 * short.letters);
    // What is no message is not tried at all.
    expect(cost('a'.repeat(2 ** 20)).letters).toBe(0);
    expect(cost('<i>not</i>'.repeat(5000)).looks).toBeLessThan(450);
  });
});
