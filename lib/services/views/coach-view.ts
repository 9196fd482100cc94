import { fitsOf, opensOf, stopsOf } from '@/lib/engine/coach';
import { fixKey, fixLineKey } from '@/lib/i18n/keys';
import type { Coaching } from '@/lib/model/case';
import type { LinkId, Stop } from '@/lib/model/fix';
import type { CoachPart, HintView } from '@/lib/model/hint-view';
import type { PageState } from '@/lib/model/page-state';
import type { SiteMarks, StoreLinks } from '@/lib/model/site-pack';
import { commonWords, frame, type Manner } from './hint-view';

/** What the coach can point at and open: the site's marks and the store's official pages. */
export interface Way {
  marks: SiteMarks;
  pages: Partial<StoreLinks>;
}

/** What went wrong on the page in front, in words. `isNew`: it came while the coach led. */
export interface Trouble {
  title: string;
  isNew: boolean;
}

/** The hint that leads through a fix, on a page in this state. */
export function coachHint(
  coach: Coaching,
  state: PageState,
  trouble: Trouble | null,
  { marks, pages }: Way,
  manner: Manner,
): HintView {
  const { t, css } = manner;
  const { fix, at, reached, byHand } = coach;
  const stops = stopsOf(fix);
  const due = stops[at];
  const name = due === undefined ? '' : due.name;
  const step = t(fixLineKey(fix, 'step', name));
  const news = trouble?.isNew ? trouble.title : null;
  const place = { at: at + 1, count: stops.length };
  const fits = fitsOf(coach, state);
  const opens = opensOf(coach, pages);
  return {
    ...frame(manner),
    css: css.every + css.coach,
    state,
    kind: 'coach',
    words: {
      ...commonWords(t),
      title: t(fixKey(fix, 'title')),
      why: trouble === null ? '' : trouble.title,
      body: null,
      primary: primaryOf(coach, opens, t),
      other: null,
      close: t('hint_coach_leave'),
      // A line has room for one of the two, and who has just done the step knows it.
      line: t('hint_coach_line', { ...place, step: news === null ? step : news }),
      announce: t('hint_coach_announce', {
        ...place,
        step: news === null ? step : t('hint_coach_trouble', { trouble: news, step }),
      }),
    },
    coach: {
      at,
      fits: byHand ? [] : fits,
      marks: stops.map(({ stop }) => markOf(stop, marks)),
      steps: stops.map((each) => t(fixLineKey(fix, 'step', each.name))),
      behind: Math.min(at, reached),
      note: t(fixLineKey(fix, 'note', name)),
      lost: due === undefined ? null : lostOf(due.stop, marks, fits.includes(at), t),
      progress: t('hint_coach_progress', place),
      done: t('hint_coach_done'),
      go: goOf(coach, opens),
      back: at === 0 ? null : t('hint_coach_back'),
    },
  };
}

/** Null if the step has no mark, or the site lacks it. */
function markOf({ mark }: Stop, marks: SiteMarks): string | null {
  const selectors = mark === null ? undefined : marks[mark];
  return selectors === undefined ? null : selectors;
}

/** What to say if the step has nothing to point at on this page. */
function lostOf(stop: Stop, marks: SiteMarks, isHere: boolean, t: Manner['t']): string | null {
  if (isHere) return markOf(stop, marks) === null ? null : t('hint_coach_lost');
  return stop.on.length === 0 ? null : t('hint_coach_elsewhere');
}

/** Only a step that needs our button gets a filled one: people would press it instead of the page's. */
function goOf(coach: Coaching, opens: LinkId | null): CoachPart['go'] {
  const stops = stopsOf(coach.fix);
  if (opens !== null || stops[coach.at]?.stop.stays) return 'button';
  return coach.at === stops.length - 1 ? null : 'link';
}

/** What our own button does: opens an official page, goes on, or ends. */
function primaryOf(coach: Coaching, opens: LinkId | null, t: Manner['t']): string {
  if (opens === 'sign-in') return t('hint_coach_sign_in');
  if (opens !== null) return t(fixKey(coach.fix, 'do'));
  const stops = stopsOf(coach.fix);
  if (coach.at === stops.length - 1) return t('hint_coach_end');
  return t(stops[coach.at]?.stop.stays ? 'hint_coach_next' : 'hint_coach_ahead');
}
