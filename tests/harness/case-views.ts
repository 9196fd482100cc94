import { FIX_IDS, fixOf } from '@/lib/fixes';
import { causeKey, fixKey, reasonKey } from '@/lib/i18n/keys';
import { workerMessages } from '@/lib/i18n/worker-messages';
import type { DeepPlan, DeepResponse, DeepResult, DeepShare } from '@/lib/model/deep-clean';
import type { Finding } from '@/lib/model/finding';
import type { Fix } from '@/lib/model/fix';
import type { PageCheck } from '@/lib/model/page-check';
import type {
  CaseSeen,
  CaseView,
  CoachView,
  FindingView,
  FixView,
  NothingSeen,
  TabView,
  UndoView,
} from '@/lib/model/protocol';
import type { Busy, Screen } from '@/lib/model/screen';
import type { UiLang } from '@/lib/model/settings';
import type { ClearPlan, ClearResult } from '@/lib/model/site-data';
import { anEvidence } from './an-evidence';

/** Views of cases as the background gives them, for tests and for the pictures of `scripts/shots.ts`. */

export const TAB_ID = 7;

const HOST = 'https://www.amazon.co.jp';

export const tab: TabView = {
  site: 'amazon',
  tabId: TAB_ID,
  store: 'amazon.co.jp',
  links: {
    home: `${HOST}/`,
    'sign-in': `${HOST}/ap/signin`,
    'forgot-password': `${HOST}/ap/forgotpassword`,
    'sign-in-trouble': `${HOST}/gp/help/customer/account-issues`,
    'two-step-recovery': `${HOST}/gp/help/customer/display.html?nodeId=1`,
    'account-security': `${HOST}/ax/account/manage`,
    'account-home': `${HOST}/gp/css/homepage.html`,
    'two-step-settings': `${HOST}/a/settings/approval`,
    contact: `${HOST}/gp/help/customer/contact-us`,
  },
};

/** A finding with its words, as the background gives it. */
function told(finding: Finding, lang: UiLang = 'ja'): FindingView {
  const t = workerMessages(lang).about(tab.site);
  const { cause, reason } = finding;
  const why = reason === null ? null : t(reasonKey(cause, reason), reason.params);
  return { ...finding, words: { title: t(causeKey(cause, 'title')), why } };
}

function worded(fix: Fix, lang: UiLang = 'ja'): FixView {
  const t = workerMessages(lang).about(tab.site);
  const say = (part: 'title' | 'do' | 'body') => t(fixKey(fix.id, part));
  return { ...fix, words: { title: say('title'), do: say('do'), body: say('body') } };
}

const fixes: FixView[] = FIX_IDS.map((id) => worded(fixOf(id)));

export const staleCookies = told({
  cause: 'stale-cookies',
  verdict: 'likely',
  reason: { key: 'loop', params: { count: 3 } },
  fixes: ['clear-cookies', 'wait-and-retry', 'contact-support'],
  symptom: 'same-page-again',
  waits: null,
});

export const wrongPassword = told({
  cause: 'wrong-password',
  verdict: 'likely',
  reason: { key: 'password', params: {} },
  fixes: ['check-typing', 'reset-password', 'contact-support'],
  symptom: 'wrong-details',
  waits: null,
});

export const serviceTrouble = told({
  cause: 'service-trouble',
  verdict: 'possible',
  reason: { key: 'told', params: {} },
  fixes: ['wait-and-retry', 'contact-support'],
  symptom: 'service-error',
  waits: 'service',
});

export const plan: ClearPlan = { goes: 23, lost: 0, stays: 2, otherTabs: [] };
export const cleared: ClearResult = {
  removed: 23,
  kept: 2,
  remaining: 0,
  tabsHeld: 0,
  late: 0,
  undoLost: false,
};
export const undo: UndoView = { cookies: 23, signedInSince: false };

