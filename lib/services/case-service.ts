import {
  answerFix,
  answerOrigin,
  answerSymptom,
  answerTrial,
  dismiss,
  recordFix,
} from '@/lib/engine/case-answers';
import { heard, isInVain, noPage, observe, openByClick, press, shownNow } from '@/lib/engine/case-flow';
import { currentCase, wasLookedAt } from '@/lib/engine/case-life';
import { filled, isWhole } from '@/lib/engine/measured';
import { withReset } from '@/lib/engine/reset';
import type { Case, TabContext, TabMemory } from '@/lib/model/case';
import type { HintView } from '@/lib/model/hint-view';
import { isProblem, type PageState } from '@/lib/model/page-state';
import type { Answer, HintActionRequest } from '@/lib/model/protocol';
import type { Press, Seen } from '@/lib/model/seen';
import type { Action } from '@/lib/platform/action';
import type { ContentScript } from '@/lib/platform/content-script';
import { scriptsOf } from '@/lib/sites/registry';
import type { CaseChanges } from './case-changes';
import type { CaseStore } from './case-store';
import type { ClearService } from './clear-service';
import type { CoachService } from './coach-service';
import type { LaterService } from './later-service';
import type { Measure } from './measure';
import type { Resets } from './resets';
import type { SettingsService } from './settings-service';
import { linksAt } from './tab-context';
import type { TrafficWatch } from './traffic-watch';
import { findingsOf } from './views/findings';
import { causeHint, solvedHint, startOf } from './views/hint-view';

export interface CaseServiceDeps {
  cases: CaseStore;
  changes: CaseChanges;
  coach: CoachService;
  settings: Pick<SettingsService, 'manner'>;
  clearing: Pick<ClearService, 'noteSignIn' | 'undoView'>;
  later: Pick<LaterService, 'forget'>;
  measure: Measure;
  resets: Resets;
  traffic: Pick<TrafficWatch, 'isUnderWay' | 'isStraight'>;
  page: Pick<ContentScript, 'look' | 'hint'>;
  action: Pick<Action, 'openPopup'>;
  /** Opens an address in a tab. */
  leadTo(tabId: number, url: string): Promise<unknown>;
  /** Opens our own pages about what prevents the next time. */
  openPrevention(store: string): Promise<void>;
  now(): number;
  newId(): string;
}

export interface CaseService {
  /** Takes in what the page at this address shows. Resolves to the hint to show there. */
  observe(context: TabContext, seen: Seen, address: string): Promise<HintView | null>;
  /** Takes in that the person pressed a step's button of the page at this address. */
  press(context: TabContext, pressed: Press, address: string): Promise<void>;
  /** Takes in that something was heard of the line of this tab's sign-in. Never rejects. */
  heard(tabId: number): Promise<void>;
  /** Takes in that a sign-in was requested but no page came. */
  noPage(context: TabContext): Promise<void>;
  hintAction(context: TabContext, request: HintActionRequest): Promise<void>;
  /**
   * The tab's case, opened by a press of the icon where there is none. `address`: of the page in the tab, which is
   * looked at then; null where it is none of the store.
   */
  open(context: TabContext, address: string | null): Promise<Case | null>;
  answer(context: TabContext, answer: Answer): Promise<void>;
}

