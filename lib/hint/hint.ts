import type { HintAction, HintView } from '@/lib/model/hint-view';
import { buildFace, type Face } from './card';
import { createClickGate } from './click-gate';
import { bringIntoView, drawAround, type Find, partOf, stepOf } from './coach';
import { boxOf, listen } from './dom';
import { createHost, homeFor, topLayer } from './host';
import { readObstacles } from './obstacles';
import { type Form, gapOf, place, type Spot } from './placement';

/** How often the page may take the hint away before it stays away. */
export const MOST_RETURNS = 3;
/** Both for a live region, which must be in the page before its text is, and for a scroll to end. */
const WAIT_MS = 150;

export interface HintDeps {
  /** A person pressed a button of the hint, or Esc. `dismiss` has already closed it. */
  onAction(action: HintAction, at: number | null): void;
  find: Find;
  /** What of this site the hint must not cover: a selector list. */
  keepClear: string | undefined;
}

export interface Hint {
  /** Draws the view; the same view again changes nothing, another one replaces it. */
  show(view: HintView): void;
  hide(): void;
  /** Takes it away for good: the extension was updated, and this content script is an orphan. */
  end(): void;
  /** The page changed: its parts may have moved, come or gone. */
  redraw(): void;
  /** All that a page holds of it. */
  element: Element;
  /** Whether it is drawn now. False as well while there is no room for it. */
  shown(): boolean;
}

interface Current extends Face {
  view: HintView;
  /** Null while there is no room. */
  spot: Spot | null;
  /** What of the page it was put by. */
  seen: string;
}

/** The hint of this document: one at a time, never over the form, never with the focus by itself. */
export function createHint({ onAction, find, keepClear }: HintDeps): Hint {
  const host = createHost();
  const { root } = host;
  const gate = createClickGate(host.element, keep);
  // Whatever takes it away leaves it without a size: also what puts it back in its next breath.
  new ResizeObserver(keep).observe(host.element);
  let current: Current | null = null;
  let home: Element = host.element;
  let returns = 0;
  let over = false;
  /** What had the focus before the person moved it into the hint. */
  let before: HTMLElement | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  // What is pressed here is not meant for the page: Enter on our button must not send its form.
  listen(root, 'keydown keypress keyup click', (event) => event.stopPropagation());
  listen(root, 'pointermove pointerdown', gate.look);

  function show(view: HintView): void {
    if (over || !isSettled(view)) return;
    if (JSON.stringify(view) === JSON.stringify(current?.view)) return;
    if (view.coach) bringIntoView(view.coach, find);
    open(view);
  }

  /** Whether the page is on the step the coach speaks of. Where it is not, the background is told, and speaks again. */
  function isSettled({ coach }: HintView): boolean {
    if (!coach) return true;
    const at = stepOf(coach, find);
    if (at !== coach.at) onAction('at', at);
    return at === coach.at;
  }

  /** Built anew each time: `document.open()` takes the listeners of every element away. */
  function open(view: HintView): void {
    const wasIn = root.activeElement;
    const face = buildFace(view, press);
    const { frame, box, status } = face;
    current = { ...face, view, spot: null, seen: '' };
    frame.addEventListener('focusin', ({ relatedTarget: from }) => {
      if (from instanceof HTMLElement && !frame.contains(from)) before = from;
    });
    root.replaceChildren(frame);
    gate.opening();
    home = homeFor();
    try {
      host.open(home, view.css);
    } catch {
      // A browser without popovers.
      end();
      return;
    }
    listen(window, 'resize scroll load click beforetoggle toggle', onPage, true);
    window.addEventListener('keydown', onKey, true);
    draw();
    // Who went on by the keyboard is not thrown out of the hint.
    if (wasIn) box.querySelector<HTMLElement>(`.${frame.dataset.form} :is(.button,.link)`)?.focus();
    setTimeout(() => status.append(view.words.announce), WAIT_MS);
  }

  function hide(): void {
    // Back to where the person had the focus, and only if they had moved it here.
    if (root.activeElement) before?.focus({ preventScroll: true });
    host.element.remove();
    current = null;
    before = null;
  }

  /** Puts the hint where it covers nothing. A page changes all the time: what it has not moved is left as it is. */
  function draw(): void {
    if (!current || !isSettled(current.view)) return;
    const { frame, box, take, outline, view, spot: was } = current;
    const viewport = boxOf(host.element);
    const { coach } = view;
    const mark = coach && partOf(coach.marks[coach.at], find);
    const part = mark && boxOf(mark);
    const obstacles = readObstacles(viewport, keepClear);
    const theme =
      view.theme === 'system' && matchMedia('(prefers-color-scheme:dark)').matches ? 'dark' : view.theme;
    const seen = JSON.stringify([viewport, part, obstacles, theme]);
    if (seen === current.seen) return;
    current.seen = seen;

    frame.dataset.theme = theme;
    frame.hidden = false;
    frame.dataset.part = part ? '' : 'lost';
    if (part) {
      drawAround(outline, part);
      obstacles.push(part);
    }
    const measure = (form: Form): DOMRect => {
      take(form);
      return boxOf(box);
    };
    const spot = place({ viewport, rtl: view.dir === 'rtl', obstacles }, measure, was);
    current.spot = spot;
    frame.hidden = !spot;
    if (!spot) return;
    // The form is the one measured last.
    const [, edge, side] = spot.split('-');
    const gap = gapOf(viewport);
    box.style.cssText = `${edge}:${gap}px;inset-inline-${side}:${gap}px`;
    gate.put(box);
  }

  /** The page hid or moved the hint, or opened or closed a dialog that everything else is inert beside. */
  function keep(): void {
    if (!current) return;
    const atHome = home === homeFor();
    if (atHome && host.intact(home)) return;
    if (atHome && ++returns > MOST_RETURNS) end();
    else open(current.view);
  }

  /** This script is an orphan, or the page does not let the hint be: it stays away from this document. */
  function end(): void {
    over = true;
    hide();
  }

  function press(action: HintAction, event: MouseEvent): void {
    if (host.intact(home) && gate.passes(event)) act(action);
    else keep();
  }

  function act(action: HintAction): void {
    // The second click of a double click is none.
    gate.restart();
    if (action === 'dismiss') hide();
    onAction(action, null);
  }

  function onPage({ type, target }: Event): void {
    // Our own opening is no news.
    if (!current || target === host.element) return;
    if (type.includes('toggle')) {
      gate.restart(target);
      keep();
    }
    clearTimeout(settling);
    settling = setTimeout(() => {
      keep();
      draw();
    }, WAIT_MS);
  }

  function onKey(event: KeyboardEvent): void {
    // 229: Safari's way to say that the key ends a conversion of kana.
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || event.keyCode === 229) return;
    if (!shown()) return;
    if (root.activeElement) {
      event.preventDefault();
      event.stopPropagation();
    } else if (topLayer().length > 1) {
      // The page's own dialog or menu is what this Esc is for.
      return;
    }
    act('dismiss');
  }

  function shown(): boolean {
    return !!current?.spot;
  }

  return { show, hide, end, redraw: draw, element: host.element, shown };
}