/** A case, with what differs from an endless loop of the sign-in. */
export function aCase(differs: Partial<CaseSeen> = {}): CaseSeen {
  return {
    kind: 'case',
    tab,
    private: false,
    state: 'sign-in-password',
    symptom: null,
    undo: null,
    solved: false,
    detached: false,
    evidence: anEvidence({
      pageState: { state: 'sign-in-password' },
      attempts: { cameBack: 3 },
      cookieJar: {},
      browser: {},
    }),
    findings: [
      staleCookies,
      told({ ...wrongPassword, verdict: 'possible', reason: { key: 'told', params: {} } }),
      serviceTrouble,
    ],
    fixes,
    clear: plan,
    lastClear: null,
    cutOff: null,
    deepUndo: false,
    coach: null,
    lastFix: null,
    ...differs,
  };
}

export function aQuietPage(differs: Partial<NothingSeen> = {}): NothingSeen {
  return {
    kind: 'nothing-seen',
    tab,
    private: false,
    state: 'sign-in-identifier',
    symptom: null,
    undo: null,
    lastClear: null,
    cutOff: null,
    deepUndo: false,
    coach: null,
    ...differs,
  };
}

const resetFirst: FindingView = { ...wrongPassword, fixes: ['reset-password', 'contact-support'] };
const codeNotCome = told({
  cause: 'code-not-received',
  verdict: 'possible',
  reason: { key: 'asked', params: {} },
  fixes: ['other-code-channel', 'recover-two-step', 'contact-support'],
  symptom: 'code-trouble',
  waits: null,
});
const guided = [wrongPassword, { ...staleCookies, verdict: 'possible' as const }, serviceTrouble];
const otherTabs = [
  { tabId: 8, title: 'Amazon.co.jp : コーヒーメーカー 全自動 ミル付き' },
  { tabId: 9, title: 'Amazon.co.jp ショッピングカート' },
];
const detached = { detached: true, clear: null, state: 'not-sign-in', symptom: 'same-page-again' } as const;
const pending = { fix: 'clear-cookies', outcome: 'pending' } as const;

const deepCounts = { local: 14, session: 3, databases: 2, caches: 1, workers: 1, files: 0 };
export const deepPlan: DeepPlan = {
  allowed: true,
  reach: 'all',
  store: 'amazon.co.jp',
  before: deepCounts,
  hosts: ['www.amazon.co.jp', 'amazon.co.jp', 'account-status.amazon.co.jp'],
  unseen: 2,
  leftOut: 0,
  otherTabs,
  otherStores: [],
};
export const otherStores: DeepShare[] = [
  {
    store: 'amazon.com',
    before: { local: 5, session: 1, databases: 1, caches: 0, workers: 0, files: 2 },
    hosts: ['www.amazon.com', 'amazon.com', 'account-status.amazon.com'],
    unseen: 2,
    leftOut: 0,
    otherTabs: [{ tabId: 11, title: 'Amazon' }],
  },
  {
    store: 'amazon.de',
    before: { local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0 },
    hosts: ['www.amazon.de', 'amazon.de', 'account-status.amazon.de'],
    unseen: 3,
    leftOut: 0,
    otherTabs: [],
  },
];
export const deepResult: DeepResult = {
  reach: 'all',
  before: deepCounts,
  after: { local: 1, session: 0, databases: 0, caches: 0, workers: 0, files: 0 },
  leftOut: 0,
  tabsHeld: 0,
  resumed: false,
};

/** Everything the popup can show. `screen` is where the person went; the first view where it is left out. */
export interface Shown {
  view: CaseView | null;
  screen?: Screen;
  busy?: Busy;
  broken?: boolean;
  denied?: boolean;
  /** What a look at the page gives; null where it cannot be read. */
  page?: PageCheck | null;
  /** What the deep clean answers. */
  deep?: DeepResponse;
  /** Selector of what is pressed before the view is as it is meant. */
  press?: string;
}

/** The same, with the words of the background in this language. */
export function inLang<T extends Shown>(one: T, lang: UiLang): T {
  const { view, screen } = one;
  const led =
    view !== null && 'coach' in view && view.coach !== null
      ? { ...view, coach: { ...view.coach, fix: worded(view.coach.fix, lang) } }
      : view;
  const said =
    led?.kind === 'case'
      ? {
          ...led,
          findings: led.findings.map((finding) => told(finding, lang)),
          fixes: led.fixes.map((fix) => worded(fix, lang)),
        }
      : led;
  const at = screen?.at === 'fix' ? { screen: { ...screen, fix: worded(screen.fix, lang) } } : {};
  return { ...one, view: said, ...at };
}

