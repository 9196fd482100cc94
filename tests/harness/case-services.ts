import { filled } from '@/lib/engine/measured';
import type { TabContext } from '@/lib/model/case';
import type { PageState } from '@/lib/model/page-state';
import type { Press, Seen } from '@/lib/model/seen';
import { gather } from '@/lib/probes/gather';
import { createCaseService } from '@/lib/services/case-service';
import { createCoachService } from '@/lib/services/coach-service';
import { createResets } from '@/lib/services/resets';
import { aCase, aLook, CONTEXT } from './a-case';
import { fakeCases, fakeResetStorage } from './fake-services';

export const ADDRESS = 'https://www.amazon.co.jp/ap/signin';

/**
 * Cases and the coach, over fakes of the browser. Every look and press is a second later. `asked` is what was asked of
 * others, in order: hints drawn by themselves (by their step, or null for none), pages and popups opened, and so on.
 */
export function caseServices({ canUndo = true, resets = fakeResetStorage() } = {}) {
  const clock = { now: 1_000_000 };
  const now = () => clock.now;
  const fakes = fakeCases(now);
  const { cases, changes, settings, contentScript } = fakes;
  /** Whether a page is on its way, and whether the newest press led straight to the one that is there. */
  const line = { underWay: false, straight: true };
  const asked: unknown[] = [];
  const measured: unknown[] = [];
  let ids = 0;
  contentScript.hint = async (tabId, view) => void asked.push(['draw', tabId, view?.coach?.at ?? null]);
  const action = { openPopup: async (tabId: number) => void asked.push(['popup', tabId]) };
  const leadTo = async (tabId: number, url: string) =>
    void asked.push(['page', tabId, new URL(url).pathname]);
  const start = () =>
    createCaseService({
      cases,
      changes,
      settings,
      coach: createCoachService({ settings, changes, page: contentScript, action, leadTo, now }),
      clearing: {
        noteSignIn: async ({ store, storeId }) => void asked.push(['signed in', store, storeId]),
        undoView: async () => (canUndo ? { cookies: 1, signedInSince: false } : null),
      },
      later: { forget: async (store) => void asked.push(['waits no more', store]) },
      async measure(context, address) {
        measured.push([context.tabId, address]);
        const nothing = gather(aCase());
        return { measured: filled(nothing, nothing), askedAgain: false };
      },
      resets: createResets(resets),
      traffic: { isUnderWay: () => line.underWay, isStraight: () => line.straight },
      page: contentScript,
      action,
      leadTo,
      openPrevention: async (store) => void asked.push(['prevention', store]),
      now,
      newId: () => {
        ids += 1;
        return `case-${ids}`;
      },
    });
  let service = start();
  return {
    ...fakes,
    asked,
    clock,
    line,
    measured,
    resets,
    get service() {
      return service;
    },
    /** The worker is killed, and the next event starts it. What storage has is all it knows. */
    restart() {
      service = start();
    },
    /** A page that shows this comes to the front. */
    see(state: PageState, change: Partial<Seen> = {}, context: TabContext = CONTEXT) {
      clock.now += 1000;
      contentScript.front = aLook({ state, ...change });
      return service.observe(context, contentScript.front, ADDRESS);
    },
    press(state: PageState, typing: Press['typing'] = null, context: TabContext = CONTEXT) {
      clock.now += 1000;
      return service.press(context, { state, typing }, ADDRESS);
    },
    domains: () => contentScript.registered.at(-1)?.map(({ domain }) => domain),
  };
}
