import type { BrowserFacts } from '../model/browser-facts';
import type { BrowserEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';

const DAY = 24 * 60 * 60_000;
const MONTH = 30.44 * DAY;

/** Release dates of some versions. Between them releases were even; after the last, every two weeks. */
const RELEASES = {
  /** Chrome and browsers built on it: the stable dates of chromiumdash.appspot.com/schedule. */
  chromium: [
    [120, '2023-12-05'],
    [130, '2024-10-15'],
    [140, '2025-09-02'],
    [145, '2026-02-10'],
    [153, '2026-09-08'],
  ],
  /** The release dates of whattrainisitnow.com/calendar. */
  firefox: [
    [140, '2025-06-24'],
    [153, '2026-07-21'],
    [156, '2026-09-15'],
  ],
} as const;
const PACE = 14 * DAY;

type Version = Pick<BrowserEvidence, 'family'> & { version: number };

/** Names the browser and estimates the age of its version. `now` in ms since 1970. */
export function thisBrowser(facts: BrowserFacts, isPrivate: boolean, now: number): Known<BrowserEvidence> {
  const { family, version } = versionOf(facts);
  const built = builtAt(facts.buildId);
  const released = built === null ? releasedAt(family, version) : built;
  return known({
    family,
    ageMonths: released === null ? null : Math.max(0, Math.floor((now - released) / MONTH)),
    private: isPrivate,
    strict: facts.strict,
  });
}

/** By the brands if there are any; else by the user agent, in which every browser claims to be every other. */
function versionOf({ brands, userAgent }: BrowserFacts): Version {
  const brand = brands === null ? undefined : brands.find((each) => each.brand === 'Chromium');
  if (brand !== undefined) return { family: 'chromium', version: Number.parseInt(brand.version, 10) };
  const numberIn = (pattern: RegExp) => Number(pattern.exec(userAgent)?.[1]);
  const [firefox, chromium] = [numberIn(/\bFirefox\/(\d+)/), numberIn(/\bChrom(?:e|ium)\/(\d+)/)];
  if (firefox > 0) return { family: 'firefox', version: firefox };
  if (chromium > 0) return { family: 'chromium', version: chromium };
  const safari = numberIn(/\bVersion\/(\d+).*\bSafari\//);
  return safari > 0 ? { family: 'safari', version: safari } : { family: 'other', version: Number.NaN };
}

/** The day in a build's number, ms. Long-term versions get updates without a new number, so this says more. */
function builtAt(buildId: string | null): number | null {
  const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)\d*$/.exec(buildId === null ? '' : buildId) || [];
  const time = Date.parse(`${year}-${month}-${day}`);
  return Number.isNaN(time) ? null : time;
}

/** Estimates when a version came out, ms. Null for browsers whose numbers say nothing, and very old ones. */
function releasedAt(family: BrowserEvidence['family'], version: number): number | null {
  if ((family !== 'chromium' && family !== 'firefox') || Number.isNaN(version)) return null;
  const known = RELEASES[family].map(([number, date]) => ({ number, time: Date.parse(date) }));
  const after = known.find(({ number }) => number >= version);
  const before = known.findLast(({ number }) => number <= version);
  if (before === undefined) return after === undefined ? null : after.time;
  if (after === undefined) return before.time + (version - before.number) * PACE;
  if (after === before) return before.time;
  const share = (version - before.number) / (after.number - before.number);
  return before.time + share * (after.time - before.time);
}
