/*
 * Content script of the throw-away extension of the hostile tests: shows one hint and writes down what it is
 * told. Everything stays in the isolated world, where no page can read it.
 */
import type axe from 'axe-core';
import { rootOf } from '@/lib/hint/dom';
import { createHint, type Hint } from '@/lib/hint/hint';
import type { HintAction, HintView } from '@/lib/model/hint-view';
import { aCoachView, aView } from './views';

export interface HintProbe {
  hint: Hint;
  actions: HintAction[];
  view: HintView;
  /** Elements in our closed root. */
  inside(selector: string): Element[];
  /** Runs axe on the hint alone, once its code was evaluated here; ids of rules. */
  axe(): Promise<{ violations: string[]; passes: string[] }>;
}

/** What a test asks for by a message, in any browser. */
export interface HintLook {
  actions: HintAction[];
  shown: boolean;
  card: Rect;
  button: Rect;
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Listener = (message: 'look', sender: unknown, respond: (look: HintLook) => void) => void;

declare global {
  var probe: HintProbe;
  var chrome: {
    dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
    runtime: { onMessage: { addListener(listener: Listener): void } };
    /** Of the extension's own pages. */
    tabs: {
      query(what: object): Promise<{ id: number }[]>;
      sendMessage(id: number, what: 'look'): Promise<HintLook | undefined>;
    };
  };
}

function roots(): ShadowRoot[] {
  return [...document.querySelectorAll('div')].map(rootOf).filter((root) => root !== null);
}

function rectOf(selector: string): Rect {
  const { x, y, width, height } =
    globalThis.probe.inside(selector)[0]?.getBoundingClientRect() ?? new DOMRect();
  return { x, y, width, height };
}

async function runAxe(): Promise<{ violations: string[]; passes: string[] }> {
  // Only this world's eyes are opened.
  Object.defineProperty(HTMLElement.prototype, 'shadowRoot', {
    get() {
      return rootOf(this);
    },
  });
  // axe works out covers and colours for the body alone, and the hint is beside it.
  Object.defineProperty(document, 'body', { get: () => document.querySelector(':root > div') });
  const run: typeof axe = Reflect.get(globalThis, 'axe');
  const { violations, passes } = await run.run({ include: [[':root > div']] });
  return { violations: violations.map(({ id }) => id), passes: passes.map(({ id }) => id) };
}

const query = new URLSearchParams(location.search);
const look = {
  kind: query.has('solved') ? 'solved' : 'cause',
  lang: query.has('en') ? 'en' : 'ja',
  dir: query.has('rtl') ? 'rtl' : 'ltr',
  theme: query.has('dark') ? 'dark' : 'light',
  textSize: query.has('larger') ? 'larger' : 'normal',
} as const;
const led = aCoachView({}, look.lang);
const view = query.has('coach') ? { ...led, ...look, kind: led.kind } : aView(look);
const hint = createHint({
  onAction: (action) => globalThis.probe.actions.push(action),
  find: (selector) => document.querySelector(selector) ?? undefined,
  keepClear: '.a-alert',
});
globalThis.probe = {
  hint,
  actions: [],
  view,
  inside: (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]),
  axe: runAxe,
};
chrome.runtime.onMessage.addListener((_message, _sender, respond) => {
  const { actions, hint: drawn } = globalThis.probe;
  respond({ actions, shown: drawn.shown(), card: rectOf('section'), button: rectOf('.button') });
});
if (!query.has('later')) hint.show(view);
