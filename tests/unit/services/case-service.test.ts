import { describe, expect, test } from 'vitest';
import { newestState } from '@/lib/engine/case-life';
import { workerMessages } from '@/lib/i18n/worker-messages';
import { RESET_COUNTS_FOR, SILENCE_ENDS_CASE } from '@/lib/model/case';
import type { HintAction } from '@/lib/model/hint-view';
import type { PageState } from '@/lib/model/page-state';
import { gather } from '@/lib/probes/gather';
import { findingsOf } from '@/lib/services/views/findings';
import { aLook, CONTEXT } from '../../harness/a-case';
import { ADDRESS, caseServices } from '../../harness/case-services';
import { settled } from '../../harness/fake-services';

const t = workerMessages('en').about('amazon');
const CLEARED = { about: 'fix-begun', fix: 'clear-cookies' } as const;

type Services = ReturnType<typeof caseServices>;

async function fail(to: Services, state: PageState = 'wrong-password') {
  await to.press('sign-in-password');
  return to.see(state);
}

function button(to: Services, action: HintAction, state: PageState) {
  return to.service.hintAction(CONTEXT, { action, state, at: null });
}

describe('a failure that is seen', () => {
  test('is answered with the hint, and everybody is told', async () => {
    const to = caseServices();
    const view = await fail(to);
    expect([view?.kind, view?.state, view?.lang]).toEqual(['cause', 'wrong-password', 'en']);
    expect(view?.words.title).toBe(t('cause_wrong_password_title'));
    await settled();
    expect(to.action.says.get(7)?.text).toBe(t('badge_problem'));
    expect([to.changed, to.domains()]).toEqual([[7], ['amazon.co.jp']]);
  });

  test('is answered although the icon fails', async () => {
    const to = caseServices();
    to.action.setBadge = () => Promise.reject(new Error('No tab with id: 7'));
    expect((await fail(to))?.kind).toBe('cause');
    await settled();
  });
});

test('a clean page is answered with nothing, kept nowhere and told to nobody', async () => {
  const to = caseServices();
  expect(await to.see('sign-in-identifier')).toBeNull();
  await settled();
  expect([to.storage.kept.size, to.changed, to.action.says.size, to.contentScript.registered]).toEqual([
    0,
    [],
    0,
    [],
  ]);
});

describe('a sign-in that works', () => {
  test('is said once, closes the case, and ends what was waited for', async () => {
    const to = caseServices();
    await fail(to);
    const view = await to.see('signed-in');
    expect([view?.kind, view?.words.title]).toEqual(['solved', t('hint_solved_title')]);
    expect(to.asked).toEqual([
      ['signed in', 'amazon.co.jp', '0'],
      ['waits no more', 'amazon.co.jp'],
    ]);
    await settled();
    expect((await to.caseOf())?.outcome).toBe('solved');
    expect([to.domains(), to.action.says.get(7)?.text]).toEqual([[], t('badge_solved')]);
    expect(await to.see('signed-in')).toBeNull();
  });

  test('in a private window ends nothing that waits outside of it', async () => {
    const to = caseServices();
    await to.see('signed-in', {}, { ...CONTEXT, private: true, storeId: '1' });
    expect(to.asked).toEqual([['signed in', 'amazon.co.jp', '1']]);
  });

  test.each([
    [true, t('hint_solved_body_undo')],
    [false, t('hint_solved_body', { fix: t('fix_clear_cookies_title') })],
  ])('after a clear says whether it can be undone: %s', async (canUndo, body) => {
    const to = caseServices({ canUndo });
    await fail(to);
    await to.service.answer(CONTEXT, CLEARED);
    expect((await to.see('signed-in'))?.words.body).toBe(body);
  });

  test('of somebody who was never stuck is told to no popup', async () => {
    const to = caseServices();
    expect(await to.see('signed-in')).toBeNull();
    await settled();
    expect(to.changed).toEqual([]);
  });
});

