import type { Arrival } from '../model/case';
import type { ObserveRequest } from '../model/protocol';
import type { PageRules } from '../model/site-pack';
import { type Look, look } from './look';
import { throttle } from './throttle';

export interface Watched {
  look: Look;
  request: ObserveRequest;
}

export interface WatchDeps {
  rules: PageRules;
  page: Document;
  /** Ends watching. */
  signal: AbortSignal;
  /** The page shows something new, or was taken out of the back/forward cache. */
  onSeen(watched: Watched): void;
  /** The person pressed the step's button. */
  onSubmit(request: ObserveRequest): void;
}

export interface Watch {
  /** What the page shows now, without telling anybody. */
  now(): Watched;
}

/** One press may come as a click and as a submit. Milliseconds. */
const ONE_PRESS = 500;
/** What presses a step: real buttons, and the site's span around one. */
const BUTTONS = 'input[type=submit],button[type=submit],button:not([type]),.a-button';

/** Watches one document: looks at once, after changes, and when it comes back from the back/forward cache. */
export function watch({ rules, page, signal, onSeen, onSubmit }: WatchDeps): Watch {
  const status = responseStatus();
  let pressedAt = Number.NEGATIVE_INFINITY;
  let seen = read(arrivalOfDocument());

  function read(arrival: Arrival): Watched {
    const found = look(rules, page, new URL(page.URL), status);
    return { look: found, request: toRequest('seen', found, status, arrival) };
  }

  /** The same state again is no news: a page changes a button before its server has spoken. */
  function lookAgain(arrival: Arrival): void {
    const before = seen.look.state;
    seen = read(arrival);
    if (before !== seen.look.state || arrival !== 'same-document') onSeen(seen);
  }

  function pressed(event: Event): void {
    if (!event.isTrusted || event.timeStamp - pressedAt < ONE_PRESS || !isStep(event, rules.stepForms))
      return;
    pressedAt = event.timeStamp;
    onSubmit(toRequest('submit', seen.look, status, 'navigate'));
  }

  onSeen(seen);
  // Presence alone tells on hands-off pages. They are not watched: reading their layout disturbs them.
  if (!seen.look.handsOff) {
    const attributeFilter = ['class', 'style', 'hidden'];
    const observe = () =>
      observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter });
    const due = throttle(() => {
      lookAgain('same-document');
      observe();
    }, signal);
    // One change is enough for a look. Until then no further one is written down: a storm of them is dear.
    const observer = new MutationObserver(() => {
      observer.disconnect();
      due();
    });
    observe();
    signal.addEventListener('abort', () => observer.disconnect());
    for (const type of ['submit', 'click']) page.addEventListener(type, pressed, { capture: true, signal });
  }
  window.addEventListener('pageshow', (event) => event.persisted && lookAgain('back-forward'), { signal });
  return { now: () => read('same-document') };
}

/** Whether an event presses a step: its form is sent, or a click hits its button. Enter on a button is a click too. */
function isStep({ target, type }: Event, stepForms: string): boolean {
  if (!(target instanceof Element)) return false;
  const form = target.closest('form');
  if (form === null || !form.matches(stepForms)) return false;
  return type === 'submit' || target.closest(BUTTONS) !== null;
}

function toRequest(
  event: ObserveRequest['event'],
  { state, lang, triesLeft, cookieEnabled }: Look,
  status: number | null,
  arrival: Arrival,
): ObserveRequest {
  return { event, state, lang, triesLeft, cookieEnabled, status, arrival };
}

function navigationEntry(): PerformanceNavigationTiming | null {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry : null;
}

/** HTTP status of the document, where the browser tells it (Chrome 109, Firefox 129). 0 is no answer. */
function responseStatus(): number | null {
  const status = navigationEntry()?.responseStatus;
  return status === undefined || status === 0 ? null : status;
}

function arrivalOfDocument(): Arrival {
  const type = navigationEntry()?.type;
  if (type === 'reload') return 'reload';
  return type === 'back_forward' ? 'back-forward' : 'navigate';
}
