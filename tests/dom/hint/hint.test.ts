import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHint, type Hint, MOST_RETURNS } from '@/lib/hint/hint';
import { removeLeftovers } from '@/lib/hint/host';
import { aCoachView, aView } from '../../hostile/views';

/** happy-dom has no top layer: an attribute stands for it, and the closed root is kept for us to look into. */
let roots: ShadowRoot[];
let resized: () => void;
let actions: string[];
let hints: Hint[];

beforeEach(() => {
  vi.useFakeTimers();
  class Observer {
    observe() {}
    constructor(tell: () => void) {
      resized = tell;
    }
  }
  vi.stubGlobal('ResizeObserver', Observer);
  document.body.innerHTML = '<form><input id="secret" type="password"></form>';
  roots = [];
  actions = [];
  hints = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  Reflect.set(HTMLElement.prototype, 'showPopover', function (this: HTMLElement) {
    this.toggleAttribute('open-now', true);
  });
  // The hint has a whole window for itself, and nothing in it has a place.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.parentNode === document.documentElement ? new DOMRect(0, 0, 1280, 800) : new DOMRect();
  });
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    if (selector !== ':popover-open') return matches.call(this, selector);
    return this.isConnected && this.hasAttribute('open-now');
  });
});

afterEach(() => {
  for (const hint of hints) hint.end();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  document.documentElement.querySelectorAll(':scope > div').forEach((host) => {
    host.remove();
  });
});

function start(): { hint: Hint; root: ShadowRoot; host: Element } {
  const hint = createHint({
    onAction: (action, at) => actions.push(at === null ? action : `${action} ${at}`),
    find: (selector) => document.querySelector(selector) ?? undefined,
    keepClear: undefined,
  });
  hints.push(hint);
  const root = roots.at(-1);
  if (root === undefined) throw new Error('no root');
  return { hint, root, host: root.host };
}

function press(key: string, change: KeyboardEventInit & { isTrusted?: boolean } = {}): KeyboardEvent {
  const { isTrusted = true, ...init } = change;
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
  return event;
}

describe('show', () => {
  it('puts one host without a name beside the body, with a closed root', () => {
    const { hint, root, host } = start();
    expect(document.documentElement.contains(host)).toBe(false);
    hint.show(aView());
    expect(host.parentNode).toBe(document.documentElement);
    expect([root.mode, host.shadowRoot, host.localName, host.id, host.className]).toEqual([
      'closed',
      null,
      'div',
      '',
      '',
    ]);
    expect(hint.shown()).toBe(true);
  });

  it('changes nothing for the same view, and replaces for another', () => {
    const { hint, root } = start();
    hint.show(aView());
    const first = root.querySelector('section');
    hint.show(aView());
    expect(root.querySelector('section')).toBe(first);
    hint.show(aView({ lang: 'en' }));
    expect(root.querySelectorAll('section')).toHaveLength(1);
    expect(root.querySelector('h2')?.textContent).toBe('The password is probably not the right one');
  });

  it('speaks once, 150 ms later, and not for a view that was replaced', () => {
    const { hint, root } = start();
    hint.show(aView());
    hint.show(aView({ lang: 'en' }));
    expect(root.querySelector('[role=status], .sr')?.textContent).toBe('');
    vi.advanceTimersByTime(149);
    expect(root.querySelector('.sr')?.textContent).toBe('');
    vi.advanceTimersByTime(5000);
    expect(root.querySelector('.sr')?.textContent).toBe(aView({ lang: 'en' }).words.announce);
  });

  it('leaves the focus alone', () => {
    const field = document.getElementById('secret');
    field?.focus();
    const { hint } = start();
    hint.show(aView());
    vi.advanceTimersByTime(1000);
    expect(document.activeElement).toBe(field);
  });

  it('stays until it is told to go', () => {
    const { hint } = start();
    hint.show(aView());
    vi.advanceTimersByTime(3_600_000);
    expect(hint.shown()).toBe(true);
    hint.hide();
    expect(hint.shown()).toBe(false);
    expect(document.documentElement.querySelector(':scope > div')).toBeNull();
    expect(actions).toEqual([]);
  });

  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
  ] as const)('follows the chosen theme: %s', (theme, drawn) => {
    const { hint, root } = start();
    hint.show(aView({ theme }));
    expect(root.querySelector<HTMLElement>('.ha')?.dataset.theme).toBe(drawn);
  });

  it('follows the system where nothing was chosen', () => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('dark') }));
    const { hint, root } = start();
    hint.show(aView({ theme: 'system' }));
    expect(root.querySelector<HTMLElement>('.ha')?.dataset.theme).toBe('dark');
  });
});

