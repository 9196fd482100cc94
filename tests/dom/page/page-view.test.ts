import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageView, Site } from '@/lib/page/handed-over';
import { linkNumber, pageLanguage, pageView } from '@/lib/page/page-view';
import { isShown, shownTexts } from '@/lib/page/shown';
import { seenSchema } from '@/lib/platform/seen';
import { patternOf } from '@/lib/sites/normalise';
import { forbidValues, giveLayout } from '../../harness/page-world';

const SITE: Site = {
  rules: { languagePath: '/-/', stepForms: 'form', read: () => 'not-sign-in' },
  readMessages: null,
  texts: {
    en: { wrong: ['Your password is incorrect…'].map(patternOf), locked: [patternOf('…has been locked')] },
    'pt-BR': { wrong: [patternOf('Sua senha está incorreta')] },
  },
};
const ADDRESS = new URL('https://www.amazon.co.jp/-/en/ap/signin?a=1');

beforeEach(giveLayout);
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.innerHTML = '<head></head><body></body>';
  for (const name of document.documentElement.getAttributeNames())
    document.documentElement.removeAttribute(name);
});

function viewOf(body: string): PageView {
  document.body.innerHTML = body;
  return pageView({ site: SITE, page: document, address: ADDRESS, status: 200 });
}

function textsOf(body: string): string[] {
  document.body.innerHTML = body;
  return [...document.querySelectorAll('#x')].flatMap(shownTexts);
}

test('an address is told in parts, the language taken off', () => {
  const { path, labels, status } = viewOf('');
  expect({ path, labels, status }).toEqual({
    path: '/ap/signin',
    labels: ['www', 'amazon', 'co', 'jp'],
    status: 200,
  });
});

describe('whether something is shown', () => {
  test.each([
    ['plain', '<p id="x">a</p>', true],
    ['hidden by its style', '<p id="x" style="display:none">a</p>', false],
    [
      'hidden by a sheet',
      '<style>.aok-hidden{display:none}</style><p id="x" class="aok-hidden">a</p>',
      false,
    ],
    ['in something hidden', '<div style="display:none"><p id="x">a</p></div>', false],
    ['invisible', '<p id="x" style="visibility:hidden">a</p>', false],
    ['transparent', '<p id="x" style="opacity:0">a</p>', false],
    ['pushed off to the left', '<p id="x" data-box="-9999 0 100 20">a</p>', false],
    ['pushed off to the top', '<p id="x" data-box="0 -9999 100 20">a</p>', false],
    ['half off', '<p id="x" data-box="-50 0 100 20">a</p>', true],
    ['far down the page', '<p id="x" data-box="0 9999 100 20">a</p>', true],
    ['one pixel small', '<p id="x" data-box="0 0 1 1">a</p>', false],
    ['without an area, its child with one', '<p id="x" data-box="0 0 100 0"><b>a</b></p>', true],
    [
      'without an area, its child hidden',
      '<p id="x" data-box="0 0 0 0"><b style="display:none">a</b></p>',
      false,
    ],
    [
      'without an area, its child pushed off',
      '<p id="x" data-box="0 0 0 0"><b data-box="-99 0 9 9">a</b></p>',
      false,
    ],
  ])('%s: %s gives %s', (_, body, is) => {
    const view = viewOf(body);
    expect(view.has(['#x'])).toBe(true);
    expect(view.shows(['#x'])).toBe(is);
    expect([...document.querySelectorAll('#x')].map(isShown)).toEqual([is]);
    expect(textsOf(body)).toEqual(is ? ['a'] : []);
  });

  test('one of many is enough, none is not there', () => {
    const view = viewOf('<p class="x" style="display:none">a</p><p class="x">b</p>');
    expect([view.shows(['.y', '.x']), view.has(['.y', '.z']), view.shows(['.y'])]).toEqual([
      true,
      false,
      false,
    ]);
    expect([view.has(['.y', '.x']), view.has([])]).toEqual([true, false]);
  });

  test('the same question costs one look', () => {
    const view = viewOf('<p id="x">a</p>');
    const look = vi.spyOn(Element.prototype, 'checkVisibility');
    expect([view.shows(['#x']), view.shows(['#y', '#x']), view.shows(['#x'])]).toEqual([true, true, true]);
    expect(look).toHaveBeenCalledTimes(1);
  });

  test('an element that is not in the page is not shown', () => {
    expect(isShown(document.createElement('p'))).toBe(false);
  });
});

