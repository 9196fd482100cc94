import type { HintAction, HintView } from '@/lib/model/hint-view';
import { buildFace, type Face } from './card';
import { createClickGate, topLayer } from './click-gate';
import { createHost, homeFor } from './host';
import { readObstacles } from './obstacles';
import { gapOf, place, type Spot } from './placement';

/** How often the page may take the hint away before it stays away. */
export const MOST_RETURNS = 3;
/** Both for a live region, which must be in the page before its text is, and for a scroll to end. */
const WAIT_MS = 150;

export interface HintDeps {
  /** A person pressed a button of the hint, or Esc. `dismiss` has already closed it. */
  onAction(action: HintAction): void;
  /** The page does not let the hint be: it is gone, and stays away in this document. Called once. */
  onGaveUp(): void;
  /** Ends the hint for good: the extension was updated and this content script is an orphan. */
  signal?: AbortSignal;
}

export interface Hint {
  /** Draws the view; the same view again changes nothing, another one replaces it. */
  show(view: HintView): void;
  hide(): void;
  /** Whether it is drawn now. False as well while there is no room for it. */
  shown(): boolean;
}

interface Current extends Face {
  view: HintView;
  /** Null while there is no room. */
  spot: Spot | null;
}

/** The hint of this document: one at a time, never over the form, never with the focus by itself. */
export function createHint({ onAction, onGaveUp, signal }: HintDeps): Hint {
  const host = createHost();
  const { root } = host;
  const gate = createClickGate(host.element, keep);
  let current: Current | null = null;
  let returns = 0;
  let over = signal?.aborted === true;
  /** What had the focus before the person moved it into the hint. */
  let before: HTMLElement | null = null;
  let listening = new AbortController();
  let settling: ReturnType<typeof setTimeout> | undefined;

  // What is pressed here is not meant for the page: Enter on our button must not send its form.
  for (const type of ['keydown', 'keypress', 'keyup', 'click']) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  signal?.addEventListener('abort', end);

  function show(view: HintView): void {
    if (over || JSON.stringify(view) === JSON.stringify(current?.view)) return;
    const face = buildFace(view, press);
    current = { ...face, view, spot: null };
    face.frame.addEventListener('focusin', ({ relatedTarget: from }) => {
      if (from instanceof HTMLElement && !face.frame.contains(from)) before = from;
    });
    root.replaceChildren(face.frame);
    open();
    setTimeout(() => face.status.append(view.words.announce), WAIT_MS);
  }

  function hide(): void {
    // Back to where the person had the focus, and only if they had moved it here.
    if (root.activeElement !== null) before?.focus({ preventScroll: true });
    listening.abort();
    host.element.remove();
    current = null;
    before = null;
  }

  function open(): void {
    gate.opening();
    if (!host.open(homeFor())) giveUp();
    if (current === null) return;
    current.spot = null;
    listen();
    draw();
  }

  /** Puts the hint where it covers nothing. */
  function draw(): void {
    if (current === null) return;
    const { frame, box, view, spot: was } = current;
    const theme =
      view.theme === 'system' && matchMedia('(prefers-color-scheme:dark)').matches ? 'dark' : view.theme;
    frame.dataset.theme = theme;
    frame.style.colorScheme = theme;
    frame.hidden = false;
    const viewport = frame.getBoundingClientRect();
    const measure = (form: string | undefined): DOMRect => {
      frame.dataset.form = form;
      return box.getBoundingClientRect();
    };
    const room = { viewport, rtl: view.dir === 'rtl', obstacles: readObstacles(viewport) };
    const spot = place(room, measure, was);
    current.spot = spot;
    frame.hidden = spot === null;
    if (spot === null) return;
    // The form is the one measured last.
    const [, edge, side] = spot.split('-');
    const gap = gapOf(viewport);
    box.style.cssText = `${edge}:${gap}px;inset-inline-${side}:${gap}px`;
    if (spot !== was) gate.watch(box);
  }

  /** The page hid or moved the hint, or opened or closed a dialog that everything else is inert beside. */
  function keep(): void {
    if (current === null) return;
    const atHome = host.home() === homeFor();
    if (atHome && host.intact()) return;
    if (atHome && ++returns > MOST_RETURNS) giveUp();
    else open();
  }

  function end(): void {
    over = true;
    hide();
  }

  function giveUp(): void {
    end();
    onGaveUp();
  }

  function press(action: HintAction, event: MouseEvent): void {
    if (host.intact() && gate.passes(event)) act(action);
    else keep();
  }

  function act(action: HintAction): void {
    // The second click of a double click is none.
    gate.restart();
    if (action === 'dismiss') hide();
    onAction(action);
  }

  function listen(): void {
    listening.abort();
    listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    for (const type of ['resize', 'scroll', 'beforetoggle', 'toggle']) {
      window.addEventListener(type, onPage, options);
    }
    window.addEventListener('keydown', onKey, options);
  }

  function onPage({ type, target }: Event): void {
    if (type.includes('toggle') && target !== host.element) {
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
    if (root.activeElement !== null) {
      event.preventDefault();
      event.stopPropagation();
    } else if (topLayer().length > 1) {
      // The page's own dialog or menu is what this Esc is for.
      return;
    }
    act('dismiss');
  }

  function shown(): boolean {
    return current !== null && current.spot !== null;
  }

  return { show, hide, shown };
}
