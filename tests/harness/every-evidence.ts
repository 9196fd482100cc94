import { CONNECTION_FAILURES, type Evidence, type EvidenceKey, SYMPTOMS } from '../../lib/model/evidence.ts';
import { PAGE_STATES } from '../../lib/model/page-state.ts';
import { anEvidence, type Wish } from './an-evidence.ts';

/** How many evidences are shown at most: more are thinned out evenly. */
const ENOUGH = 200_000;
/** A prime larger than any list below, so that the even part meets all values of every key. */
const STRIDE = 1_000_003;

/** Telling values of each fact: one on each side of every threshold that a cause looks at. The first: missing. */
const WISHES: Readonly<Record<EvidenceKey, readonly Wish[]>> = {
  pageState: [
    { state: null },
    ...PAGE_STATES.map((state) => ({ state })),
    ...[0, 2, 3].map((triesLeft) => ({ state: 'wrong-password' as const, triesLeft })),
  ],
  attempts: [
    { attempts: null },
    { attempts: {} },
    { attempts: { failed: 1, inARow: 1, byState: { 'captcha-wrong': 1 } } },
    { attempts: { failed: 2, inARow: 2, byState: { 'captcha-wrong': 2 } } },
    { attempts: { failed: 3, inARow: 3 } },
    { attempts: { cameBack: 1 } },
    { attempts: { cameBack: 2 } },
  ],
  response: [
    { response: null },
    { response: { status: null } },
    ...[200, 400, 403, 429, 431, 503].map((status) => ({ status })),
    { response: { status: 429, retryAfter: 30 } },
    { response: { worstRequest: 404 } },
    { response: { worstRequest: 429 } },
    { response: { worstRequest: 500 } },
  ],
  redirects: [
    { redirects: null },
    ...[0, 9, 10].map((count) => ({ redirects: { count } })),
    { redirects: { count: 20, gaveUp: true } },
  ],
  connection: [
    { connection: null },
    { connection: {} },
    { connection: { online: false } },
    ...CONNECTION_FAILURES.map((failure) => ({ connection: { failure } })),
  ],
  cookieSupport: [{ cookies: null }, { cookies: true }, { cookies: false }],
  cookieJar: [
    { jar: null },
    { jar: { count: 0, sentBytes: 0, sessionEnds: 'none' } },
    { jar: {} },
    ...[6144, 6145, 8191, 8192].map((sentBytes) => ({ jar: { sentBytes } })),
    { jar: { twins: 1 } },
    { jar: { sessionEnds: 'far-future' } },
    { jar: { refused: 1 } },
    { jar: { signInCookie: true } },
  ],
  clock: [{ skew: null }, ...[0, 60, 61, 120, 121, 300, 301, -61, -121, -301].map((skew) => ({ skew }))],
  typing: [
    { typing: null },
    { typing: {} },
    { typing: { fullWidth: true } },
    { typing: { outerSpaces: true } },
    { typing: { ime: true } },
    { typing: { capsLock: true } },
  ],
  store: [
    { store: null },
    { store: {} },
    { store: { usedHere: true } },
    { store: { usedSame: 'amazon.de' } },
    { store: { usedOther: 'amazon.co.jp' } },
    { store: { usedHere: true, usedOther: 'amazon.co.jp' } },
    { store: { detour: 'other-account' } },
    { store: { detour: 'partner' } },
    { store: { strangeLanguage: true } },
  ],
  pageHealth: [
    { health: null },
    { health: {} },
    { health: { blockedStyles: 1 } },
    { health: { blockedScripts: 2 } },
    { health: { expired: true } },
    { health: { askedAgain: true } },
  ],
  browser: [
    { browser: null },
    { browser: { ageMonths: null } },
    { browser: { ageMonths: 11 } },
    { browser: { ageMonths: 12 } },
    { browser: { strict: true } },
  ],
  pageOrigin: [
    { origin: null },
    { origin: 'own' },
    { origin: 'look-alike' },
    { origin: 'legal' },
    { origin: 'other' },
  ],
  person: [
    {},
    ...SYMPTOMS.map((symptom) => ({ symptom })),
    { otherDevice: 'works' },
    { otherDevice: 'fails' },
    { privateWindow: 'works' },
    { privateWindow: 'fails' },
    { otherDevice: 'fails', privateWindow: 'works' },
    { symptom: 'same-page-again', otherDevice: 'works' },
    { symptom: 'same-page-again', privateWindow: 'fails' },
    { symptom: 'wrong-details', otherDevice: 'fails' },
  ],
};

/** What can be known by looking at a page and asking the person. */
const SEEN: readonly EvidenceKey[] = ['pageState', 'attempts', 'typing', 'person'];

/** The facts each value of a key gives, made once: evidence is only looked at. */
const FACTS = Object.fromEntries(
  Object.entries(WISHES).map(([key, wishes]) => [key, wishes.map((wish) => anEvidence(wish))]),
);

/**
 * Every combination of these facts, with all others missing, and one where nothing at all is known. Where there are
 * more than enough combinations, an even part of them.
 */
export function* everyEvidence(keys: readonly EvidenceKey[] = SEEN): Generator<Evidence> {
  const nothing = nothingKnown();
  yield nothing;
  const lists = keys.map((key) => ({ key, facts: FACTS[key] ?? [] }));
  const total = lists.reduce((product, { facts }) => product * facts.length, 1);
  for (let shown = 0; shown < Math.min(total, ENOUGH); shown += 1) {
    let rest = total > ENOUGH ? (shown * STRIDE) % total : shown;
    const evidence = { ...nothing };
    for (const { key, facts } of lists) {
      Object.assign(evidence, { [key]: facts[rest % facts.length]?.[key] });
      rest = Math.floor(rest / facts.length);
    }
    yield evidence;
  }
}

function nothingKnown(): Evidence {
  const missing = anEvidence({ state: null, attempts: null });
  return { ...missing, person: { known: false, why: 'failed' } };
}