describe('texts of a box', () => {
  test('are those of its elements and of all of it, as they are compared', () => {
    const texts = textsOf(`
      <div id="x"><h4>問題が発生しました。</h4>
        <ul><li><span>
          Your password
          is incorrect.
        </span></li></ul>
      </div>`);
    expect(new Set(texts)).toEqual(
      new Set([
        '問題が発生しました',
        'Your password is incorrect',
        '問題が発生しました。 Your password is incorrect',
      ]),
    );
  });

  test('leave out what is hidden inside', () => {
    const texts = textsOf(`
      <ul id="x">
        <li style="display:none">wrong</li><li style="visibility:hidden">wrong</li>
        <li><b data-box="-9999 0 9 9">wrong</b>right</li>
      </ul>`);
    expect(texts).toEqual(['right']);
  });

  test('leave out what is code, and whatever a person can type into', () => {
    const body = `
      <form id="x">
        <script>wrong</script><style>wrong</style><noscript>wrong</noscript>
        <template><p>wrong</p></template>
        <input value="wrong"><textarea>wrong</textarea><select><option>wrong</option></select>
        <label>right</label>
      </form>`;
    document.body.innerHTML = body;
    forbidValues();
    expect([...document.querySelectorAll('#x')].flatMap(shownTexts)).toEqual(['right']);
  });

  test('the trap itself works', () => {
    document.body.innerHTML = '<input value="a"><textarea>a</textarea>';
    const [field] = document.querySelectorAll('input');
    const [area] = document.querySelectorAll('textarea');
    forbidValues();
    for (const read of [() => field?.value, () => area?.value, () => field?.getAttribute('value')])
      expect(read).toThrow('The value of a field was read.');
  });

  test('are looked for in few boxes, few elements and few characters', () => {
    const wrong = '<p class="x">Your password is incorrect</p>';
    expect(viewOf(`${'<p class="x">a</p>'.repeat(19)}${wrong}`).says(['.x'], 'wrong')).toBe(true);
    expect(viewOf(`${'<p class="x">a</p>'.repeat(20)}${wrong}`).says(['.x'], 'wrong')).toBe(false);
    const deep = textsOf(`<div id="x">${'<i>a</i>'.repeat(500)}<b>end</b></div>`);
    expect(deep.some((text) => text.includes('end'))).toBe(false);
    expect(textsOf(`<p id="x">${'a'.repeat(5000)}</p>`)[0]).toHaveLength(400);
  });
});

describe('what a page says', () => {
  const WRONG = '<p id="x">Your password is incorrect. Try again.</p>';

  test('is told by the texts of every language', () => {
    const view = viewOf(`${WRONG}<p id="y">Sua senha está incorreta</p><p id="z">password</p>`);
    const says = (selector: string) => view.says([selector], 'wrong');
    expect([says('#x'), says('#y'), says('#z'), says('#none')]).toEqual([true, true, false, false]);
    expect([view.says(['#z', '#x'], 'wrong'), view.says(['#x'], 'locked')]).toEqual([true, false]);
    expect(view.says(['#x'], 'no such name')).toBe(false);
  });

  test('counts where it is shown', () => {
    expect(viewOf(`<div hidden style="display:none">${WRONG}</div>`).says(['#x'], 'wrong')).toBe(false);
  });

  test('is read once, however often it is asked for', () => {
    const view = viewOf(WRONG);
    const look = vi.spyOn(Element.prototype, 'checkVisibility');
    for (const name of ['wrong', 'locked', 'wrong']) view.says(['#x'], name);
    expect(look).toHaveBeenCalledTimes(1);
  });

  test('is asked of no more of a title than titles have', () => {
    document.title = `${'y'.repeat(399)} account has been locked`;
    const normalised = vi.spyOn(String.prototype, 'normalize');
    expect(viewOf('').titled('locked')).toBe(false);
    expect(normalised.mock.contexts.map((text) => String(text).length)).toEqual([400]);
  });

  test('is asked of the title too', () => {
    document.title = ' Dear customer, your  account has been locked. ';
    const view = viewOf('');
    expect([view.titled('locked'), view.titled('wrong')]).toEqual([true, false]);
  });
});

