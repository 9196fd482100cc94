import rules from 'virtual:page-rules/amazon';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHint, type Hint } from '@/lib/hint/hint';
import type { HintAction, HintView } from '@/lib/model/hint-view';
import { signInStep } from '@/lib/model/page-state';
import { findShown } from '@/lib/page/find-shown';
import { type Watched, watch } from '@/lib/page/watch';
import { answer, ask, isOrphan } from '@/lib/platform/content-messages';

/** Set in our own world, which no page sees: a second start of the same file does nothing. */
const STARTED = 'hairetaStarted';

/** `matches` come from the pack: `wxt.config.ts` puts them in, so that this script need not carry them. */
export default defineContentScript({
  matches: [],
  runAt: 'document_end',
  main(ctx) {
    if (Reflect.has(globalThis, STARTED)) return;
    Reflect.set(globalThis, STARTED, true);
    const { signal } = ctx;
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
        hint ??= createHint({ signal, find, keepClear: rules.keepClear, onAction });
        hint.show(view);
      }
    };
    const onAction = (action: HintAction, at: number | null): void => {
      if (current) ask('hintAction', { action, state: current.seen.state, at }).catch(stopIfOrphan);
    };
    const stopIfOrphan = (): void => {
      if (isOrphan()) ctx.abort();
    };
    const page = watch({
      rules,
      page: document,
      signal,
      onSeen: (watched) => {
        current = watched;
        const { seen } = watched;
        ask('observe', { event: 'seen', seen }).then(
          (view) => current === watched && draw(view),
          stopIfOrphan,
        );
      },
      onChange: () => hint?.redraw(),
      onMore: (request) => {
        const told = current;
        ask('observe', request).then((view) => view && current === told && draw(view), stopIfOrphan);
      },
    });
    answer({ hint: (view) => (view ? draw(view) : hint?.hide()), look: () => page.now().seen }, signal);
  },
});
