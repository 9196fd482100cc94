import {
  answerFix,
  answerOrigin,
  answerSymptom,
  answerTrial,
  dismiss,
  forgetFix,
  recordFix,
} from '@/lib/engine/case-answers';
import { currentCase, noPage, observe, openByClick, press } from '@/lib/engine/case-flow';
import { filled, isWhole } from '@/lib/engine/measured';
import { fixOf } from '@/lib/fixes';
import type { Case, Surroundings, TabContext, TabMemory } from '@/lib/model/case';
import type { FixId, LinkId } from '@/lib/model/fix';
import type { HintView } from '@/lib/model/hint-view';
import { isProblem, type PageState } from '@/lib/model/page-state';
import type { Answer, HintActionRequest } from '@/lib/model/protocol';
import type { Press, Seen } from '@/lib/model/seen';
import type { Scope } from '@/lib/model/site-data';
import type { Badge } from './badge';
import type { CaseStore } from './case-store';
import type { ChangeCase, CoachService } from './coach-service';
import { findingsOf } from './findings';
import type { Reach } from './reach';
import type { SettingsService } from './settings-service';
import { causeHint, solvedHint, startOf } from './views/hint-view';

export interface CaseServiceDeps {
  cases: CaseStore;
  badge: Badge;
  reach: Reach;
  settings: SettingsService;
  /** The undo side of clearing, as far as cases touch it. */
  undo: { markSignedIn(scope: Scope): Promise<void>; canUndo(scope: Scope): Promise<boolean> };
  /** What can be known beside the page at this address; null where there is none. Never rejects. */
  measure(context: TabContext, address: string | null, lang: string | null): Promise<Surroundings>;
  /** Opens the popup for a tab. */
  openPopup(tabId: number): Promise<void>;
  /** Opens our own page about what prevents the next time. */
  openPrevention(store: string): Promise<void>;
  /** Takes the hint off the page of a tab. */
  hideHint(tabId: number): Promise<void>;
  /** Leads a tab to an official page of the store. */
  openLink(tabId: number, store: string, link: LinkId): Promise<void>;
  /** Leads through a fix on the page. It changes cases by the function it is given. */
  coach(change: ChangeCase): CoachService;
  /** Tells open popups. */
  changed(tabId: number): void;
  now(): number;
  newId(): string;
}

export interface CaseService {
  /** What a page at this address shows. Resolves to the hint it should show. */
  observe(context: TabContext, seen: Seen, address: string): Promise<HintView | null>;
  /** The person pressed the button of a step. */
  press(context: TabContext, pressed: Press): Promise<void>;
  /** A sign-in was asked for and no page came: badge and popup speak. */
  noPage(context: TabContext): Promise<void>;
  hintAction(context: TabContext, request: HintActionRequest): Promise<void>;
  /** The tab's case, opened by a click on the icon where there is none. */
  open(context: TabContext, address: string | null, look: () => Promise<Seen | null>): Promise<Case | null>;
  answer(context: TabContext, answer: Answer): Promise<void>;
  /** Writes down that a fix is run on the tab's case, to end what its page shows now. */
  fixRan(context: TabContext, fix: FixId): Promise<void>;
  /** Takes that back: the fix stopped before it changed anything. */
  fixStopped(context: TabContext, fix: FixId): Promise<void>;
}