describe('a button of the hint', () => {
  test('close: silent until the next attempt', async () => {
    const to = caseServices();
    await fail(to);
    await button(to, 'dismiss', 'wrong-password');
    expect(await to.see('wrong-password', { arrival: 'reload' })).toBeNull();
    to.changed.length = 0;
    await to.press('wrong-password');
    expect(to.changed).toEqual([7]);
    expect((await to.see('wrong-password'))?.kind).toBe('cause');
    expect(to.asked).toEqual([]);
  });

  test('the first one opens the popup, where the fix is ours or the page’s', async () => {
    const to = caseServices();
    await fail(to);
    await button(to, 'primary', 'wrong-password');
    expect([to.asked, (await to.caseOf())?.fixesTried]).toEqual([[['popup', 7]], []]);
  });

  test('the first one leads to the official page, where the fix starts there, and that is written down', async () => {
    const to = caseServices();
    await to.see('service-error');
    await button(to, 'primary', 'service-error');
    expect(to.asked).toEqual([['page', 7, '/']]);
    expect((await to.caseOf())?.fixesTried).toMatchObject([
      { fix: 'wait-and-retry', stateBefore: 'service-error', pageBefore: true, outcome: 'pending' },
    ]);
  });

  test('the other one opens the popup', async () => {
    const to = caseServices();
    await to.see('service-error');
    await button(to, 'other', 'service-error');
    expect(to.asked).toEqual([['popup', 7]]);
  });

  test('on the last hint of all closes it, or leads to what prevents the next time', async () => {
    const to = caseServices();
    await fail(to);
    const view = await to.see('signed-in');
    to.asked.length = 0;
    await button(to, 'primary', 'signed-in');
    expect([to.asked, (await to.caseOf())?.dismissed]).toEqual([[], true]);
    expect(view?.words.other).toBe(t('hint_solved_prevent'));
    await button(to, 'other', 'signed-in');
    expect(to.asked).toEqual([['prevention', 'amazon.co.jp']]);
  });

  test('of a case that is over opens the popup, and nothing is written', async () => {
    const to = caseServices();
    await to.see('service-error');
    to.clock.now += SILENCE_ENDS_CASE + 1;
    await button(to, 'primary', 'service-error');
    expect(to.asked).toEqual([['popup', 7]]);
  });
});

describe('a press of the icon', () => {
  test('opens a case with what the page shows now', async () => {
    const to = caseServices();
    to.contentScript.front = aLook({ state: 'sign-in-password' });
    const of = await to.service.open(CONTEXT, ADDRESS);
    expect(of?.observations).toMatchObject([{ state: 'sign-in-password', attempt: null }]);
    expect(await to.caseOf()).toEqual(of);
    expect([to.changed, to.domains()]).toEqual([[7], ['amazon.co.jp']]);
  });

  test('looks at no page where the tab shows none of the store', async () => {
    const to = caseServices();
    to.contentScript.front = aLook();
    expect((await to.service.open(CONTEXT, null))?.observations).toEqual([]);
    expect(to.contentScript.looked).toEqual([]);
  });

  test('finds the open one where no page can be looked at: a popup that hears of no change asks no more', async () => {
    const to = caseServices();
    to.contentScript.front = null;
    const opened = await to.service.open(CONTEXT, ADDRESS);
    to.changed.length = 0;
    expect(await to.service.open(CONTEXT, ADDRESS)).toEqual(opened);
    expect(to.changed).toEqual([]);
  });

  test('finds the open one, and completes what was not known yet', async () => {
    const to = caseServices();
    await fail(to);
    const before = await to.caseOf();
    to.measured.length = 0;
    expect(await to.service.open(CONTEXT, ADDRESS)).toEqual(before);
    expect(to.measured).toEqual([[7, ADDRESS]]);
  });

  test('speaks of no page that is there no more, and keeps what was seen on it', async () => {
    const to = caseServices();
    await to.see('otp');
    await to.press('otp');
    await to.see('otp-wrong');
    const before = await to.caseOf();
    to.contentScript.front = aLook({ state: 'not-sign-in' });
    const of = await to.service.open(CONTEXT, ADDRESS);
    expect(of && newestState(of)).toBe('not-sign-in');
    expect(of && gather(of)).toMatchObject({ attempts: { value: { failed: 1 } } });
    expect((await to.caseOf())?.observations).toEqual(before?.observations);
  });

  test('opens a new one at another store', async () => {
    const to = caseServices();
    await fail(to);
    const of = await to.service.open({ ...CONTEXT, store: 'amazon.com' }, null);
    expect([of?.store, of?.observations]).toEqual(['amazon.com', []]);
  });

  test('does not lose what the page tells meanwhile', async () => {
    const to = caseServices();
    to.contentScript.look = async () => {
      await fail(to);
      return aLook({ state: 'wrong-password' });
    };
    const of = await to.service.open(CONTEXT, ADDRESS);
    expect(of?.observations.map(({ attempt }) => attempt)).toEqual(['failed']);
  });
});

