import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readObstacles } from '@/lib/hint/obstacles';

const VIEWPORT = { left: 0, top: 0, right: 1000, bottom: 800 };

beforeEach(() => {
  // happy-dom lays nothing out: boxes are written on the elements.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [x, y, width, height] = (this.getAttribute('data-box') || '0 0 0 0').split(' ').map(Number);
    return new DOMRect(x, y, width, height);
  });
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    return !this.hasAttribute('data-unseen');
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

function boxesOf(html: string): string[] {
  document.body.innerHTML = html;
  return readObstacles(VIEWPORT, 'form .a-button, .a-alert').map(
    ({ left, top, right, bottom }) => `${left} ${top} ${right} ${bottom}`,
  );
}

describe('readObstacles', () => {
  it.each([
    ['a field', '<input data-box="10 20 30 40">'],
    ['a choice', '<select data-box="10 20 30 40"></select>'],
    ['a long field', '<textarea data-box="10 20 30 40"></textarea>'],
    ['the step’s button as an input', '<input type="submit" data-box="10 20 30 40">'],
    ['the step’s button outside a form', '<button type="submit" data-box="10 20 30 40">Go</button>'],
    ['a button of the form', '<form><button data-box="10 20 30 40">Go</button></form>'],
    [
      'what is drawn for a button that nobody sees',
      '<form><span class="a-button" data-box="10 20 30 40"><input data-unseen></span></form>',
    ],
    ['a link of the form', '<form><a href="/" data-box="10 20 30 40">Forgot?</a></form>'],
    ['the picture of a captcha', '<form><div><img alt="" data-box="10 20 30 40"></div></form>'],
    ['an error', '<div role="alert" data-box="10 20 30 40">Wrong</div>'],
    ['an error of the store', '<div class="a-box a-alert" data-box="10 20 30 40">Wrong</div>'],
    ['a puzzle', '<canvas data-box="10 20 30 40"></canvas>'],
  ])('keeps clear of %s', (_name, html) => {
    expect(boxesOf(html)).toEqual(['10 20 40 60']);
  });

  it.each([
    ['a hidden field', '<input type="hidden" data-box="10 20 30 40">'],
    ['an error that is not shown', '<div role="alert" data-unseen data-box="10 20 30 40">Wrong</div>'],
    ['a field without a size', '<input data-box="10 20 0 0" data-unseen>'],
    ['a field scrolled out of view', '<input data-box="10 900 30 40"><input data-box="10 -90 30 40">'],
    ['a link elsewhere', '<footer><a href="/" data-box="10 20 30 40">Help</a></footer>'],
    ['text', '<form><p data-box="10 20 30 40">Text</p></form>'],
  ])('does not mind %s', (_name, html) => {
    expect(boxesOf(html)).toEqual([]);
  });

  it('asks past elements that carry the names of document members', () => {
    expect(boxesOf('<img name="documentElement" alt=""><input data-box="10 20 30 40">')).toEqual([
      '10 20 40 60',
    ]);
  });
});
