import { defineContentScript } from 'wxt/utils/define-content-script';
import { listen } from '@/lib/hint/dom';
import { createHint, type Hint } from '@/lib/hint/hint';
import { removeLeftovers } from '@/lib/hint/host';
import type { HintAction, HintView } from '@/lib/model/hint-view';
import { signInStep } from '@/lib/model/page-state';
import { handedOver, handedReader } from '@/lib/page/handed-over';
import { findShown } from '@/lib/page/shown';
import { type Watched, watch } from '@/lib/page/watch';
import { answer, ask, bringReader, isOrphan } from '@/lib/platform/content-messages';

/** Set in our own world, which no page sees: a second start of the same file does nothing. */
const STARTED = 'hairetaStarted';

/** The engine, the same for every site. `lib/sites/page-scripts.ts` says where it runs, and with which files before it. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    const site = handedOver();
    if (site === null || Object.hasOwn(globalThis, STARTED)) return;
    Reflect.set(globalThis, STARTED, true);
    removeLeftovers();
    /** The extension was updated under an open page: nobody is there any more to tell. */
    let over = false;
    let current: Watched | null = null;
    let hint: Hint | null = null;
    const draw = (view: HintView | null): void => {
      if (current === null || current.handsOff) return;
      const { state, arrival } = current.seen;
      // A hint stays until it is closed or the page moves on: the same form without its error is no reason to go.
      if (view === null) {
        if (arrival !== 'same-document' || signInStep(state) === null) hint?.hide();
      } else if (view.state === state) {
        // Most pages never need one.
        const find = (selector: string) => findShown(document, selector);
        hint ??= createHint({ find, keepClear: site.rules.keepClear, onAction });
        hint.show(view);
      }
    };
    const onAction = (action: HintAction, at: number | null): void => {
      if (current) ask('hintAction', { action, state: current.seen.state, at }).catch(stopIfOrphan);
    };
    const stopIfOrphan = (): void => {
      if (!isOrphan()) return;
      over = true;
      hint?.end();
    };
    // An orphan hears nothing of it: it looks at itself when somebody looks at it or reaches for it.
    listen(window, 'focus visibilitychange pointerover', stopIfOrphan, true);
    const page = watch({
      site,
      page: document,
      isOver: () => over,
      bringReader: (lang) => bringReader(lang).then(handedReader),
      onSeen: (watched) => {
        current = watched;
        const { seen } = watched;
        ask('observe', { event: 'seen', seen }).then(
          (view) => current === watched && draw(view),
          stopIfOrphan,
        );
      },
      isOwn: (node) => node === hint?.element,
      onChange: () => hint?.redraw(),
      onMore: (request) => {
        const told = current;
        ask('observe', request).then((view) => view && current === told && draw(view), stopIfOrphan);
      },
    });
    answer({ hint: (view) => (view ? draw(view) : hint?.hide()), look: page.now });
  },
});
