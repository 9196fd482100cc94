import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClickGate, createClickGate } from '@/lib/hint/click-gate';

const BOX = new DOMRect(600, 300, 368, 380);
const ELSEWHERE = new DOMRect(0, 0, 300, 200);
const OVER_IT = new DOMRect(900, 0, 300, 900);

let host: HTMLElement;
let gate: ClickGate;
let seen: (isVisible: boolean | null) => void;
let changes: number;

beforeEach(() => {
  vi.useFakeTimers();
  class Observer {
    constructor(tell: (entries: object[]) => void) {
      seen = (isVisible) => tell([{ isVisible }]);
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  host = document.createElement('div');
  document.documentElement.append(host);
  vi.spyOn(host, 'getBoundingClientRect').mockImplementation(() => BOX);
  Document.prototype.elementFromPoint = () => host;
  document.documentElement.style.filter = 'none';
  changes = 0;
  gate = createClickGate(host, () => {
    changes += 1;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.querySelectorAll('dialog').forEach((dialog) => {
    dialog.remove();
  });
  host.remove();
});

/** Opens the hint, and lets it be for as long as it takes. */
function open(isVisible: boolean | null = true, steadyMs = 500): void {
  gate.opening();
  gate.put(host);
  seen(isVisible);
  vi.advanceTimersByTime(steadyMs);
}

function passes(isTrusted = true): boolean {
  const event = new MouseEvent('click', { detail: 1, clientX: 700, clientY: 400 });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  return gate.passes(event);
}

/** Something that is opened in the top layer. */
function openAbove(box: DOMRect): void {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  vi.spyOn(dialog, 'getBoundingClientRect').mockReturnValue(box);
  const all = Element.prototype.querySelectorAll;
  vi.spyOn(document.documentElement, 'querySelectorAll').mockImplementation((selector: string) =>
    all.call(document.documentElement, selector.startsWith(':is(') ? 'dialog' : selector),
  );
}

describe('a click', () => {
  it.each<[string, () => void]>([
    ['on a hint that was seen long enough', () => open()],
    ['where the browser knows no covers', () => open(null)],
    [
      'with a menu of a password manager open elsewhere',
      () => {
        open();
        openAbove(ELSEWHERE);
      },
    ],
    [
      'with something that was there before the hint',
      () => {
        openAbove(OVER_IT);
        open();
      },
    ],
    [
      'after a few covers',
      () => {
        open();
        for (let more = 6; more > 0; more -= 1) for (const isVisible of [false, true]) seen(isVisible);
        vi.advanceTimersByTime(500);
      },
    ],
  ])('passes: %s', (_name, arrange) => {
    arrange();
    expect(passes()).toBe(true);
  });

  it.each<[string, () => void]>([
    ['too soon', () => open(true, 499)],
    [
      'too soon after a click that counted',
      () => {
        open();
        gate.restart();
        vi.advanceTimersByTime(499);
      },
    ],
    [
      'too soon after a move',
      () => {
        open();
        vi.spyOn(host, 'getBoundingClientRect').mockReturnValue(ELSEWHERE);
      },
    ],
    ['covered, says the browser', () => open(false)],
    [
      'something over it in the top layer',
      () => {
        open();
        openAbove(OVER_IT);
      },
    ],
    [
      'something in the top layer where the browser knows no covers',
      () => {
        open(null);
        openAbove(ELSEWHERE);
      },
    ],
    [
      'covered again and again',
      () => {
        open();
        for (let more = 7; more > 0; more -= 1) for (const isVisible of [false, true]) seen(isVisible);
        vi.advanceTimersByTime(500);
      },
    ],
    [
      'too small to be read',
      () => {
        open();
        Object.defineProperty(host, 'currentCSSZoom', { value: 0.6 });
      },
    ],
    [
      'a filter on the page',
      () => {
        open();
        document.documentElement.style.filter = 'opacity(0)';
      },
    ],
    [
      'something else under the pointer',
      () => {
        open();
        Document.prototype.elementFromPoint = () => document.body;
      },
    ],
  ])('is refused: %s', (_name, arrange) => {
    arrange();
    expect(passes()).toBe(false);
  });

  it('of a script is refused', () => {
    open();
    expect(passes(false)).toBe(false);
  });
});

it('the hint hears when it is covered', () => {
  open();
  seen(false);
  expect(changes).toBe(2);
});
