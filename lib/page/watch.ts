import type { ObserveRequest } from '../model/protocol';
import type { Arrival, PageParts, Seen } from '../model/seen';
import type { Site, SiteRules } from './handed-over';
import { look } from './look';
import type { ReadMessages } from './message-reader';
import { readNavigation } from './navigation';
import { pageParts } from './page-parts';
import { readNothing } from './page-view';
import { throttle } from './throttle';
import { watchTyping } from './typing-watch';

export interface Watched {
  seen: Seen;
  /** Nothing may be mounted on this page. */
  handsOff: boolean;
}

export interface WatchDeps {
  site: Site;
  page: Document;
  /** Whether watching has ended. */
  isOver(): boolean;
  /** Brings the reader of messages. Null where it does not come; never rejects. Asked once, by a message to read. */
  bringReader(lang: string | null): Promise<ReadMessages | null>;
  /** The page shows something new, or was taken out of the back/forward cache. */
  onSeen(watched: Watched): void;
  /** More to tell of the same page: the step's button was pressed, or once loaded it lacks parts. */
  onMore(request: ObserveRequest): void;
  /** Whether a node of the page was put there by us. */
  isOwn(node: Node): boolean;
  /** The page changed, whatever it shows now. */
  onChange(): void;
}

export interface Watch {
  /** What the page shows now, without telling anybody. Waits for the reader where there is a message to read. */
  now(): Promise<Seen>;
}

/** One press may come as a click and as a submit. Milliseconds. */
const ONE_PRESS = 500;
/** What presses a step on every site. */
/** A form that the browser does not send, because a field is empty or odd: its own bubble says so. */
const HELD_BACK = ':invalid:not([novalidate])';
const BUTTONS = 'input[type=submit],button[type=submit],button:not([type])';
const SAME: Arrival = 'same-document';

/** Watches one document: looks at once, after changes, and when it comes back from the back/forward cache. */
export function watch({
  page,
  isOver,
  bringReader,
  onSeen,
  onMore,
  isOwn,
  onChange,
  ...deps
}: WatchDeps): Watch {
  let { site } = deps;
  const { status, arrival: first, tells } = readNavigation();
  let pressedAt = Number.NEGATIVE_INFINITY;
  let parts: PageParts | null = null;
  let told = '';
  let asked: Promise<void> | null = null;
  let newest = read(first);

  function read(arrival: Arrival): Watched {
    const { handsOff, ...shown } = look(site, page, new URL(page.URL), status);
    if (!handsOff) readParts();
    return { handsOff, seen: { ...shown, status, arrival, health: parts } };
  }

  /** Once the page has loaded it is known what came. */
  function readParts(): void {
    if (parts === null && tells && page.readyState === 'complete') parts = pageParts(page);
  }

  function lookAgain(arrival: Arrival): void {
    const { seen } = newest;
    newest = read(lacksReader(seen) && arrival === SAME ? seen.arrival : arrival);
    tell();
  }

  /** The same state for the same reason is no news: a page changes a button before its server has spoken. */
  function tell(): void {
    const { state, reason, arrival } = newest.seen;
    if (lacksReader(newest.seen)) return void readerCame();
    const news = state + reason;
    if (news === told && arrival === SAME) return;
    told = news;
    onSeen(newest);
  }

  /** Such a look is not told: its message is to be read first. */
  function lacksReader({ reason }: Seen): boolean {
    return site.readMessages === null && reason === 'unread';
  }

  function readerCame(): Promise<void> {
    asked ??= bringReader(newest.seen.lang).then(useReader);
    return asked;
  }

  /** The first one counts: what was told as unread is not told again as read. */
  function useReader(readMessages: ReadMessages | null): void {
    if (site.readMessages !== null) return;
    const isWaiting = lacksReader(newest.seen);
    site = { ...site, readMessages: readMessages === null ? readNothing : readMessages };
    if (isWaiting) lookAgain(newest.seen.arrival);
  }

  tell();
  // Presence alone tells on hands-off pages. They are not watched: reading their layout disturbs them.
  if (!newest.handsOff) {
    const attributeFilter = ['class', 'style', 'hidden'];
    const observe = () =>
      observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter });
    /** Our own coming and going is no change of the page. */
    const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean => {
      const nodes = [...addedNodes, ...removedNodes];
      return nodes.length > 0 && nodes.every(isOwn);
    };
    const due = throttle(() => {
      lookAgain(SAME);
      onChange();
      observe();
    }, isOver);
    // One change is enough for a look. Until then no further one is written down: a storm of them is dear.
    const observer = new MutationObserver((changes) => {
      if (changes.every(isOurs)) return;
      observer.disconnect();
      due();
    });
    observe();
    const typing = watchTyping(site.rules, page, isOver);
    const pressed = (event: Event): void => {
      if (isOver() || !event.isTrusted || event.timeStamp - pressedAt < ONE_PRESS) return;
      const form = stepOf(event, site.rules);
      if (form === null) return;
      // What the page showed is told before the press that leaves it.
      if (lacksReader(newest.seen)) useReader(null);
      pressedAt = event.timeStamp;
      onMore({ event: 'press', press: { state: newest.seen.state, typing: typing.pressed(form) } });
    };
    for (const type of ['submit', 'click']) page.addEventListener(type, pressed, true);
    const loaded = (): void => {
      readParts();
      if (!lacksReader(newest.seen) && parts && parts.blockedStyles + parts.blockedScripts > 0)
        onMore({ event: 'seen', seen: { ...newest.seen, arrival: SAME, health: parts } });
    };
    window.addEventListener('load', loaded);
  }
  window.addEventListener('pageshow', (event) => event.persisted && !isOver() && lookAgain('back-forward'));
  return {
    async now() {
      const { seen } = read(SAME);
      if (!lacksReader(seen)) return seen;
      await readerCame();
      return read(SAME).seen;
    },
  };
}

/** The form of the step an event presses: it is sent, or a click hits its button. Enter on a button is a click too. */
function stepOf({ target, type }: Event, { stepForms, buttons }: SiteRules): Element | null {
  if (!(target instanceof Element)) return null;
  const pressing = buttons === undefined ? BUTTONS : `${BUTTONS},${buttons}`;
  if (type === 'click' && target.closest(pressing) === null) return null;
  const form = target.closest('form');
  return form?.matches(stepForms) && !form.matches(HELD_BACK) ? form : null;
}
