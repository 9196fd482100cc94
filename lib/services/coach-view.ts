import { fitsOf, opensOf, stopsOf } from '@/lib/engine/coach';
import { fixKey, fixLineKey } from '@/lib/i18n/keys';
import type { Coaching, MarkName } from '@/lib/model/coach';
import type { HintView } from '@/lib/model/hint-view';
import type { PageState } from '@/lib/model/page-state';
import { commonWords, frame, type Manner } from './hint-view';

/**
 * The hint that leads through a fix, on a page in this state. `trouble`: what went wrong there, in words, or empty.
 * `marks`: how the pack finds the site's own parts.
 */
export function coachHint(
  coach: Coaching,
  state: PageState,
  trouble: string,
  marks: Readonly<Record<MarkName, string>>,
  manner: Manner,
): HintView {
  const { t } = manner;
  const { fix, at, byHand } = coach;
  const stops = stopsOf(fix);
  const due = stops[at];
  const name = due === undefined ? '' : due.name;
  const step = t(fixLineKey(fix, 'step', name));
  const place = { at: at + 1, count: stops.length };
  const fits = byHand ? [] : fitsOf(coach, state);
  return {
    ...frame(manner),
    state,
    kind: 'coach',
    words: {
      ...commonWords(t),
      title: t(fixKey(fix, 'title')),
      why: trouble,
      body: null,
      primary: primaryOf(coach, t),
      other: null,
      close: t('hint_coach_leave'),
      line: t('hint_coach_line', { ...place, step }),
      announce: t('hint_coach_announce', { ...place, step }),
    },
    coach: {
      at,
      fits,
      marks: stops.map(({ stop }) => (stop.mark === null ? null : marks[stop.mark])),
      steps: stops.map((each) => t(fixLineKey(fix, 'step', each.name))),
      note: t(fixLineKey(fix, 'note', name)),
      lost: due !== undefined && due.stop.mark !== null && fits.includes(at) ? t('hint_coach_lost') : null,
      progress: t('hint_coach_progress', place),
      done: t('hint_coach_done'),
      back: at === 0 ? null : t('hint_coach_back'),
    },
  };
}

/** The one button: an official page, the next step, or the end. */
function primaryOf(coach: Coaching, t: Manner['t']): string {
  const opens = opensOf(coach);
  if (opens === 'sign-in') return t('hint_coach_sign_in');
  if (opens !== null) return t(fixKey(coach.fix, 'do'));
  return t(coach.at === stopsOf(coach.fix).length - 1 ? 'hint_coach_end' : 'hint_coach_next');
}
