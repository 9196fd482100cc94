import type { Evidence } from '@/lib/model/evidence';
import type { Known } from '@/lib/model/known';
import type { Speaker } from './report-words';

/** Language tags as pages have them: language, script, region. Nothing longer comes through. */
const LANG_TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;
/** Counts beyond this are no counts of ours. */
const LARGEST = 10_000_000;

/** Every fact of the evidence, a line each; what could not be gathered is said as unknown. */
export function factLines(evidence: Evidence, { say, line, word, ofStore }: Speaker): string[] {
  const yesNo = (yes: boolean) => say(yes ? 'report_yes' : 'report_no');
  const orUnknown = (yes: boolean | null) => (yes === null ? null : yesNo(yes));
  const count = (value: number | null) =>
    value !== null && Number.isInteger(value) && Math.abs(value) <= LARGEST ? String(value) : null;
  const orNone = (value: number | null) => (value === null ? say('report_none') : count(value));
  const one = (group: string, value: string) => word(`report_${group}_${value.replaceAll('-', '_')}`);
  const oneOrNone = (group: string, value: string | null) =>
    value === null ? say('report_none') : one(group, value);
  const storeOrNone = (domain: string | null) => (domain === null ? say('report_none') : ofStore(domain));

  /** The lines of one kind of evidence, each from its value. */
  function lines<T>(
    measured: Known<T>,
    facts: Readonly<Record<string, (value: T) => string | null>>,
  ): string[] {
    return Object.entries(facts).map(([name, fact]) =>
      line(name, measured.known ? fact(measured.value) : null),
    );
  }

  return [
    ...lines(evidence.browser, {
      family: ({ family }) => one('family', family),
      age_months: ({ ageMonths }) => count(ageMonths),
      private: (facts) => yesNo(facts.private),
      strict: ({ strict }) => yesNo(strict),
    }),
    ...lines(evidence.pageState, {
      reason: ({ reason }) => one('reason', reason),
      step: ({ step }) => oneOrNone('step', step),
      page_lang: ({ lang }) => (lang !== null && LANG_TAG.test(lang) ? lang : null),
      tries_left: ({ triesLeft }) => count(triesLeft),
    }),
    ...lines(evidence.attempts, {
      failed: ({ failed }) => count(failed),
      in_a_row: ({ inARow }) => count(inARow),
      came_back: ({ cameBack }) => count(cameBack),
      in_vain: ({ inVain }) => count(inVain),
      reset_again: ({ resetAgain }) => yesNo(resetAgain),
    }),
    ...lines(evidence.response, {
      status: ({ status }) => count(status),
      worst_request: ({ worstRequest }) => orNone(worstRequest),
    }),
    ...lines(evidence.redirects, {
      redirects: ({ count: redirects }) => count(redirects),
      gave_up: ({ gaveUp }) => yesNo(gaveUp),
    }),
    ...lines(evidence.connection, {
      failure: ({ failure }) => oneOrNone('failure', failure),
      online: ({ online }) => yesNo(online),
    }),
    ...lines(evidence.cookieSupport, { cookies_on: ({ enabled }) => yesNo(enabled) }),
    ...lines(evidence.cookieJar, {
      cookies: (jar) => count(jar.count),
      sent_bytes: ({ sentBytes }) => count(sentBytes),
      twins: ({ twins }) => count(twins),
      refused: ({ refused }) => count(refused),
      session_ends: ({ sessionEnds }) => one('ends', sessionEnds),
      sign_in_cookie: ({ signInCookie }) => orUnknown(signInCookie),
    }),
    ...lines(evidence.clock, { skew: ({ skew }) => count(Math.round(skew)) }),
    ...lines(evidence.typing, {
      full_width: ({ fullWidth }) => yesNo(fullWidth),
      outer_spaces: ({ outerSpaces }) => yesNo(outerSpaces),
      caps_lock: ({ capsLock }) => yesNo(capsLock),
    }),
    ...lines(evidence.store, {
      used_here: ({ usedHere }) => orUnknown(usedHere),
      used_same: ({ usedSame }) => storeOrNone(usedSame),
      used_other: ({ usedOther }) => storeOrNone(usedOther),
      detour: ({ detour }) => oneOrNone('detour', detour),
    }),
    ...lines(evidence.pageHealth, {
      blocked_styles: ({ blockedStyles }) => count(blockedStyles),
      blocked_scripts: ({ blockedScripts }) => count(blockedScripts),
      expired: ({ expired }) => yesNo(expired),
      asked_again: ({ askedAgain }) => yesNo(askedAgain),
    }),
    ...lines(evidence.pageOrigin, { origin: ({ origin }) => one('origin', origin) }),
    ...lines(evidence.person, {
      other_device: ({ otherDevice }) => oneOrNone('trial', otherDevice),
      private_window: ({ privateWindow }) => oneOrNone('trial', privateWindow),
    }),
  ];
}
