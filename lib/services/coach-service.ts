import { recordFix } from '@/lib/engine/case-answers';
import {
  fitsOf,
  isCoached,
  leaveCoach,
  moveCoach,
  opensOf,
  settleCoach,
  startCoach,
  stopsOf,
} from '@/lib/engine/coach';
import { fixOf } from '@/lib/fixes';
import { causeKey } from '@/lib/i18n/keys';
import type { Case, TabContext } from '@/lib/model/case';
import type { FixId, LinkId } from '@/lib/model/fix';
import type { HintView } from '@/lib/model/hint-view';
import { isProblem, type PageState } from '@/lib/model/page-state';
import type { HintActionRequest } from '@/lib/model/protocol';
import type { Action } from '@/lib/platform/action';
import type { ContentScript } from '@/lib/platform/content-script';
import { packOf, scriptsOf } from '@/lib/sites/registry';
import type { CaseChanges } from './case-changes';
import type { SettingsService } from './settings-service';
import { linksAt } from './tab-context';
import { coachHint } from './views/coach-view';
import { findingsOf } from './views/findings';

export interface CoachServiceDeps {
  settings: Pick<SettingsService, 'manner'>;
  changes: Pick<CaseChanges, 'change'>;
  page: Pick<ContentScript, 'look' | 'hint'>;
  action: Pick<Action, 'openPopup'>;
  /** Opens an address in a tab. */
  leadTo(tabId: number, url: string): Promise<unknown>;
  now(): number;
}

export interface CoachService {
  /** The coach's hint for a page in this state, or null if the coach is off. */
  view(of: Case, state: PageState): Promise<HintView | null>;
  /** Whether the coach is the hint on a page in this state. */
  leads(of: Case, state: PageState): boolean;
  /** Starts leading through a fix, on the current page or on the one where it begins. */
  start(context: TabContext, fix: FixId): Promise<void>;
  /** The person leaves the steps. */
  leave(context: TabContext): Promise<void>;
  /** A press of one of the coach's buttons, or the step it found on the page. */
  act(context: TabContext, request: HintActionRequest): Promise<void>;
}

export function createCoachService(deps: CoachServiceDeps): CoachService {
  const { page } = deps;
  const { change } = deps.changes;

  async function view(of: Case, state: PageState): Promise<HintView | null> {
    const pack = packOf(of.site);
    if (of.coach === null || !of.coach.on || pack === null) return null;
    const manner = await deps.settings.manner(of.site);
    const [finding] = isProblem(state) ? findingsOf(of) : [];
    const trouble =
      finding === undefined
        ? null
        : { title: manner.t(causeKey(finding.cause, 'title')), isNew: hasNewsFor(of, of.coach.fix) };
    const way = { marks: pack.marks, pages: linksAt(of.store) };
    return coachHint(of.coach, state, trouble, way, manner);
  }

  /** Only for a page that loaded: one that answers is there and has not expired. */
  function leads(of: Case, state: PageState): boolean {
    return isCoached(of, { state, page: true, status: null });
  }

  async function draw({ tabId }: TabContext, of: Case | null, state: PageState): Promise<void> {
    if (of?.coach?.on) await page.hint(tabId, await view(of, state));
  }

  async function start(context: TabContext, fix: FixId): Promise<void> {
    // Ask the page, not the case: the person may have moved on to a page that the case does not record.
    const seen = await page.look(context.tabId, scriptsOf(context.store));
    const state = seen === null ? 'not-sign-in' : seen.state;
    const of = await change(context, (current) =>
      startCoach(recordFix(current, fix, deps.now()), fix, state),
    );
    if (of === null || of.coach === null) return;
    const opens = opensOf(of.coach, linksAt(context.store));
    if (opens === null && leads(of, state) && fitsOf(of.coach, state).length > 0) {
      return draw(context, of, state);
    }
    await open(context, opens, fixOf(fix).link, 'sign-in', 'home');
  }

  /** Opens the first of these official pages that the store has. */
  async function open({ tabId, store }: TabContext, ...links: (LinkId | null)[]): Promise<void> {
    const pages = linksAt(store);
    const url = links.flatMap((link) => (link !== null && pages[link]) || []).at(0);
    if (url !== undefined) await deps.leadTo(tabId, url);
  }

  async function leave(context: TabContext): Promise<void> {
    await change(context, leaveCoach);
    await page.hint(context.tabId, null);
  }

  return {
    view,
    leads,
    start,
    leave,
    async act(context, { action, state, at }) {
      if (action === 'dismiss') return leave(context);
      if (action === 'other') return deps.action.openPopup(context.tabId);
      if (action === 'back') return draw(context, await change(context, (of) => moveCoach(of, -1)), state);
      if (action === 'at') {
        const settled = await change(context, (of) => (at === null ? of : settleCoach(of, at)));
        return draw(context, settled, state);
      }
      return goOn(context, state);
    },
  };

  /** The main button: opens an official page, moves on, or ends the coach. */
  async function goOn(context: TabContext, state: PageState): Promise<void> {
    let opens: LinkId | null = null;
    let isLast = false;
    const after = await change(context, (of) => {
      if (of.coach === null) return of;
      opens = opensOf(of.coach, linksAt(context.store));
      isLast = of.coach.at === stopsOf(of.coach.fix).length - 1;
      return opens === null && !isLast ? moveCoach(of, 1) : of;
    });
    if (opens !== null) return open(context, opens);
    return isLast ? leave(context) : draw(context, after, state);
  }
}

/** Whether the newest look came after the person began with the fix. */
function hasNewsFor(of: Case, fix: FixId): boolean {
  const newest = of.observations.at(-1);
  return newest !== undefined && of.fixesTried.some((tried) => tried.fix === fix && tried.at < newest.at);
}