describe('while the page changes', () => {
  it('is left as it is until something moves that it keeps clear of', () => {
    const { hint, root } = start();
    hint.show(aView());
    const box = root.querySelector('section');
    if (box === null) throw new Error('no box');
    const measured = vi.fn(() => new DOMRect(0, 0, 300, 200));
    box.getBoundingClientRect = measured;
    document.body.append(document.createElement('p'));
    hint.redraw();
    expect(measured).not.toHaveBeenCalled();
    const field = document.createElement('input');
    field.getBoundingClientRect = () => new DOMRect(900, 700, 300, 40);
    document.body.append(field);
    hint.redraw();
    expect(measured).toHaveBeenCalled();
    expect(box.style.cssText).toContain('inset-inline-start');
    field.remove();
  });

  it('builds the line when the card has no room, and not before', () => {
    const { hint, root, host } = start();
    hint.show(aView());
    expect([...root.querySelectorAll('.card, .line')].map(({ className }) => className)).toEqual(['card']);
    host.getBoundingClientRect = () => new DOMRect(0, 0, 380, 800);
    hint.redraw();
    expect(root.querySelector<HTMLElement>('.ha')?.dataset.form).toBe('line');
    expect(root.querySelectorAll('.line')).toHaveLength(1);
  });

  it('does not take its own opening for a change of the page', () => {
    const { hint, root, host } = start();
    hint.show(aView());
    const box = root.querySelector('section');
    const measured = vi.fn(() => new DOMRect(0, 0, 1280, 800));
    host.getBoundingClientRect = measured;
    host.dispatchEvent(new Event('toggle'));
    vi.advanceTimersByTime(1000);
    expect(measured).not.toHaveBeenCalled();
    document.body.dispatchEvent(new Event('toggle'));
    vi.advanceTimersByTime(1000);
    expect([measured.mock.calls.length, root.querySelector('section')]).toEqual([1, box]);
  });
});

describe('Esc', () => {
  it('closes the hint and is left to the page', () => {
    const { hint } = start();
    hint.show(aView());
    const event = press('Escape');
    expect([hint.shown(), actions, event.defaultPrevented]).toEqual([false, ['dismiss'], false]);
    press('Escape');
    expect(actions).toEqual(['dismiss']);
  });

  it.each([
    ['made by a script', 'Escape', { isTrusted: false }],
    ['while kana are converted', 'Escape', { isComposing: true }],
    ['that ends a conversion in Safari', 'Escape', { keyCode: 229 }],
    ['of another kind', 'Enter', {}],
  ])('is no Esc: a key %s', (_name, key, change) => {
    const { hint } = start();
    hint.show(aView());
    press(key, change);
    expect([hint.shown(), actions]).toEqual([true, []]);
  });

  it('with the focus inside is ours alone, and the focus goes back', () => {
    const field = document.getElementById('secret');
    field?.focus();
    const { hint, root } = start();
    hint.show(aView());
    const button = root.querySelector('button');
    button?.focus();
    button?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, relatedTarget: field }));
    vi.spyOn(root, 'activeElement', 'get').mockReturnValue(button);
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { once: true });
    const event = press('Escape');
    expect([event.defaultPrevented, heard.mock.calls.length, actions]).toEqual([true, 0, ['dismiss']]);
    expect(document.activeElement).toBe(field);
  });
});

describe('a click', () => {
  it('by a script does nothing, on any button', () => {
    const { hint, root } = start();
    hint.show(aView());
    vi.advanceTimersByTime(5000);
    for (const button of root.querySelectorAll('button')) button.click();
    expect([hint.shown(), actions]).toEqual([true, []]);
  });
});

describe('a page that takes the hint away', () => {
  it('gets it back three times; then it stays away', () => {
    const { hint, host } = start();
    hint.show(aView());
    for (let time = 0; time < MOST_RETURNS; time += 1) {
      host.remove();
      resized();
      expect(host.isConnected).toBe(true);
    }
    host.remove();
    resized();
    expect([host.isConnected, hint.shown()]).toEqual([false, false]);
    hint.show(aView({ lang: 'en' }));
    expect(host.isConnected).toBe(false);
  });

  it('and a browser without popovers: the hint is not shown at all', () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    const { hint, host } = start();
    hint.show(aView());
    expect([host.isConnected, hint.shown()]).toEqual([false, false]);
  });
});

describe('an orphan', () => {
  it('takes its hint with it', () => {
    const { hint, host } = start();
    hint.show(aView());
    hint.end();
    hint.show(aView({ lang: 'en' }));
    expect([host.isConnected, hint.shown()]).toEqual([false, false]);
  });
});

