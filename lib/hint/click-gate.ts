import { boxOf, rootElement, topmostAt } from './dom';
import { topLayer, wholeTopLayer } from './host';
import { type Box, meets } from './placement';

/** How long the hint must have been open, unmoved and uncovered before a click counts, in ms. */
const STEADY_MS = 500;
/** How much longer after we saw something over it, in ms. */
const COVERED_MS = 2000;
/** How often it may be covered. A cover that comes and goes is not there just when the browser looks. */
const MOST_COVERS = 6;
/** Below that share of its size nobody reads it. */
const LEAST_ZOOM = 0.7;

/** Whether a click counts: a person made it, and can have seen what they clicked. */
export interface ClickGate {
  /** To be told just before the host is opened: what is in the top layer will be below. */
  opening(): void;
  /** To be told where the hint was put, changed or not. */
  put(hint: Element): void;
  /** Starts the clock again; `by`: what was just opened or closed in the top layer. */
  restart(by?: EventTarget | null): void;
  /** To be told while a pointer moves over the hint: a cover may be gone once it is pressed. Where the hint is. */
  look(): Box;
  passes(event: MouseEvent): boolean;
}

/** Judges clicks on a hint in `host`. `onChange` is told when the hint is covered, hidden or seen again. */
export function createClickGate(host: Element, onChange: () => void): ClickGate {
  let hint = host;
  let place = '';
  let since = 0;
  /** What the browser says about covers and effects: true or false; else it cannot tell (Firefox, Safari). */
  let visible: unknown = false;
  let covers = 0;
  let below = new Set<EventTarget | null | undefined>();

  // While covers are watched the browser wants at least 100 ms between two answers.
  const options = { threshold: 0, trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const was = visible;
      visible = Reflect.get(entry, 'isVisible');
      if (was === true && visible === false) covers += 1;
    }
    restart();
    onChange();
  }, options);

  function restart(by?: EventTarget | null): void {
    since = performance.now();
    below.delete(by);
  }

  function checkPlace(): DOMRect {
    const was = place;
    const box = boxOf(hint);
    place = JSON.stringify(box);
    if (place !== was) restart();
    return box;
  }

  function look(): DOMRect {
    const box = checkPlace();
    const isCovered = wholeTopLayer().some((other) => {
      if (other.contains(host)) return false;
      const isNew = !below.has(other);
      const isOver = meets(boxOf(other), box);
      // A password manager's menu elsewhere is no cover, but only a browser that sees covers can tell.
      return visible === true ? isNew && isOver : isNew || isOver;
    });
    // One that flickers is seen in some looks alone.
    if (isCovered) since = performance.now() + COVERED_MS;
    return box;
  }

  return {
    opening() {
      below = new Set(topLayer());
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
      checkPlace();
    },
    restart,
    look,
    passes({ isTrusted, detail, clientX, clientY }) {
      const box = look();
      const html = rootElement();
      const meetsUs = (x: number, y: number): boolean => topmostAt(x, y) === host;
      return (
        isTrusted &&
        performance.now() - since >= STEADY_MS &&
        visible !== false &&
        covers <= MOST_COVERS &&
        // Not every browser tells; those that do not draw the hint as small as the page wishes.
        !(host.currentCSSZoom < LEAST_ZOOM) &&
        // In Firefox it reaches the top layer.
        getComputedStyle(html).filter === 'none' &&
        // It shows a picture of the page instead of the page.
        !html.matches(TRANSITION) &&
        html.querySelector(TRANSITION) === null &&
        (detail === 0 || meetsUs(clientX, clientY)) &&
        PROBES.every((x) => PROBES.every((y) => meetsUs(box.left + box.width * x, box.top + box.height * y)))
      );
    },
  };
}

/** `:is()` forgives a browser that does not know it. */
const TRANSITION = ':is(:active-view-transition)';

/** Where the hint is probed for covers, as shares of its width and height; clear of its round corners. */
const PROBES = [0.05, 0.5, 0.95];
