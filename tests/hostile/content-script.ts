/*
 * Content script of the throw-away extension of the hostile tests: shows one hint and writes down what it is
 * told. Everything stays in the isolated world, where no page can read it.
 */
import { createHint, type Hint } from '@/lib/hint/hint';
import type { HintAction, HintView } from '@/lib/model/hint-view';
import { aView } from './views';

export interface HintProbe {
  hint: Hint;
  actions: HintAction[];
  gaveUp: number;
  /** As when the extension is updated under an open page. */
  orphan: AbortController;
  view: HintView;
}

declare global {
  var probe: HintProbe;
}

const query = new URLSearchParams(location.search);
const orphan = new AbortController();
const view = aView({
  kind: query.has('solved') ? 'solved' : 'cause',
  lang: query.has('en') ? 'en' : 'ja',
  dir: query.has('rtl') ? 'rtl' : 'ltr',
  theme: query.has('dark') ? 'dark' : query.has('system') ? 'system' : 'light',
  textSize: query.has('larger') ? 'larger' : 'normal',
});
const hint = createHint({
  onAction: (action) => globalThis.probe.actions.push(action),
  onGaveUp: () => {
    globalThis.probe.gaveUp += 1;
  },
  signal: orphan.signal,
});
globalThis.probe = { hint, actions: [], gaveUp: 0, orphan, view };
if (!query.has('later')) hint.show(view);
