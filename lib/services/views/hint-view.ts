import { fixOf } from '@/lib/fixes';
import { causeKey, fixKey, reasonKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { Case } from '@/lib/model/case';
import type { Finding } from '@/lib/model/finding';
import type { FixId } from '@/lib/model/fix';
import type { HintView } from '@/lib/model/hint-view';
import type { PageState } from '@/lib/model/page-state';
import type { Settings, UiLang } from '@/lib/model/settings';
import type { StoreLinks } from '@/lib/model/site-pack';

/** The hint's language and look. */
export interface Manner {
  t: Translate<'worker'>;
  lang: UiLang;
  settings: Settings;
  css: HintCss;
}

/** Style sheets of hints: a page parses what it is sent, so that of the coach goes with the coach alone. */
export interface HintCss {
  every: string;
  coach: string;
}

/** What the button of a hint starts: the popup with the fix ready, the coach, or an official page of the store. */
export type Start =
  | { kind: 'popup' }
  | { kind: 'coach'; fix: FixId }
  | { kind: 'page'; fix: FixId; url: string };

/** What pressing the primary button does for a finding, at a store with these official pages. */
export function startOf(finding: Finding, pages: Partial<StoreLinks>): Start {
  const [first] = finding.fixes;
  if (first === undefined) return { kind: 'popup' };
  const { coach, link } = fixOf(first);
  if (coach !== null) return { kind: 'coach', fix: first };
  const url = link === null ? undefined : pages[link];
  return url === undefined ? { kind: 'popup' } : { kind: 'page', fix: first, url };
}

/** The hint for the most probable cause. No button names a page that the store lacks. */
export function causeHint(
  state: PageState,
  finding: Finding,
  pages: Partial<StoreLinks>,
  { t, lang, settings, css }: Manner,
): HintView {
  const title = t(causeKey(finding.cause, 'title'));
  const why =
    finding.reason === null ? '' : t(reasonKey(finding.cause, finding.reason), finding.reason.params);
  const fix = finding.fixes[0];
  const offered = fix !== undefined && (startOf(finding, pages).kind !== 'popup' || fixOf(fix).link === null);
  return {
    ...frame({ t, lang, settings, css }),
    state,
    kind: 'cause',
    words: {
      ...commonWords(t),
      title,
      why,
      body: fix === undefined ? null : t(fixKey(fix, 'body')),
      primary: offered ? t(fixKey(fix, 'do')) : t('hint_other'),
      other: offered ? t('hint_other') : null,
      line: title,
      announce: t('hint_announce', { title, why }),
    },
    coach: null,
  };
}

/** The hint that says once that the sign-in worked. */
export function solvedHint(of: Case, canUndo: boolean, { t, lang, settings, css }: Manner): HintView {
  const title = t('hint_solved_title');
  const why = t('hint_solved_why');
  const helped = of.fixesTried.findLast((tried) => tried.outcome === 'solved');
  return {
    ...frame({ t, lang, settings, css }),
    state: 'signed-in',
    kind: 'solved',
    words: {
      ...commonWords(t),
      title,
      why,
      body: helped === undefined ? null : solvedBody(helped.fix, canUndo, t),
      primary: t('hint_solved_primary'),
      other: t('hint_solved_prevent'),
      line: title,
      announce: t('hint_announce', { title, why }),
    },
    coach: null,
  };
}

function solvedBody(fix: FixId, canUndo: boolean, t: Translate<'worker'>): string {
  if (fix === 'clear-cookies' && canUndo) return t('hint_solved_body_undo');
  return t('hint_solved_body', { fix: t(fixKey(fix, 'title')) });
}

/** How every hint looks. */
export function frame({
  lang,
  settings,
  css,
}: Manner): Pick<HintView, 'lang' | 'dir' | 'theme' | 'textSize' | 'css'> {
  return { lang, dir: 'ltr', theme: settings.theme, textSize: settings.textSize, css: css.every };
}

/** Words every hint has. */
export function commonWords(
  t: Translate<'worker'>,
): Pick<HintView['words'], 'region' | 'notOurs' | 'close' | 'show'> {
  return {
    region: t('hint_region'),
    notOurs: t('hint_not_ours'),
    close: t('hint_close'),
    show: t('hint_show'),
  };
}
