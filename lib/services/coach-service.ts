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
import type { SiteMarks } from '@/lib/model/site-pack';
import { findingsOf } from './findings';
import type { SettingsService } from './settings-service';
import { coachHint } from './views/coach-view';

/** Changes the tab's case and lets everybody know; null where there is none. */
export type ChangeCase = (context: TabContext, how: (of: Case) => Case) => Promise<Case | null>;

export interface CoachServiceDeps {
  settings: SettingsService;
  /** How the site's own parts are found that a coach points at. */
  marksOf(site: string): SiteMarks;
  change: ChangeCase;
  /** What the page in the tab shows now; null where none can be read. Never rejects. */
  stateOf(tabId: number): Promise<PageState | null>;
  /** Draws a hint in the tab, or takes it away. */
  show(tabId: number, view: HintView | null): Promise<void>;
  /** Leads a tab to an official page. */
  openLink(tabId: number, store: string, link: LinkId): Promise<void>;
  openPopup(tabId: number): Promise<void>;
  now(): number;
}

export interface CoachService {
  /** The coach for a page in this state, or null where nobody is led. */
  view(of: Case, state: PageState): Promise<HintView | null>;
  /** Whether the hint on a page in this state is the coach. */
  leads(of: Case, state: PageState): boolean;
  /** Leads through a fix from now on, on the page in front of the person or on the one where it begins. */
  start(context: TabContext, fix: FixId): Promise<void>;
  /** The person leaves the steps. */
  leave(context: TabContext): Promise<void>;
  /** A press of one of the coach's buttons, or its finding of a step. */
  act(context: TabContext, request: HintActionRequest): Promise<void>;
}

export function createCoachService(deps: CoachServiceDeps): CoachService {
  const { change, show } = deps;

  async function view(of: Case, state: PageState): Promise<HintView | null> {
    const marks = deps.marksOf(of.site);
    if (of.coach === null || !of.coach.on || marks === null) return null;
    const manner = await deps.settings.manner(of.site);
    const [finding] = isProblem(state) ? findingsOf(of) : [];
    const trouble = finding === undefined ? '' : manner.t(causeKey(finding.cause, 'title'));
    return coachHint(of.coach, state, trouble, marks, manner);
  }

  /** A page that speaks is there, and has not run out. */
  function leads(of: Case, state: PageState): boolean {
    return isCoached(of, { state, page: true, status: null });
  }

  async function draw({ tabId }: TabContext, of: Case | null, state: PageState): Promise<void> {
    if (of?.coach?.on) await show(tabId, await view(of, state));
  }

  async function start(context: TabContext, fix: FixId): Promise<void> {
    // Not what the case saw last: the person may have gone to a page of the shop since, which is no part of it.
    const seen = await deps.stateOf(context.tabId);
    const state = seen === null ? 'not-sign-in' : seen;
    const of = await change(context, (current) =>
      startCoach(recordFix(current, fix, deps.now()), fix, state),
    );
    if (of === null || of.coach === null) return;
    const opens = opensOf(of.coach);
    if (opens === null && leads(of, state) && fitsOf(of.coach, state).length > 0) {
      return draw(context, of, state);
    }
    const { link } = fixOf(fix);
    const begins = link === null ? 'sign-in' : link;
    await deps.openLink(context.tabId, context.store, opens === null ? begins : opens);
  }

  async function leave(context: TabContext): Promise<void> {
    await change(context, leaveCoach);
    await show(context.tabId, null);
  }

  return {
    view,
    leads,
    start,
    leave,
    async act(context, { action, state, at }) {
      if (action === 'dismiss') return leave(context);
      if (action === 'other') return deps.openPopup(context.tabId);
      if (action === 'back') return draw(context, await change(context, (of) => moveCoach(of, -1)), state);
      if (action === 'at') {
        const settled = await change(context, (of) => (at === null ? of : settleCoach(of, at)));
        return draw(context, settled, state);
      }
      return goOn(context, state);
    },
  };

  /** The one button: opens an official page, moves on, or ends. */
  async function goOn(context: TabContext, state: PageState): Promise<void> {
    let opens: LinkId | null = null;
    let isLast = false;
    const after = await change(context, (of) => {
      if (of.coach === null) return of;
      opens = opensOf(of.coach);
      isLast = of.coach.at === stopsOf(of.coach.fix).length - 1;
      return opens === null && !isLast ? moveCoach(of, 1) : of;
    });
    if (opens !== null) return deps.openLink(context.tabId, context.store, opens);
    return isLast ? leave(context) : draw(context, after, state);
  }
}