describe('a button that does nothing', () => {
  const TYPED = { fullWidth: false, outerSpaces: false, ime: false, capsLock: false };

  async function pressing(to: ReturnType<typeof caseServices>, times: number): Promise<unknown[]> {
    to.contentScript.front = aLook({ state: 'sign-in-identifier' });
    for (let done = 0; done < times; done += 1) await to.press('sign-in-identifier', TYPED);
    return to.asked.filter((each) => Array.isArray(each) && each[0] === 'draw');
  }

  test('is told at the third press, in the page and to who presses the icon', async () => {
    const to = caseServices();
    expect(await pressing(to, 2)).toEqual([]);
    expect(await pressing(to, 1)).toEqual([['draw', 7, null]]);
    const of = await to.caseOf();
    expect(of && findingsOf(of)[0]).toMatchObject({ cause: 'broken-page', verdict: 'likely' });
  });

  test('is one that works as soon as anything is heard of the line', async () => {
    const to = caseServices();
    to.contentScript.front = aLook({ state: 'sign-in-identifier' });
    for (let times = 0; times < 5; times += 1) {
      await to.press('sign-in-identifier', TYPED);
      await to.service.heard(7);
    }
    to.line.underWay = true;
    expect(await pressing(to, 5)).toEqual([]);
    expect(await to.caseOf()).toBeNull();
  });

  test.each([
    ['a worker that was killed in between knows it, too', false, [['draw', 7, null]]],
    ['a worker that was killed in between knows what was heard before', true, []],
  ])('%s', async (_, isHeard, drawn) => {
    const to = caseServices();
    to.contentScript.front = aLook({ state: 'sign-in-identifier' });
    for (let times = 0; times < 3; times += 1) {
      await to.press('sign-in-identifier', TYPED);
      if (isHeard) await to.service.heard(7);
      to.restart();
    }
    expect(to.asked).toEqual(drawn);
  });

  test('is counted in its own tab', async () => {
    const to = caseServices();
    for (let times = 0; times < 4; times += 1)
      await to.press('sign-in-identifier', TYPED, { ...CONTEXT, tabId: 7 + (times % 2) });
    expect([to.asked, (await to.caseOf(7))?.inVain, (await to.caseOf(8))?.inVain]).toEqual([[], 1, 1]);
  });

  test('is no less one where storage takes no more', async () => {
    const to = caseServices();
    to.storage.write = () => Promise.reject(new Error('no room'));
    await expect(to.service.heard(7)).resolves.toBeUndefined();
  });

  test('is none on a page that says what is missing', async () => {
    const to = caseServices();
    for (let done = 0; done < 5; done += 1) await to.press('missing-field', TYPED);
    expect([to.asked, await to.caseOf()]).toEqual([[], null]);
  });

  test('is forgotten when the next page comes', async () => {
    const to = caseServices();
    await pressing(to, 3);
    await to.see('sign-in-password');
    const of = await to.caseOf();
    expect(of && findingsOf(of).map(({ cause }) => cause)).not.toContain('broken-page');
    expect(of?.inVain).toBe(0);
  });
});