test('a script is read where it stands in the page, not where it is loaded from', () => {
  document.body.innerHTML = '<script>var ue_sn = "opfcaptcha.amazon.co.jp"</script>';
  const view = pageView({ site: SITE, page: document, address: ADDRESS, status: null });
  expect([view.scripted(/["']opfcaptcha\./), view.scripted(/gokuProps/)]).toEqual([true, false]);
  const elsewhere = document.createElement('script');
  elsewhere.type = 'text/plain';
  elsewhere.text = 'gokuProps';
  elsewhere.setAttribute('src', 'https://m.media-amazon.com/a.js');
  document.body.append(elsewhere);
  expect(view.scripted(/gokuProps/)).toBe(false);
});

describe('the language of a page', () => {
  test.each([
    ['a-m-us ap-locale-en_US', null, 'en-US'],
    ['ap-locale-ja_JP a-m-cn', 'en', 'ja-JP'],
    ['auth-ap-locale-ja_JP', 'de-de', 'de-de'],
    ['ap-locale-jaJP', 'ja-jp', 'ja-jp'],
    [null, 'pt-BR', 'pt-BR'],
    [null, 'zh-Hans-CN', 'zh-Hans-CN'],
    [null, 'ja', 'ja'],
    [null, '', null],
    [null, null, null],
    [null, 'not a language', null],
    [null, 'x', null],
    // The background takes none that is longer than languages are.
    [null, `en${'-abcdefgh'.repeat(4)}`, null],
  ])('class %j and lang %j: %j', (name, lang, is) => {
    if (name !== null) document.body.className = name;
    else document.body.removeAttribute('class');
    if (lang !== null) document.documentElement.lang = lang;
    expect(pageLanguage(document, 'ap-locale-')).toBe(is);
  });

  test('is never one that the background refuses', () => {
    const tag = fc.stringMatching(/^[A-Za-z]{1,9}([-_][A-Za-z0-9]{0,9}){0,6}$/);
    fc.assert(
      fc.property(fc.oneof(tag, fc.string()), (lang) => {
        document.documentElement.lang = lang;
        expect(v.is(seenSchema.entries.lang, pageLanguage(document, undefined))).toBe(true);
      }),
    );
  });

  test('is not known where there is no body yet', () => {
    document.body.remove();
    expect(pageLanguage(document, 'ap-locale-')).toBeNull();
  });
});

describe('a number in the address of a link', () => {
  test.each([
    ['/ap/forgotpassword?failedSignInCount=2&a=1', 2],
    ['/ap/forgotpassword?a=1&failedSignInCount=0', 0],
    ['/ap/forgotpassword?failedSignInCount=999', 999],
    ['/ap/forgotpassword?failedSignInCount=1000', null],
    ['/ap/forgotpassword?failedSignInCount=', null],
    ['/ap/forgotpassword?failedSignInCount=two', null],
    ['/ap/forgotpassword?failedSignInCount=-1', null],
    ['/ap/forgotpassword?xfailedSignInCount=1', null],
    ['/ap/forgotpassword', null],
  ])('%s: %s', (href, is) => {
    document.body.innerHTML = '<a id="x">?</a>';
    document.querySelector('#x')?.setAttribute('href', href);
    expect(linkNumber(document, '#x', 'failedSignInCount')).toBe(is);
    const view = pageView({ site: SITE, page: document, address: ADDRESS, status: null });
    expect(view.counts('#x', 'failedSignInCount')).toBe(is ?? 0);
  });

  test('none without the link or its address', () => {
    document.body.innerHTML = '<a id="x">?</a>';
    expect([linkNumber(document, '#x', 'n'), linkNumber(document, '#y', 'n')]).toEqual([null, null]);
  });
});