/** Keeps each tab's case up to date with its pages and the person's actions. */
export function createCaseService(deps: CaseServiceDeps): CaseService {
  const { cases, changes, coach, settings, clearing, resets, traffic } = deps;
  const { change, tell } = changes;
  /** Tabs whose newest press was heard of, and that is kept. */
  const heardOf = new Set<number>();
  const moment = () => ({ now: deps.now(), newId: deps.newId() });

  async function signedIn(context: TabContext): Promise<void> {
    await clearing.noteSignIn(context);
    // Private windows have no reminders.
    if (!context.private) await deps.later.forget(context.store);
  }

  async function hintView(
    of: Case,
    kind: 'cause' | 'coach' | 'solved',
    state: PageState,
  ): Promise<HintView | null> {
    if (kind === 'coach') return coach.view(of, state);
    const manner = await settings.manner(of.site);
    if (kind === 'solved') return solvedHint(of, (await clearing.undoView(of)) !== null, manner);
    const [finding] = findingsOf(of);
    return finding === undefined ? null : causeHint(state, finding, linksAt(of.store), manner);
  }

  /** The button does nothing: that is told in the page, whatever it shows. */
  async function tellInVain(context: TabContext, { state }: Press, address: string): Promise<void> {
    const of = await open(context, address);
    const view = of === null ? null : await hintView(of, 'cause', state);
    if (view !== null) await deps.page.hint(context.tabId, view);
  }

  /** The case, completed with what has become known since its last observation. */
  async function wholly(context: TabContext, of: Case, address: string | null): Promise<Case> {
    if (of.measured !== null && isWhole(of.measured)) return of;
    const { measured } = await deps.measure(context, address);
    const { memory } = await cases.update(context.tabId, (before) => {
      const current = currentCase(before.case, context, deps.now());
      if (current === null) return { memory: before };
      const fuller = current.measured === null ? measured : filled(current.measured, measured);
      return { memory: { ...before, case: { ...current, measured: fuller } } };
    });
    return memory.case === null ? of : memory.case;
  }

  async function open(context: TabContext, address: string | null): Promise<Case | null> {
    const known = currentCase((await cases.read(context.tabId)).case, context, deps.now());
    const seen = address === null ? null : await deps.page.look(context.tabId, scriptsOf(context.store));
    if (known !== null && (seen === null || wasLookedAt(known))) {
      const whole = await wholly(context, known, address);
      return seen === null ? whole : shownNow(whole, seen, deps.now());
    }
    const [around, reset] = await Promise.all([deps.measure(context, address), resets.finished(context)]);
    const { memory } = await cases.update(context.tabId, (before) => ({
      memory: openByClick(
        withReset(before, reset, context.store, deps.now()),
        seen,
        context,
        moment(),
        around,
      ),
    }));
    await tell(context.tabId, memory.case);
    return memory.case;
  }

  return {
    async observe(context, seen, address) {
      const known = await cases.read(context.tabId);
      const [around, reset] = isWorthMeasuring(known, seen)
        ? await Promise.all([deps.measure(context, address), resets.finished(context)])
        : [undefined, null];
      const { before, memory, hint } = await cases.update(context.tabId, (before) => {
        const whole = withReset(before, reset, context.store, deps.now());
        const isStraight = before.submit === null || traffic.isStraight(context.tabId, before.submit.at);
        return { before, ...observe(whole, seen, context, moment(), around, isStraight) };
      });
      if (around !== undefined) await resets.keep(context, reset, memory.reset);
      if (seen.state === 'signed-in') await signedIn(context);
      const of = memory.case;
      const view = of === null || hint === 'none' ? null : await hintView(of, hint, seen.state);
      if (of !== before.case) tell(context.tabId, of).catch(() => undefined);
      return view;
    },

    async press(context, pressed, address) {
      // Before anything is awaited: the page that it leads to may be asked for at once.
      const pressedAt = moment();
      heardOf.delete(context.tabId);
      const { before, memory } = await cases.update(context.tabId, (before) => {
        const isUnderWay = traffic.isUnderWay(context.tabId);
        return { before, memory: press(before, pressed, context, pressedAt, isUnderWay) };
      });
      if (memory.case !== before.case) tell(context.tabId, memory.case).catch(() => undefined);
      if (isInVain(memory)) await tellInVain(context, pressed, address);
    },

    async heard(tabId) {
      if (heardOf.has(tabId)) return;
      heardOf.add(tabId);
      await cases.update(tabId, (before) => ({ memory: heard(before) })).catch(() => heardOf.delete(tabId));
    },

    async noPage(context) {
      const around = await deps.measure(context, null);
      const { memory } = await cases.update(context.tabId, (before) => ({
        memory: noPage(before, context, moment(), around),
      }));
      await tell(context.tabId, memory.case);
    },

    async hintAction(context, request) {
      const { action, state } = request;
      const of = currentCase((await cases.read(context.tabId)).case, context, deps.now());
      if (of !== null && state !== 'signed-in' && coach.leads(of, state)) return coach.act(context, request);
      // The page found its step by itself; nobody pressed anything.
      if (action === 'at') return;
      if (action === 'dismiss' || state === 'signed-in') {
        await change(context, dismiss);
        if (action === 'other') await deps.openPrevention(context.store);
        return;
      }
      const [finding] = of === null ? [] : findingsOf(of);
      const start = action === 'primary' && finding ? startOf(finding, linksAt(context.store)) : null;
      if (start?.kind === 'coach') return coach.start(context, start.fix);
      if (start?.kind !== 'page') return deps.action.openPopup(context.tabId);
      await change(context, (current) => recordFix(current, start.fix, deps.now()));
      await deps.leadTo(context.tabId, start.url);
    },

    open,

    async answer(context, answer) {
      if (answer.about === 'coach')
        return answer.go ? coach.start(context, answer.fix) : coach.leave(context);
      const wasLed = (await cases.read(context.tabId)).case?.coach?.on === true;
      const next = await change(context, (of) => answered(of, answer, deps.now()));
      // The hint on the page is outdated: the person got in, or the coach's fix did not help.
      const gotIn = answer.about === 'fix' && answer.worked;
      if (gotIn || (wasLed && next?.coach?.on === false)) await deps.page.hint(context.tabId, null);
    },
  };
}

/** The case after the person's answer. */
function answered(of: Case, answer: Exclude<Answer, { about: 'coach' }>, now: number): Case {
  switch (answer.about) {
    case 'symptom':
      return answerSymptom(of, answer.symptom, now);
    case 'other-device':
      return answerTrial(of, 'otherDevice', answer.trial, now);
    case 'private-window':
      return answerTrial(of, 'privateWindow', answer.trial, now);
    case 'page':
      return answerOrigin(of, answer.origin, now);
    case 'fix-begun':
      return recordFix(of, answer.fix, now);
    case 'fix':
      return answerFix(of, answer.fix, answer.worked, now);
  }
}

/** Without a case, a page without trouble needs no measuring. */
function isWorthMeasuring(memory: TabMemory, { state, status }: Seen): boolean {
  return memory.case !== null || memory.submit !== null || isProblem(state) || status === 404;
}