describe('a loop', () => {
  type Leg = PageState | readonly [pressed: PageState];
  const CODE: readonly Leg[] = [['sign-in-password'], 'otp', ['otp'], 'not-sign-in', 'sign-in-password'];
  const PUZZLE: readonly Leg[] = [['sign-in-password'], 'puzzle', 'sign-in-identifier'];
  const APPROVAL: readonly Leg[] = [['sign-in-password'], 'approval', ['approval'], 'sign-in-identifier'];

  /** Goes this way. `between` happens after every leg. */
  async function go(
    to: Services,
    legs: readonly Leg[],
    between = () => {},
    context = CONTEXT,
  ): Promise<void> {
    for (const leg of legs) {
      if (typeof leg === 'string') await to.see(leg, {}, context);
      else await to.press(...leg, null, context);
      between();
    }
  }

  async function loopOf(to: Services, tabId = 7): Promise<unknown> {
    const of = await to.caseOf(tabId);
    const evidence = of && gather(of).attempts;
    return [evidence?.known && evidence.value.cameBack, of && findingsOf(of)[0]?.cause];
  }

  test.each([
    ['a code', CODE],
    ['a puzzle', PUZZLE],
    ['an approval', APPROVAL],
  ])('over %s is seen though the worker is killed after every step', async (_, round) => {
    const to = caseServices();
    const kill = () => {
      to.restart();
      // A worker that has just started does not know what was asked for before.
      to.line.straight = false;
    };
    await go(to, [...round, ...round], kill);
    expect(await loopOf(to)).toEqual([2, 'stale-cookies']);
    await go(to, round, kill);
    expect(await loopOf(to)).toEqual([3, 'stale-cookies']);
  });

  test('over a reset is seen though the worker is killed after every step', async () => {
    const to = caseServices();
    const reset: readonly Leg[] = ['password-reset-required', ['password-reset-required'], 'password-help'];
    const saved: readonly Leg[] = ['new-password', ['new-password'], 'not-sign-in', 'sign-in-password'];
    await go(to, [...reset, ...saved, ['sign-in-password'], 'password-reset-required'], to.restart);
    const of = await to.caseOf();
    expect(of && findingsOf(of)[0]).toMatchObject({
      cause: 'forced-reset',
      fixes: ['start-over', 'wait-and-retry', 'contact-support'],
    });
  });

  test('of one tab is not that of another', async () => {
    const to = caseServices();
    const other = { ...CONTEXT, tabId: 8 };
    for (const [step, leg] of PUZZLE.entries()) {
      await go(to, [leg]);
      await go(to, CODE.slice(step, step + 1), undefined, other);
    }
    await go(to, PUZZLE);
    await go(to, CODE.slice(PUZZLE.length), undefined, other);
    expect([await loopOf(to), await loopOf(to, 8)]).toEqual([
      [2, 'stale-cookies'],
      [1, undefined],
    ]);
  });

  test('that may be none is told by nobody, and lets the script read the shop', async () => {
    const to = caseServices();
    to.line.straight = false;
    await to.press('sign-in-password');
    expect(await to.see('sign-in-identifier')).toBeNull();
    await settled();
    expect([to.action.says.get(7)?.text, to.domains()]).toEqual(['', ['amazon.co.jp']]);
    expect(await to.see('signed-in')).toBeNull();
  });
});

describe('a new password that is asked for again', () => {
  const NO_SECOND = ['start-over', 'wait-and-retry', 'contact-support'];

  async function finish(to: Services, context = CONTEXT): Promise<void> {
    await to.see('password-reset-required', {}, context);
    await to.see('new-password', {}, context);
    await to.press('new-password', null, context);
    await to.see('signed-in', {}, context);
  }

  async function fixesOf(to: Services, context = CONTEXT): Promise<unknown> {
    await to.see('password-reset-required', {}, context);
    const of = await to.caseOf(context.tabId);
    return of && findingsOf(of)[0]?.fixes;
  }

  test('is known in another tab, and after the browser was closed', async () => {
    const to = caseServices();
    await finish(to);
    expect(await fixesOf(to, { ...CONTEXT, tabId: 8 })).toEqual(NO_SECOND);
    const later = caseServices({ resets: to.resets });
    expect(await fixesOf(later)).toEqual(NO_SECOND);
    const muchLater = caseServices({ resets: to.resets });
    muchLater.clock.now += 2 * RESET_COUNTS_FOR;
    expect(await fixesOf(muchLater)).toContain('finish-reset');
  });

  test('is known to who presses the icon, too', async () => {
    const to = caseServices();
    await finish(to);
    await to.see('password-reset-required');
    const later = caseServices({ resets: to.resets });
    later.contentScript.front = aLook({ state: 'wrong-password' });
    const of = await later.service.open(CONTEXT, ADDRESS);
    expect(of?.resetAgain).toBe(true);
  });

  test.each([
    ['store', { store: 'amazon.com' }],
    ['container', { storeId: 'firefox-container-1' }],
  ])('is the first one in another %s', async (_, place) => {
    const to = caseServices();
    await finish(to);
    expect(await fixesOf(to, { ...CONTEXT, tabId: 8, ...place })).toContain('finish-reset');
  });

  test('in a private window is known there alone, and kept nowhere else', async () => {
    const to = caseServices();
    const hidden = { ...CONTEXT, private: true };
    await finish(to, hidden);
    expect(to.resets.kept.size).toBe(0);
    expect(await fixesOf(to, hidden)).toEqual(NO_SECOND);
  });

  test('is not mixed up with a reset that is under way in another tab', async () => {
    const to = caseServices();
    const other = { ...CONTEXT, tabId: 8 };
    await to.see('password-reset-required', {}, other);
    await finish(to);
    await to.see('password-reset-required', { arrival: 'reload' }, other);
    const of = await to.caseOf(8);
    expect(of && findingsOf(of)[0]?.fixes).toContain('finish-reset');
  });

  test('is written once', async () => {
    const to = caseServices();
    await finish(to);
    const at = to.resets.kept.get('amazon.co.jp:0')?.at;
    await to.see('not-sign-in');
    await to.see('sign-in-password');
    expect([...to.resets.kept.values()]).toEqual([{ store: 'amazon.co.jp', progress: 'saved', at }]);
  });

  test('is still answered where nothing can be kept', async () => {
    const to = caseServices();
    to.resets.read = () => Promise.reject(new Error('no room'));
    to.resets.write = () => Promise.reject(new Error('no room'));
    await finish(to);
    expect(await fixesOf(to)).toEqual(NO_SECOND);
  });
});

