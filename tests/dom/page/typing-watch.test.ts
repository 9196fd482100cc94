import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isFullWidth, type TypingWatch, watchTyping } from '@/lib/page/typing-watch';
import { amazonSite } from '../../harness/page-site';
import { trusted } from '../../harness/page-world';

const FORM = `
  <form name="signIn">
    <input id="ap_email" name="email">
    <input id="ap_password" type="password" name="password">
    <input id="guess" name="guess">
  </form>
  <form id="search"><input id="elsewhere" type="password" name="password"></form>`;
const NOTHING = { fullWidth: false, outerSpaces: false, ime: false, capsLock: false };

let end = new AbortController();
let typing: TypingWatch;

beforeEach(() => start(FORM));
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

function start(body: string): void {
  end.abort();
  end = new AbortController();
  document.body.innerHTML = body;
  const { signal } = end;
  typing = watchTyping(amazonSite.rules, document, () => signal.aborted);
}

function field(id: string): HTMLInputElement {
  const found = document.querySelector(`#${id}`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${id}`);
  return found;
}

function pressed() {
  const form = document.querySelector('form');
  if (form === null) throw new Error('no form');
  return typing.pressed(form);
}

/** A key as the browser tells it; of which key it is nobody may ask. */
function aKey(capsLock: boolean): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true });
  for (const name of ['key', 'code', 'keyCode', 'which', 'charCode'])
    Object.defineProperty(event, name, {
      get() {
        throw new Error('A key was read.');
      },
    });
  return Object.defineProperty(event, 'getModifierState', {
    value: (name: string) => name === 'CapsLock' && capsLock,
  });
}

function keys(id: string, ...capsLock: boolean[]): void {
  for (const on of capsLock) field(id).dispatchEvent(trusted(aKey(on)));
}

function compose(id: string, event = trusted(new Event('compositionstart', { bubbles: true }))): void {
  field(id).dispatchEvent(event);
}

describe('Caps Lock', () => {
  test.each<[string, boolean[], boolean]>([
    ['was on for all of the password', [true, true, true], true],
    ['was off', [false, false, false], false],
    ['was on, and most was typed again without it', [true, true, false, false, false, false], false],
    ['was turned off only for the last key', [true, true, true, true, false], true],
    ['was on for one key: the Enter behind what was filled in', [true], false],
  ])('%s', (_, pressedWith, told) => {
    keys('ap_password', ...pressedWith);
    expect(pressed()).toEqual({ ...NOTHING, capsLock: told });
  });

  test.each(['ap_email', 'guess', 'elsewhere'])('in the field %s is nobody\u2019s business', (id) => {
    keys(id, true, true, true);
    expect(pressed()).toEqual(NOTHING);
  });

  test('that a page only pretends does not count', () => {
    for (const _ of [1, 2, 3]) field('ap_password').dispatchEvent(aKey(true));
    expect(pressed()).toEqual(NOTHING);
  });

  test('a key event of the browser that is no key is borne', () => {
    field('ap_password').dispatchEvent(trusted(new Event('keydown', { bubbles: true })));
    expect(pressed()).toEqual(NOTHING);
  });

  test('is counted anew after a press', () => {
    keys('ap_password', true, true, true);
    expect(pressed()?.capsLock).toBe(true);
    expect(pressed()).toEqual(NOTHING);
  });

  test('is heard although the page stops its keys', () => {
    field('ap_password').addEventListener('keydown', (event) => event.stopImmediatePropagation());
    keys('ap_password', true, true);
    expect(pressed()?.capsLock).toBe(true);
  });
});

describe('an input method', () => {
  test('is told for the e-mail field', () => {
    compose('ap_email');
    expect(pressed()).toEqual({ ...NOTHING, ime: true });
    expect(pressed()).toEqual(NOTHING);
  });

  test.each(['ap_password', 'guess', 'elsewhere'])('is not told for the field %s', (id) => {
    compose(id);
    expect(pressed()).toEqual(NOTHING);
  });

  test('is not believed from the page', () => {
    compose('ap_email', new Event('compositionstart', { bubbles: true }));
    expect(pressed()).toEqual(NOTHING);
  });
});

describe('what is sent as e-mail or phone number', () => {
  test.each<[string, boolean, boolean]>([
    ['', false, false],
    ['shopper@example.com', false, false],
    ['+81 90 1234 5678', false, false],
    ['jos\u00e9@example.com', false, false],
    ['\uff53hopper@example.com', true, false],
    ['shopper\uff20example.com', true, false],
    ['shopper@example\u3002com', true, false],
    ['shopper@ex\u30fcample.com', true, false],
    ['\u3057\u3087', true, false],
    ['\uff76\uff85', true, false],
    ['\u5c71@example.com', true, false],
    ['090\u20101234', false, false],
    ['shopper@example.com ', false, true],
    ['\tshopper@example.com', false, true],
    ['shopper@example.com\u3000', true, true],
    ['shopper@example.com\u00a0', true, true],
  ])('%j', (text, fullWidth, outerSpaces) => {
    field('ap_email').value = text;
    expect(pressed()).toEqual({ ...NOTHING, fullWidth, outerSpaces });
  });

  test('plain keyboard letters are never full-width, and each has a full-width twin', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
        const wide = [...text]
          .map((letter) => (letter === ' ' ? '\u3000' : String.fromCharCode(letter.charCodeAt(0) + 0xfee0)))
          .join('');
        return !isFullWidth(text) && isFullWidth(wide);
      }),
    );
  });

  test('is looked at once, when it is sent, and no other field ever', () => {
    const read = vi.spyOn(HTMLInputElement.prototype, 'value', 'get');
    keys('ap_password', true, true);
    compose('ap_email');
    expect(read).not.toHaveBeenCalled();
    pressed();
    expect(read.mock.contexts).toEqual([field('ap_email')]);
  });

  test('nothing of it is in the answer', () => {
    field('ap_email').value = 'shopper@example.com';
    expect(JSON.stringify(pressed())).not.toContain('shopper');
  });
});

describe('a form', () => {
  test('with the password alone tells of that alone', () => {
    start('<form name="signIn"><input id="ap_password" type="password" name="password"></form>');
    const read = vi.spyOn(HTMLInputElement.prototype, 'value', 'get');
    keys('ap_password', true, true);
    expect(pressed()).toEqual({ ...NOTHING, capsLock: true });
    expect(read).not.toHaveBeenCalled();
  });

  test('that keeps the e-mail in a hidden field does not tell of it', () => {
    start('<form name="signIn"><input type="hidden" name="email" value=" x"><input name="password"></form>');
    expect(pressed()).toEqual(NOTHING);
  });

  test('with neither field tells nothing', () => {
    start('<form id="auth-mfa-form"><input id="auth-mfa-otpcode" name="otpCode"></form>');
    expect(pressed()).toBeNull();
  });
});

test('after the end nothing is heard', () => {
  end.abort();
  keys('ap_password', true, true, true);
  compose('ap_email');
  expect(pressed()).toEqual(NOTHING);
});