function fixNamed(id: Fix['id']): FixView {
  const fix = fixOf(id);
  if (fix === null) throw new Error(`There is no fix ${id}.`);
  return worded(fix);
}

function fixScreen(id: Fix['id']): Screen {
  return { at: 'fix', fix: fixNamed(id) };
}

/** The person is led through a fix on the page, or left it half way. `at`: the step that is due, from 0. */
export function aCoach(id: Fix['id'], at: number, on = true): CoachView {
  return { fix: fixNamed(id), at, on };
}

const deepScreen = { view: aCase({ deepUndo: true }), screen: { at: 'deep-clean' } } as const;

export const shown: Record<string, Shown> = {
  loading: { view: null },
  broken: { view: aCase(), broken: true },
  'case-clear': { view: aCase() },
  'case-clear-tabs': { view: aCase({ clear: { ...plan, otherTabs } }) },
  'case-clear-busy': { view: aCase(), busy: 'clear' },
  'case-clear-nothing': { view: aCase({ clear: { ...plan, goes: 0 } }) },
  'case-private': { view: aCase({ private: true, clear: null }) },
  'case-guided': { view: aCase({ findings: guided }) },
  'case-guided-undo': {
    view: aCase({ findings: guided, undo, lastFix: { ...pending, outcome: 'unchanged' } }),
  },
  'case-no-fix-left': { view: aCase({ findings: [{ ...wrongPassword, fixes: [] }] }) },
  'fix-check-typing': { view: aCase({ findings: guided }), screen: fixScreen('check-typing') },
  'fix-reset-password': { view: aCase({ findings: guided }), screen: fixScreen('reset-password') },
  'fix-other-code-channel': { view: aCase({ findings: guided }), screen: fixScreen('other-code-channel') },
  'fix-contact-support': { view: aCase({ findings: guided }), screen: fixScreen('contact-support') },
  'fix-open-right-store': {
    view: aCase({ findings: guided, evidence: anEvidence({ store: { usedOther: 'amazon.com' } }) }),
    screen: fixScreen('open-right-store'),
  },
  'fix-open-right-store-none': { view: aCase({ findings: guided }), screen: fixScreen('open-right-store') },
  'fix-coach-due': {
    view: aQuietPage({ state: 'identity-check', coach: aCoach('reset-password', 2) }),
    screen: fixScreen('reset-password'),
  },
  'fix-coach-left': {
    view: aCase({ findings: guided, state: 'otp', coach: aCoach('other-code-channel', 1, false) }),
    screen: fixScreen('other-code-channel'),
  },
  'fix-coach-hands-off': {
    view: aCase({ findings: guided, state: 'robot-check', coach: aCoach('reset-password', 2) }),
    screen: fixScreen('reset-password'),
  },
  'coach-on': { view: aQuietPage({ state: 'identity-check', coach: aCoach('reset-password', 2) }) },
  'coach-left': { view: aQuietPage({ state: 'password-help', coach: aCoach('reset-password', 1, false) }) },
  'coach-left-case': {
    view: aCase({
      findings: [resetFirst],
      coach: aCoach('reset-password', 1, false),
      lastFix: { fix: 'reset-password', outcome: 'pending' },
    }),
  },
  'coach-on-other-cause': { view: aCase({ coach: aCoach('other-code-channel', 4) }) },
  'coach-left-no-cause': {
    view: aQuietPage({ symptom: 'app-fails', coach: aCoach('use-password-instead', 2, false) }),
  },
  'case-coach': { view: aCase({ findings: [codeNotCome, serviceTrouble], state: 'otp' }) },
  'case-coach-opens': { view: aCase({ findings: [resetFirst, serviceTrouble] }) },
  symptoms: { view: aCase(), screen: { at: 'symptoms' } },
  'symptoms-unknown-site': {
    view: { kind: 'unknown-site', host: 'www.example.com' },
    screen: { at: 'symptoms' },
  },
  'detached-guided': { view: aCase({ ...detached, findings: guided }) },
  'detached-clear': { view: aCase(detached) },
  'detached-fix': { view: aCase({ ...detached, findings: guided }), screen: fixScreen('reset-password') },
  'case-trial': {
    view: aCase({
      evidence: anEvidence({ pageState: { state: 'sign-in-password' }, person: { privateWindow: 'works' } }),
    }),
  },
  'case-trial-device': {
    view: aCase({ findings: guided, evidence: anEvidence({ person: { otherDevice: 'fails' } }) }),
  },
  'case-ways': { view: aCase({ findings: guided }), press: 'main > details:last-child > summary' },
  'other-device': { view: aCase(), screen: { at: 'other-device' } },
  'remind-offer': { view: aCase({ findings: [serviceTrouble] }) },
  'try-again': {
    view: { kind: 'unknown-site', host: 'shop.example' },
    screen: { at: 'try-again', due: { store: 'amazon.co.jp', kind: 'service', url: `${HOST}/` } },
  },
  'private-window': { view: aCase(), screen: { at: 'private-window' } },
  'private-window-refused': { view: aCase(), screen: { at: 'private-window' }, press: '.button' },
  'real-page-own': {
    view: aCase(),
    screen: { at: 'real-page' },
    page: { origin: 'own', host: 'www.amazon.co.jp', domain: 'amazon.co.jp', unseen: false },
  },
  'real-page-look-alike': {
    view: { kind: 'unknown-site', host: 'amazon.co.jp.sign-check.example' },
    screen: { at: 'real-page' },
    page: {
      ...{ origin: 'look-alike', host: 'amazon.co.jp.sign-check.example', domain: 'sign-check.example' },
      unseen: false,
    },
  },
  'real-page-legal': {
    view: { kind: 'unknown-site', host: 'auth.example.com' },
    screen: { at: 'real-page' },
    page: { origin: 'legal', host: 'auth.example.com', domain: 'example.com', unseen: false },
  },
  'real-page-other': {
    view: { kind: 'unknown-site', host: 'www.example.com' },
    screen: { at: 'real-page' },
    page: { origin: 'other', host: 'www.example.com', domain: 'example.com', unseen: true },
  },
  'real-page-unprotected': {
    view: { kind: 'unprotected', host: 'www.amazon.co.jp', store: 'amazon.co.jp' },
    screen: { at: 'real-page' },
    page: { origin: 'unprotected', host: 'www.amazon.co.jp', domain: 'amazon.co.jp', unseen: false },
  },
  unprotected: { view: { kind: 'unprotected', host: 'www.amazon.co.jp', store: 'amazon.co.jp' } },
  'real-page-unreadable': { view: { kind: 'restricted' }, screen: { at: 'real-page' }, page: null },
  report: { view: aCase(), screen: { at: 'report' } },
  'report-copied': { view: aCase(), screen: { at: 'report' }, press: '.button' },
  'case-pending': { view: aCase({ findings: guided, lastFix: { fix: 'check-typing', outcome: 'pending' } }) },
  cleared: { view: aCase({ undo, lastClear: cleared, lastFix: pending }) },
  'cleared-remaining': {
    view: aCase({ undo }),
    screen: { at: 'cleared', clear: { ...cleared, removed: 20, remaining: 3, tabsHeld: 1 } },
  },
  'cleared-none': {
    view: aCase(),
    screen: { at: 'cleared', clear: { ...cleared, removed: 0, remaining: 4 } },
  },
  'cleared-cut-off': {
    view: aCase({ lastClear: { ...cleared, undoLost: true }, cutOff: 'finished', lastFix: pending }),
  },
  'undo-ask': {
    view: aCase({ undo: { ...undo, signedInSince: true } }),
    screen: { at: 'undo-ask' },
  },
  undone: { view: aCase(), screen: { at: 'undone', undo: { restored: 23, expired: 0, refused: 0 } } },
  'undone-partly': {
    view: aCase(),
    screen: { at: 'undone', undo: { restored: 19, expired: 3, refused: 1 } },
  },
  solved: { view: aCase({ solved: true, findings: [], lastFix: { ...pending, outcome: 'solved' } }) },
  'solved-deep-undo': {
    view: aCase({
      solved: true,
      findings: [],
      deepUndo: true,
      lastFix: { fix: 'deep-clean', outcome: 'solved' },
    }),
  },
  'solved-undo': {
    view: aCase({
      solved: true,
      findings: [],
      undo: { ...undo, signedInSince: true },
      lastFix: { ...pending, outcome: 'solved' },
    }),
  },
  'nothing-seen': { view: aQuietPage() },
  'nothing-seen-signed-in': {
    view: aQuietPage({ state: 'signed-in', undo: { ...undo, signedInSince: true } }),
  },
  'nothing-seen-no-cause': { view: aQuietPage({ symptom: 'app-fails' }) },
  'deep-clean': { ...deepScreen, deep: { kind: 'plan', plan: deepPlan, last: null } },
  'deep-clean-ask': {
    ...deepScreen,
    deep: { kind: 'plan', plan: { ...deepPlan, allowed: false }, last: null },
  },
  'deep-clean-stores': {
    ...deepScreen,
    deep: { kind: 'plan', plan: { ...deepPlan, otherStores }, last: null },
    press: 'details.more > summary',
  },
  'deep-clean-ticked': {
    ...deepScreen,
    deep: { kind: 'plan', plan: { ...deepPlan, otherStores }, last: null },
    press: 'details.more input',
  },
  'deep-clean-firefox': {
    ...deepScreen,
    deep: { kind: 'plan', plan: { ...deepPlan, reach: 'no-files' }, last: null },
  },
  'deep-clean-done': { ...deepScreen, deep: { kind: 'plan', plan: deepPlan, last: deepResult } },
  'deep-clean-storage-full': { ...deepScreen, deep: { kind: 'stopped', why: 'storage-full' } },
  'nothing-seen-cut-off': {
    view: aQuietPage({ lastClear: { ...cleared, undoLost: true }, cutOff: 'finished' }),
  },
  'case-cut-off': { view: aCase({ findings: guided, cutOff: 'copy' }) },
  'no-permission': { view: { kind: 'no-permission', tab } },
  'no-permission-denied': { view: { kind: 'no-permission', tab }, denied: true },
  'unknown-site': { view: { kind: 'unknown-site', host: 'www.example.com' } },
  'unknown-site-cut-off': { view: { kind: 'unknown-site', host: 'www.example.com', stopped: true } },
  'unknown-site-long': {
    view: { kind: 'unknown-site', host: 'a-very-long-name-of-a-shop.accounts.department.example.co.jp' },
  },
  stores: { view: { kind: 'unknown-site', host: 'www.example.com' }, screen: { at: 'stores' } },
  restricted: { view: { kind: 'restricted' } },
  'tab-gone': { view: { kind: 'tab-gone' } },
  'fix-failed-no-permission': { view: aCase(), screen: { at: 'fix-failed', why: 'no-permission' } },
  'fix-failed-private': { view: aCase(), screen: { at: 'fix-failed', why: 'private' } },
  'fix-failed-tab-gone': { view: aCase(), screen: { at: 'fix-failed', why: 'tab-gone' } },
  'fix-failed-tab-held': { view: aCase(), screen: { at: 'fix-failed', why: 'tab-held' } },
  'fix-failed-busy': { view: aCase(), screen: { at: 'fix-failed', why: 'busy' } },
  'fix-failed-storage-full': { view: aCase(), screen: { at: 'fix-failed', why: 'storage-full' } },
  'fix-failed-failed': { view: aCase({ undo }), screen: { at: 'fix-failed', why: 'failed' } },
  'undo-failed-nothing-to-undo': { view: aCase(), screen: { at: 'undo-failed', why: 'nothing-to-undo' } },
  'undo-failed-no-permission': { view: aCase(), screen: { at: 'undo-failed', why: 'no-permission' } },
  'undo-failed-tab-gone': { view: aCase(), screen: { at: 'undo-failed', why: 'tab-gone' } },
  'undo-failed-tab-held': { view: aCase(), screen: { at: 'undo-failed', why: 'tab-held' } },
  'undo-failed-busy': { view: aCase(), screen: { at: 'undo-failed', why: 'busy' } },
  'undo-failed-failed': { view: aCase({ undo }), screen: { at: 'undo-failed', why: 'failed' } },
};