/** Keeps the case of each tab and everything that follows from its changes: badge, reach, popups. */
export function createCaseService(deps: CaseServiceDeps): CaseService {
  const { cases, badge, reach, settings, undo } = deps;
  const coach = deps.coach(change);
  const moment = () => ({ now: deps.now(), newId: deps.newId() });

  /** Changes the tab's case, if it has one, and lets everybody know. */
  async function change(context: TabContext, how: (of: Case) => Case): Promise<Case | null> {
    const next = await cases.update(context.tabId, (memory) => {
      const current = currentCase(memory.case, context, deps.now());
      const changed = current && how(current);
      return { memory: { ...memory, case: changed }, result: changed };
    });
    await follow(context.tabId, next);
    return next;
  }

  async function follow(tabId: number, of: Case | null): Promise<void> {
    deps.changed(tabId);
    await Promise.all([badge.update(tabId, of), reach.sync()]);
  }

  async function hintView(
    of: Case,
    kind: 'cause' | 'coach' | 'solved',
    state: PageState,
  ): Promise<HintView | null> {
    if (kind === 'coach') return coach.view(of, state);
    const manner = await settings.manner(of.site);
    if (kind === 'solved') return solvedHint(of, await undo.canUndo(of), manner);
    const [finding] = findingsOf(of);
    return finding === undefined ? null : causeHint(state, finding, manner);
  }

  /** The case with what has become known since its newest look. */
  async function wholly(context: TabContext, of: Case, address: string | null): Promise<Case> {
    if (of.measured !== null && isWhole(of.measured)) return of;
    const { measured } = await deps.measure(context, address, null);
    if (measured === null) return of;
    const next = await cases.update(context.tabId, (memory) => {
      const current = currentCase(memory.case, context, deps.now());
      if (current === null) return { memory, result: of };
      const fuller = current.measured === null ? measured : filled(current.measured, measured);
      const result = { ...current, measured: fuller };
      return { memory: { ...memory, case: result }, result };
    });
    return next;
  }

  return {
    async observe(context, seen, address) {
      const known = await cases.read(context.tabId);
      const around = isWorthMeasuring(known, seen)
        ? await deps.measure(context, address, seen.lang)
        : undefined;
      const { before, flow } = await cases.update(context.tabId, (memory) => {
        const flow = observe(memory, seen, context, moment(), around);
        return { memory: flow.memory, result: { before: memory, flow } };
      });
      if (seen.state === 'signed-in') await undo.markSignedIn(context);
      const of = flow.memory.case;
      const view = of === null || flow.hint === 'none' ? null : await hintView(of, flow.hint, seen.state);
      if (!isSame(before, flow.memory)) follow(context.tabId, of).catch(() => undefined);
      return view;
    },

    async press(context, pressed) {
      const { before, after } = await cases.update(context.tabId, (memory) => {
        const next = press(memory, pressed, context, deps.now());
        return { memory: next, result: { before: memory, after: next } };
      });
      if (!isSame(before, after)) follow(context.tabId, after.case).catch(() => undefined);
    },

    async noPage(context) {
      const around = await deps.measure(context, null, null);
      const of = await cases.update(context.tabId, (memory) => {
        const next = noPage(memory, context, moment(), around);
        return { memory: next, result: next.case };
      });
      await follow(context.tabId, of);
    },

    async hintAction(context, request) {
      const { action, state } = request;
      const of = currentCase((await cases.read(context.tabId)).case, context, deps.now());
      if (of !== null && state !== 'signed-in' && coach.leads(of, state)) return coach.act(context, request);
      // What a page finds out by itself is nobody's press.
      if (action === 'at') return;
      if (action === 'dismiss' || state === 'signed-in') {
        await change(context, dismiss);
        if (action === 'other') await deps.openPrevention(context.store);
        return;
      }
      const [finding] = of === null ? [] : findingsOf(of);
      const start = action === 'primary' && finding ? startOf(finding) : null;
      if (start?.kind === 'coach') return coach.start(context, start.fix);
      const link = start?.kind === 'link' ? fixOf(start.fix).link : null;
      if (start?.kind !== 'link' || !link) return deps.openPopup(context.tabId);
      await change(context, (current) => recordFix(current, start.fix, deps.now()));
      return deps.openLink(context.tabId, context.store, link);
    },

    async open(context, address, look) {
      const known = currentCase((await cases.read(context.tabId)).case, context, deps.now());
      if (known !== null) return wholly(context, known, address);
      const seen = await look();
      const around = await deps.measure(context, address, seen === null ? null : seen.lang);
      const memory = await cases.update(context.tabId, (before) => {
        const next = openByClick(before, seen, context, moment(), around);
        return { memory: next, result: next };
      });
      await follow(context.tabId, memory.case);
      return memory.case;
    },

    async answer(context, answer) {
      if (answer.about === 'coach')
        return answer.go ? coach.start(context, answer.fix) : coach.leave(context);
      const wasLed = (await cases.read(context.tabId)).case?.coach?.on === true;
      const next = await change(context, (of) => answered(of, answer, deps.now()));
      // By the person's own word what the page still says is over: they got in, or its way leads nowhere.
      const gotIn = answer.about === 'fix' && answer.worked;
      if (gotIn || (wasLed && next?.coach?.on === false)) await deps.hideHint(context.tabId);
    },

    async fixRan(context, fix) {
      await change(context, (of) => recordFix(of, fix, deps.now()));
    },

    async fixStopped(context, fix) {
      await change(context, (of) => forgetFix(of, fix));
    },
  };
}

/** Whether a message left everything as it was, so that nobody needs to be told. */
function isSame(before: TabMemory, after: TabMemory): boolean {
  return before.case === after.case;
}

/** The case as the person's answer leaves it. */
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

/** A clean page of somebody who has no case needs no look around. */
function isWorthMeasuring(memory: TabMemory, { state, status }: Seen): boolean {
  return memory.case !== null || memory.submit !== null || isProblem(state) || status === 404;
}