describe('the style sheet', () => {
  const css = ['hint', 'coach']
    .map((name) => readFileSync(`lib/hint/${name}.css`, 'utf8'))
    .join('')
    .replaceAll(/\/\*.*?\*\//gs, '');

  it('moves nothing, loads nothing and depends on nothing of the page', () => {
    expect(css).not.toMatch(/animation|transition|@keyframes|@import|url\(|\d(rem|vw|vh)\b/);
  });

  it('declares every custom property that it uses', () => {
    const used = new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
    const declared = new Set([...css.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
    expect([...declared].filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the coach', () => {
  const OTP = '<form><input id="code"><a id="other">?</a></form>';

  function outline(root: ShadowRoot): HTMLElement {
    const found = root.querySelector('.mark-it');
    if (!(found instanceof HTMLElement)) throw new Error('no outline');
    return found;
  }

  it('draws an outline beside the part of the page that the step is about, and follows it', () => {
    document.body.innerHTML = OTP;
    const part = document.querySelector('#other');
    const box = vi.fn(() => new DOMRect(100, 200, 80, 20));
    if (part) part.getBoundingClientRect = box;
    const { hint, root } = start();
    hint.show(aCoachView());
    const { style } = outline(root);
    expect([style.left, style.top, style.width, style.height]).toEqual(['100px', '200px', '80px', '20px']);
    box.mockReturnValue(new DOMRect(100, 260, 80, 20));
    hint.redraw();
    expect(style.top).toBe('260px');
    expect(actions).toEqual([]);
    // The page itself is as it was.
    expect(document.body.innerHTML).toBe(OTP);
  });

  it('falls back to plain steps where the page looks different', () => {
    document.body.innerHTML = '<form><input id="code"></form>';
    const { hint, root } = start();
    hint.show(aCoachView());
    expect(root.querySelector('.ha')?.getAttribute('data-part')).toBe('lost');
    expect(root.querySelector('.lost')?.textContent).toContain('場所が見つかりません');
    expect(root.querySelectorAll('li')).toHaveLength(5);
    expect(actions).toEqual([]);
  });

  it('says nothing of a lost part where there is none to find', () => {
    document.body.innerHTML = OTP;
    const { hint, root } = start();
    hint.show(aCoachView({ at: 0, fits: [], lost: null }));
    expect(root.querySelector('.lost')).toBeNull();
  });

  it('asks for another step where the page shows the part of that one, and stays silent until then', () => {
    document.body.innerHTML = '<form><input id="code"></form>';
    const { hint, root } = start();
    hint.show(aCoachView({ at: 3, fits: [3, 4, 1] }));
    expect([actions, hint.shown(), root.childElementCount]).toEqual([['at 4'], false, 0]);
    hint.show(aCoachView({ at: 4, fits: [4, 1] }));
    expect([actions, hint.shown()]).toEqual([['at 4'], true]);
  });

  it('moves on when the person has chosen', () => {
    document.body.innerHTML = '<form><i id="voice"></i><input type="radio"><b id="send"></b></form>';
    const { hint } = start();
    hint.show(aCoachView({ at: 2, fits: [2, 3] }));
    expect(actions).toEqual([]);
    document.querySelector('#voice')?.remove();
    document.querySelector('input')?.dispatchEvent(new Event('click', { bubbles: true }));
    vi.advanceTimersByTime(200);
    expect(actions).toEqual(['at 3']);
  });

  it('keeps who pressed a button by the keyboard in the hint, and moves nobody else', () => {
    document.body.innerHTML = OTP;
    const { hint, root, host } = start();
    hint.show(aCoachView());
    expect(document.activeElement).not.toBe(host);
    const button = root.querySelector('.stack button');
    if (button instanceof HTMLElement) button.focus();
    hint.show(aCoachView({ at: 3, fits: [] }));
    expect([root.activeElement?.isConnected, root.activeElement?.className]).toEqual([true, 'link']);
  });

  it('never asks for a step that does not fit the page', () => {
    document.body.innerHTML = '<form><b id="send"></b></form>';
    const { hint } = start();
    hint.show(aCoachView());
    hint.redraw();
    expect(actions).toEqual([]);
  });
});

describe('what an older script of ours left in the page', () => {
  it('goes; what others have there stays', () => {
    const { hint, host, root } = start();
    hint.show(aView());
    const other = document.createElement('div');
    other.attachShadow({ mode: 'closed' });
    document.documentElement.append(other);
    for (const each of [host, other]) each.setAttribute('open-now', '');
    vi.stubGlobal('chrome', {
      dom: {
        openOrClosedShadowRoot: (element: Element) => roots.find((each) => each.host === element) ?? null,
      },
    });
    const all = Element.prototype.querySelectorAll;
    vi.spyOn(document.documentElement, 'querySelectorAll').mockImplementation((selector: string) =>
      all.call(document.documentElement, selector.startsWith(':is(') ? '[open-now]' : selector),
    );
    removeLeftovers();
    expect([root.querySelector('.ha') === null, host.isConnected, other.isConnected]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
