import { describe, expect, test } from 'vitest';
import type { TypingEvidence } from '@/lib/model/evidence';
import { known, unknown } from '@/lib/model/known';
import { attempts } from '@/lib/probes/attempts';
import { gather } from '@/lib/probes/gather';
import { pageHealth } from '@/lib/probes/page-health';
import { pageOrigin } from '@/lib/probes/page-origin';
import { pageState } from '@/lib/probes/page-state';
import { person } from '@/lib/probes/person';
import { typing } from '@/lib/probes/typing';
import { aCase, anObservation } from '../../harness/a-case';

const CAREFUL = { fullWidth: false, outerSpaces: false, ime: false, capsLock: false };
const NO_PAGE = anObservation({ page: false, state: 'not-sign-in', status: null, cookieEnabled: null });

describe('how the newest attempt was typed', () => {
  test('is unknown while nobody saw one', () => {
    expect(typing(aCase({ observations: [anObservation()] }))).toEqual(unknown('not-gathered'));
  });

  test('stays known on pages that nobody typed for, until the next attempt', () => {
    const caps = { ...CAREFUL, capsLock: true };
    const tried = anObservation({ attempt: 'failed', typing: caps });
    expect(typing(aCase({ observations: [tried, anObservation()] }))).toEqual(known(caps));
    const again = anObservation({ attempt: 'failed', typing: CAREFUL });
    expect(typing(aCase({ observations: [tried, again] }))).toEqual(known(CAREFUL));
  });
});

describe('failures in a row', () => {
  const failed = (typing: TypingEvidence | null) =>
    anObservation({ state: 'wrong-password', attempt: 'failed', typing });

  test.each([
    ['soundly', [CAREFUL, CAREFUL], 2],
    ['with Caps Lock at first', [{ ...CAREFUL, capsLock: true }, CAREFUL], 1],
    ['with Caps Lock at last', [CAREFUL, { ...CAREFUL, capsLock: true }], 1],
    ['where nobody saw it', [null, null], 0],
  ])('are known by how each was typed: %s', (_, typed, soundInARow) => {
    expect(attempts(aCase({ observations: typed.map(failed) }))).toMatchObject({
      value: { inARow: 2, soundInARow },
    });
  });
});

describe('the health of the page', () => {
  const parts = { blockedStyles: 1, blockedScripts: 2 };

  test('is unknown before the page has loaded, and where none came', () => {
    expect(pageHealth(aCase())).toEqual(unknown('not-gathered'));
    expect(pageHealth(aCase({ observations: [anObservation()] }))).toEqual(unknown('not-gathered'));
    expect(pageHealth(aCase({ observations: [NO_PAGE], askedAgain: true }))).toEqual(unknown('not-gathered'));
  });

  test('counts what did not load', () => {
    expect(pageHealth(aCase({ observations: [anObservation({ health: parts })] }))).toEqual(
      known({ ...parts, expired: false, askedAgain: false }),
    );
  });

  test('knows a step that ran out, and one that is asked again by design, without waiting for the rest', () => {
    const gone = anObservation({ state: 'not-sign-in', status: 404 });
    const nothing = { blockedStyles: 0, blockedScripts: 0 };
    expect(pageHealth(aCase({ observations: [gone] }))).toEqual(
      known({ ...nothing, expired: true, askedAgain: false }),
    );
    expect(pageHealth(aCase({ observations: [anObservation()], askedAgain: true }))).toEqual(
      known({ ...nothing, expired: false, askedAgain: true }),
    );
  });
});

test('where no page came its state is unknown, not guessed', () => {
  expect(pageState(aCase({ observations: [anObservation(), NO_PAGE] }))).toEqual(unknown('not-gathered'));
});

test('what the person said is known, also that they said nothing', () => {
  expect(person(aCase({ otherDevice: 'works' }))).toEqual(
    known({ symptom: null, otherDevice: 'works', privateWindow: null }),
  );
});

test('whose page it is, is known only where the person asked', () => {
  expect(pageOrigin(aCase())).toEqual(unknown('not-gathered'));
  expect(pageOrigin(aCase({ pageOrigin: 'legal' }))).toEqual(known({ origin: 'legal' }));
});

test('evidence has every key, also where nothing was measured', () => {
  const evidence = gather(aCase());
  expect(Object.keys(evidence)).toHaveLength(14);
  expect(evidence.clock).toEqual(unknown('not-gathered'));
});