describe('the person says', () => {
  test('what they see', async () => {
    const to = caseServices();
    await to.service.open(CONTEXT, ADDRESS);
    await to.service.answer(CONTEXT, { about: 'symptom', symptom: 'code-trouble', store: 'amazon.co.jp' });
    expect((await to.caseOf())?.symptom).toBe('code-trouble');
  });

  test.each<[boolean, string, string, unknown[]]>([
    [true, 'solved', 'solved', [['draw', 7, null]]],
    [false, 'unchanged', 'open', []],
  ])('that a fix worked: %s', async (worked, outcome, caseOutcome, asked) => {
    const to = caseServices();
    await fail(to);
    await to.service.answer(CONTEXT, { about: 'fix', fix: 'clear-cookies', worked });
    expect(await to.caseOf()).toMatchObject({
      fixesTried: [{ fix: 'clear-cookies', outcome }],
      outcome: caseOutcome,
    });
    expect(to.asked).toEqual(asked);
  });

  test('that they follow the steps of a fix, which waits for the next look', async () => {
    const to = caseServices();
    await to.see('wrong-password');
    await to.service.answer(CONTEXT, { about: 'fix-begun', fix: 'check-typing' });
    expect((await to.caseOf())?.fixesTried).toMatchObject([{ fix: 'check-typing', outcome: 'pending' }]);
    await to.see('wrong-password');
    expect((await to.caseOf())?.fixesTried).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('nothing of a case that is not there', async () => {
    const to = caseServices();
    await to.service.answer(CONTEXT, { about: 'fix', fix: 'clear-cookies', worked: true });
    expect(await to.caseOf()).toBeNull();
  });
});

test('what is beside the page is measured where something may be wrong, and not for a press', async () => {
  const to = caseServices();
  await to.see('sign-in-password');
  await to.press('sign-in-password');
  expect(to.measured).toEqual([]);
  await to.see('sign-in-password');
  expect(to.measured).toEqual([[7, ADDRESS]]);
  await to.see('wrong-password');
  expect(to.measured).toHaveLength(2);
});

test('a step that expired is measured, although it is no page of the sign-in', async () => {
  const to = caseServices();
  await to.see('not-sign-in');
  expect(to.measured).toEqual([]);
  await to.see('not-sign-in', { status: 404 });
  expect(to.measured).toHaveLength(1);
});

test('a sign-in without a page opens a case: badge and popup speak', async () => {
  const to = caseServices();
  await to.service.noPage(CONTEXT);
  await settled();
  expect(to.measured).toEqual([[7, null]]);
  expect(to.action.says.get(7)?.text).toBe(t('badge_problem'));
  expect(to.changed).toEqual([7]);
});
