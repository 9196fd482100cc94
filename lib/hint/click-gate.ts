import { rootElement, topmostAt } from './dom';
import { topLayer } from './host';
import { type Box, meets } from './placement';

/** How long the hint must have been open, unmoved and uncovered before a click counts, in ms. */
export const STEADY_MS = 500;

/** Everything known about one click. */
export interface ClickFacts {
  /** By a person's hand, not by a script. */
  trusted: boolean;
  /** Since opening, a move, a cover, something else in the top layer, or the last click that counted. */
  steadyMs: number;
  /** What the browser says about covers and effects: true or false; else it cannot tell (Firefox, Safari). */
  visible: unknown;
  /** Other things in the top layer that were not there before us. */
  above: readonly Box[];
  box: Box;
  /** `filter` of the root element: in Firefox it reaches the top layer. */
  filter: string;
  /** A view transition shows a picture of the page instead of the page. */
  inTransition: boolean;
  /** Our host is what a pointer meets at the click and all over the hint. */
  onTop: boolean;
}

/** Whether the person can have seen what they clicked. */
export function mayPass(facts: ClickFacts): boolean {
  return (
    facts.trusted &&
    facts.steadyMs >= STEADY_MS &&
    facts.visible !== false &&
    // A password manager's menu elsewhere is no cover, but only a browser that sees covers can tell.
    !facts.above.some((other) => facts.visible !== true || meets(other, facts.box)) &&
    facts.filter === 'none' &&
    !facts.inTransition &&
    facts.onTop
  );
}

export interface ClickGate {
  /** To be told just before the host is opened what is in the top layer: it will be below. */
  opening(below: readonly Element[]): void;
  /** To be told where the hint was put, changed or not. */
  put(hint: Element): void;
  /** Starts the clock again; `by`: what was just opened or closed in the top layer. */
  restart(by?: EventTarget | null): void;
  passes(event: MouseEvent): boolean;
}

/** Judges clicks on a hint in `host`. `onChange` is told when the hint is covered, hidden or seen again. */
export function createClickGate(host: Element, onChange: () => void): ClickGate {
  let hint = host;
  let place = '';
  let since = 0;
  let visible: unknown = false;
  let below = new Set<EventTarget | null | undefined>();

  // While covers are watched the browser wants at least 100 ms between two answers.
  const options = { threshold: 0, trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) visible = Reflect.get(entry, 'isVisible');
    restart();
    onChange();
  }, options);

  function restart(by?: EventTarget | null): void {
    since = performance.now();
    below.delete(by);
  }

  function checkPlace(box: DOMRect): void {
    const was = place;
    place = JSON.stringify(box);
    if (place !== was) restart();
  }

  return {
    opening(others) {
      below = new Set(others);
      restart();
    },
    put(element) {
      if (hint !== element) {
        observer.disconnect();
        hint = element;
        // Not seen until the browser says so.
        visible = false;
        observer.observe(hint);
      }
      checkPlace(hint.getBoundingClientRect());
    },
    restart,
    passes(event) {
      const box = hint.getBoundingClientRect();
      checkPlace(box);
      const html = rootElement();
      const meetsUs = (x: number, y: number): boolean => topmostAt(x, y) === host;
      return mayPass({
        trusted: event.isTrusted,
        steadyMs: performance.now() - since,
        visible,
        above: topLayer()
          .filter((other) => !other.contains(host) && !below.has(other))
          .map((other) => other.getBoundingClientRect()),
        box,
        filter: getComputedStyle(html).filter,
        inTransition: html.matches(TRANSITION) || html.querySelector(TRANSITION) !== null,
        onTop:
          (event.detail === 0 || meetsUs(event.clientX, event.clientY)) &&
          PROBES.every((x) =>
            PROBES.every((y) => meetsUs(box.left + box.width * x, box.top + box.height * y)),
          ),
      });
    },
  };
}

/** `:is()` forgives a browser that does not know it. */
const TRANSITION = ':is(:active-view-transition)';

/** Where the hint is probed for covers, as shares of its width and height; clear of its round corners. */
const PROBES = [0.05, 0.5, 0.95];
