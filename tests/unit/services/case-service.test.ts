import { describe, expect, test } from 'vitest';
import { workerMessages } from '@/lib/i18n/worker-messages';
import { type Case, SILENCE_ENDS_CASE, type TabContext } from '@/lib/model/case';
import type { FixId } from '@/lib/model/fix';
import type { HintAction } from '@/lib/model/hint-view';
import type { PageState } from '@/lib/model/page-state';
import type { HintActionRequest } from '@/lib/model/protocol';
import type { Seen } from '@/lib/model/seen';
import { createBadge } from '@/lib/services/badge';
import { createCaseService } from '@/lib/services/case-service';
import { createCaseStore } from '@/lib/services/case-store';
import { createCoachService } from '@/lib/services/coach-service';
import { createReach } from '@/lib/services/reach';
import { createSettingsService } from '@/lib/services/settings-service';
import { aLook, CONTEXT } from '../../harness/a-case';
import { amazon } from '../../harness/amazon';
import {
  fakeAction,
  fakeCaseStorage,
  fakeContentScript,
  fakeSettingsStorage,
  settled,
} from '../../harness/fake-services';

const t = workerMessages('en').about('amazon');
const ADDRESS = 'https://www.amazon.co.jp/ap/signin';

function press(action: HintAction, state: PageState, at: number | null = null): HintActionRequest {
  return { action, state, at };
}

/** The services around a case, over fakes of the browser. Every call is a second later. */
function setting({ canUndo = true } = {}) {
  const clock = { now: 1_000_000 };
  const action = fakeAction();
  const contentScript = fakeContentScript();
  const cases = createCaseStore(fakeCaseStorage());
  const settings = createSettingsService(fakeSettingsStorage({ language: 'en' }), () => 'en', '.ha{}');
  const asked: unknown[] = [];
  const measured: unknown[] = [];
  const changed: number[] = [];
  /** What the page in front shows. */
  const front: { state: PageState | null } = { state: null };
  let ids = 0;
  const service = createCaseService({
    cases,
    badge: createBadge(action, settings),
    reach: createReach(cases, contentScript, () => clock.now),
    settings,
    measure: async (context, address, lang) => {
      measured.push([context.tabId, address, lang]);
      return { measured: null, askedAgain: false };
    },
    undo: {
      async markSignedIn({ store, storeId }) {
        asked.push(['mark', store, storeId]);
      },
      async canUndo({ store, storeId }) {
        asked.push(['can undo', store, storeId]);
        return canUndo;
      },
    },
    async openPopup(tabId) {
      asked.push(['popup', tabId]);
    },
    async openPrevention(store) {
      asked.push(['prevention', store]);
    },
    async openLink(tabId, store, link) {
      asked.push(['link', tabId, store, link]);
    },
    coach: (change) =>
      createCoachService({
        settings,
        change,
        marksOf: () => amazon.marks,
        stateOf: async () => front.state,
        async show(tabId, view) {
          asked.push(['show', tabId, view?.coach?.at ?? null]);
        },
        async openLink(tabId, store, link) {
          asked.push(['link', tabId, store, link]);
        },
        async openPopup(tabId) {
          asked.push(['popup', tabId]);
        },
        now: () => clock.now,
      }),
    async hideHint(tabId) {
      asked.push(['hide', tabId]);
    },
    changed: (tabId) => changed.push(tabId),
    now: () => clock.now,
    newId: () => {
      ids += 1;
      return `case-${ids}`;
    },
  });
  return {
    action,
    asked,
    changed,
    clock,
    contentScript,
    front,
    measured,
    service,
    see(state: PageState, change: Partial<Seen> = {}, context: TabContext = CONTEXT) {
      clock.now += 1000;
      front.state = state;
      return service.observe(context, aLook({ state, ...change }), ADDRESS);
    },
    submit(state: PageState) {
      clock.now += 1000;
      return service.press(CONTEXT, { state, typing: null });
    },
    caseOf: async (tabId = CONTEXT.tabId): Promise<Case | null> => (await cases.read(tabId)).case,
    domains: () => contentScript.registered.at(-1)?.map(({ domain }) => domain),
  };
}

type Setting = ReturnType<typeof setting>;

async function fail(to: Setting, state: PageState = 'wrong-password') {
  await to.submit('sign-in-password');
  return to.see(state);
}

describe('a failure that is seen', () => {
  test('is answered with the hint, and everybody is told', async () => {
    const to = setting();
    const view = await fail(to);
    expect([view?.kind, view?.state, view?.lang]).toEqual(['cause', 'wrong-password', 'en']);
    expect(view?.words.title).toBe(t('cause_wrong_password_title'));
    await settled();
    expect(to.action.says.get(7)?.text).toBe(t('badge_problem'));
    expect(to.changed).toEqual([7]);
    expect(to.domains()).toEqual(['amazon.co.jp']);
  });

  test('in a private window is kept as such', async () => {
    const to = setting();
    await to.see('wrong-password', {}, { ...CONTEXT, private: true, storeId: '1' });
    expect(await to.caseOf()).toMatchObject({ private: true, storeId: '1' });
  });

  test('is answered although the icon fails', async () => {
    const to = setting();
    to.action.setBadge = () => Promise.reject(new Error('No tab with id: 7'));
    expect((await fail(to))?.kind).toBe('cause');
    await settled();
  });

  test('in two tabs is two cases', async () => {
    const to = setting();
    await Promise.all([to.see('otp-wrong'), to.see('wrong-password', {}, { ...CONTEXT, tabId: 8 })]);
    expect([(await to.caseOf(7))?.id, (await to.caseOf(8))?.id].sort()).toEqual(['case-1', 'case-2']);
  });
});

test('a clean page is answered with nothing, kept nowhere and told to nobody', async () => {
  const to = setting();
  expect(await to.see('sign-in-identifier')).toBeNull();
  await settled();
  expect([await to.caseOf(), to.changed, to.action.says.size, to.contentScript.registered]).toEqual([
    null,
    [],
    0,
    [],
  ]);
});

test('a robot check is marked on the icon, and nothing is drawn', async () => {
  const to = setting();
  expect(await to.see('robot-check')).toBeNull();
  await settled();
  expect(to.action.says.get(7)?.title).toBe(t('title_problem', { title: t('cause_robot_check_title') }));
});

describe('a sign-in that works', () => {
  test('is said once, closes the case, and undo is told', async () => {
    const to = setting();
    await fail(to);
    const view = await to.see('signed-in');
    expect([view?.kind, view?.words.title]).toEqual(['solved', t('hint_solved_title')]);
    expect(to.asked).toContainEqual(['mark', 'amazon.co.jp', '0']);
    await settled();
    expect((await to.caseOf())?.outcome).toBe('solved');
    expect([to.domains(), to.action.says.get(7)?.text]).toEqual([[], t('badge_solved')]);
    expect(await to.see('signed-in')).toBeNull();
  });

  test.each([
    [true, t('hint_solved_body_undo')],
    [false, t('hint_solved_body', { fix: t('fix_clear_cookies_title') })],
  ])('after a clear says whether it can be undone: %s', async (canUndo, body) => {
    const to = setting({ canUndo });
    await fail(to);
    await to.service.fixRan(CONTEXT, 'clear-cookies');
    const view = await to.see('signed-in');
    expect(view?.words.body).toBe(body);
    expect(to.asked).toContainEqual(['can undo', 'amazon.co.jp', '0']);
  });

  test('of somebody who was never stuck tells undo and nobody else', async () => {
    const to = setting();
    expect(await to.see('signed-in')).toBeNull();
    await settled();
    expect([to.asked, to.changed]).toEqual([[['mark', 'amazon.co.jp', '0']], []]);
  });
});

describe('a button of the hint', () => {
  test('close: silent until the next attempt', async () => {
    const to = setting();
    await fail(to);
    await to.service.hintAction(CONTEXT, press('dismiss', 'wrong-password'));
    expect(await to.see('wrong-password', { arrival: 'reload' })).toBeNull();
    expect((await fail(to))?.kind).toBe('cause');
    expect(to.asked).toEqual([]);
  });

  test('the first one opens the popup, where the fix is ours or the page’s', async () => {
    const to = setting();
    await fail(to);
    await to.service.hintAction(CONTEXT, press('primary', 'wrong-password'));
    expect([to.asked, (await to.caseOf())?.fixesTried]).toEqual([[['popup', 7]], []]);
  });

  test('the first one leads to the official page, where the fix starts there, and that is written down', async () => {
    const to = setting();
    await fail(to);
    await fail(to);
    await to.service.hintAction(CONTEXT, press('primary', 'wrong-password'));
    expect(to.asked).toEqual([['link', 7, 'amazon.co.jp', 'forgot-password']]);
    expect((await to.caseOf())?.fixesTried).toMatchObject([
      { fix: 'reset-password', stateBefore: 'wrong-password', pageBefore: true, outcome: 'pending' },
    ]);
  });

  test('the other one opens the popup', async () => {
    const to = setting();
    await fail(to);
    await fail(to);
    await to.service.hintAction(CONTEXT, press('other', 'wrong-password'));
    expect(to.asked).toEqual([['popup', 7]]);
  });

  test('on the last hint of all closes it', async () => {
    const to = setting();
    await fail(to);
    await to.see('signed-in');
    to.asked.length = 0;
    await to.service.hintAction(CONTEXT, press('primary', 'signed-in'));
    expect([to.asked, (await to.caseOf())?.dismissed]).toEqual([[], true]);
  });

  test('of a case that is over opens the popup, and nothing is written', async () => {
    const to = setting();
    await fail(to);
    to.clock.now += SILENCE_ENDS_CASE + 1;
    await to.service.hintAction(CONTEXT, press('primary', 'wrong-password'));
    expect(to.asked).toEqual([['popup', 7]]);
  });
});

describe('a click on the icon', () => {
  test('opens a case with what the page shows now', async () => {
    const to = setting();
    const of = await to.service.open(CONTEXT, ADDRESS, async () => aLook({ state: 'sign-in-password' }));
    expect(of?.observations.map(({ state, attempt }) => [state, attempt])).toEqual([
      ['sign-in-password', null],
    ]);
    expect(await to.caseOf()).toEqual(of);
    expect([to.changed, to.domains()]).toEqual([[7], ['amazon.co.jp']]);
  });

  test('opens one where nothing can be seen', async () => {
    const of = await setting().service.open(CONTEXT, ADDRESS, async () => null);
    expect(of?.observations).toEqual([]);
  });

  test('finds the open one, and does not look', async () => {
    const to = setting();
    await fail(to);
    const before = await to.caseOf();
    let looks = 0;
    const of = await to.service.open(CONTEXT, ADDRESS, async () => {
      looks += 1;
      return null;
    });
    expect([of, looks]).toEqual([before, 0]);
  });

  test('does not lose what the page tells meanwhile', async () => {
    const to = setting();
    const of = await to.service.open(CONTEXT, ADDRESS, async () => {
      await fail(to);
      return aLook({ state: 'wrong-password' });
    });
    expect(of?.observations.map(({ attempt }) => attempt)).toEqual(['failed']);
  });

  test('after another store opens a new one', async () => {
    const to = setting();
    await fail(to);
    const of = await to.service.open({ ...CONTEXT, store: 'amazon.com' }, ADDRESS, async () => null);
    expect([of?.store, of?.observations]).toEqual(['amazon.com', []]);
  });
});

describe('the person says', () => {
  test('what they see', async () => {
    const to = setting();
    await to.service.open(CONTEXT, ADDRESS, async () => null);
    await to.service.answer(CONTEXT, { about: 'symptom', symptom: 'code-trouble', store: 'amazon.co.jp' });
    expect((await to.caseOf())?.symptom).toBe('code-trouble');
  });

  test.each<[boolean, FixId, string, string, unknown[]]>([
    [true, 'clear-cookies', 'solved', 'solved', [['hide', 7]]],
    [false, 'clear-cookies', 'unchanged', 'open', []],
  ])('that a fix worked: %s', async (worked, fix, outcome, caseOutcome, asked) => {
    const to = setting();
    await fail(to);
    await to.service.answer(CONTEXT, { about: 'fix', fix, worked });
    const of = await to.caseOf();
    expect([of?.fixesTried.map((each) => [each.fix, each.outcome]), of?.outcome]).toEqual([
      [[fix, outcome]],
      caseOutcome,
    ]);
    expect(to.asked).toEqual(asked);
  });

  test('nothing of a case that is not there', async () => {
    const to = setting();
    await to.service.answer(CONTEXT, { about: 'fix', fix: 'clear-cookies', worked: true });
    await to.service.fixRan(CONTEXT, 'clear-cookies');
    expect(await to.caseOf()).toBeNull();
  });
});

test('a fix that ran is kept with the state it is meant to end, and forgotten when it stopped', async () => {
  const to = setting();
  await fail(to);
  await to.service.fixRan(CONTEXT, 'clear-cookies');
  expect((await to.caseOf())?.fixesTried).toEqual([
    {
      fix: 'clear-cookies',
      at: to.clock.now,
      stateBefore: 'wrong-password',
      pageBefore: true,
      outcome: 'pending',
    },
  ]);
  await to.service.fixStopped(CONTEXT, 'clear-cookies');
  expect((await to.caseOf())?.fixesTried).toEqual([]);
});

describe('what is measured beside the page', () => {
  test('is asked for where something may be wrong, with the address of the page', async () => {
    const to = setting();
    await to.see('sign-in-password');
    expect(to.measured).toEqual([]);
    await to.see('wrong-password');
    expect(to.measured).toEqual([[7, ADDRESS, 'ja-JP']]);
    await to.see('otp');
    expect(to.measured).toHaveLength(2);
  });

  test('a submit measures nothing, the page it leads to does', async () => {
    const to = setting();
    await to.submit('sign-in-password');
    expect(to.measured).toEqual([]);
    await to.see('sign-in-password');
    expect(to.measured).toHaveLength(1);
  });
});

test('a sign-in without a page opens a case: badge and popup speak', async () => {
  const to = setting();
  await to.service.noPage(CONTEXT);
  await settled();
  expect(to.measured).toEqual([[7, null, null]]);
  expect(to.action.says.get(7)?.text).toBe('!');
  expect(to.changed).toEqual([7]);
});

test('after a sign-in that worked the hint leads to what prevents the next time', async () => {
  const to = setting();
  await to.see('wrong-password');
  const view = await to.see('signed-in');
  expect(view?.words.other).toBe(t('hint_solved_prevent'));
  await to.service.hintAction(CONTEXT, press('other', 'signed-in'));
  expect(to.asked.at(-1)).toEqual(['prevention', 'amazon.co.jp']);
});

test('a fix whose steps the person follows waits for the next look', async () => {
  const to = setting();
  await to.see('wrong-password');
  await to.service.answer(CONTEXT, { about: 'fix-begun', fix: 'check-typing' });
  expect((await to.caseOf())?.fixesTried).toMatchObject([{ fix: 'check-typing', outcome: 'pending' }]);
  await to.see('wrong-password');
  expect((await to.caseOf())?.fixesTried).toMatchObject([{ outcome: 'unchanged' }]);
});

test('a press of the icon completes what was not known yet at the newest look', async () => {
  const to = setting();
  await to.see('wrong-password');
  to.measured.length = 0;
  await to.service.open(CONTEXT, ADDRESS, () => Promise.reject(new Error('nobody looks')));
  expect(to.measured).toEqual([[7, ADDRESS, null]]);
});

describe('the coach', () => {
  test('begins on the page where the fix has its way there', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    expect(to.asked).toEqual([['show', 7, 1]]);
    expect((await to.caseOf())?.fixesTried).toMatchObject([
      { fix: 'other-code-channel', outcome: 'pending' },
    ]);
  });

  test('leads to the sign-in where the page is not on its way and the fix has no page of its own', async () => {
    const to = setting();
    await to.see('account-locked');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    expect(to.asked).toEqual([['link', 7, 'amazon.co.jp', 'sign-in']]);
  });

  test('goes from page to page, says what went wrong there, and ends with the sign-in', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    expect((await to.see('otp-channel-choice'))?.coach).toMatchObject({ at: 2, fits: [2, 3] });
    expect((await to.see('otp'))?.coach?.at).toBe(4);
    const wrong = await to.see('otp-wrong');
    expect(wrong?.coach).toMatchObject({ at: 4, fits: [4, 1] });
    expect(wrong?.words.why).toBe(t('cause_code_wrong_title'));
    expect((await to.see('signed-in'))?.kind).toBe('solved');
  });

  test('waits where something off its way goes wrong, and goes on by itself', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
    expect((await to.see('password-help'))?.coach?.at).toBe(1);
    expect((await to.see('service-error'))?.kind).toBe('cause');
    expect((await to.see('not-sign-in'))?.kind).toBeUndefined();
    expect((await to.see('new-password'))?.coach?.at).toBe(3);
  });

  test('a step that ran out is told as such', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
    await to.see('password-help');
    expect(await to.see('not-sign-in', { status: 404 })).toBeNull();
    expect((await to.caseOf())?.coach).toMatchObject({ at: 1, on: true });
  });

  test('moves by its buttons, settles on what the page shows, and is left', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    await to.service.hintAction(CONTEXT, press('primary', 'otp-wrong'));
    await to.service.hintAction(CONTEXT, press('back', 'otp-wrong'));
    await to.see('otp-channel-choice');
    await to.service.hintAction(CONTEXT, press('at', 'otp-channel-choice', 3));
    await to.service.hintAction(CONTEXT, press('other', 'otp-channel-choice'));
    await to.service.hintAction(CONTEXT, press('dismiss', 'otp-channel-choice'));
    const shown = (at: number | null) => ['show', 7, at];
    expect(to.asked).toEqual([shown(1), shown(2), shown(1), shown(3), ['popup', 7], shown(null)]);
    expect((await to.caseOf())?.coach).toMatchObject({ at: 3, on: false });
    expect(await to.see('otp')).toBeNull();
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    expect(to.asked.at(-1)).toEqual(shown(4));
  });

  test('its button opens the official page where a step begins there', async () => {
    const to = setting();
    await to.see('wrong-password');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
    expect((await to.see('sign-in-password'))?.words.primary).toBe(t('fix_reset_password_do'));
    await to.service.hintAction(CONTEXT, press('primary', 'sign-in-password'));
    const link = ['link', 7, 'amazon.co.jp', 'forgot-password'];
    expect(to.asked).toEqual([link, link]);
  });

  test('the last step’s button ends it', async () => {
    const to = setting();
    await to.see('captcha-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'new-captcha-image', go: true });
    for (let step = 0; step < 4; step += 1)
      await to.service.hintAction(CONTEXT, press('primary', 'captcha-wrong'));
    expect([to.asked.at(-1), (await to.caseOf())?.coach?.on]).toEqual([['show', 7, null], false]);
  });

  test('ends where its fix left everything as it was: the next one is due', async () => {
    const to = setting();
    await to.see('captcha-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'new-captcha-image', go: true });
    await to.submit('captcha-wrong');
    const again = await to.see('captcha-wrong');
    expect([again?.kind, (await to.caseOf())?.coach?.on]).toEqual(['cause', false]);
  });

  test('ends by the person’s word that it did not help', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    await to.service.answer(CONTEXT, { about: 'fix', fix: 'other-code-channel', worked: false });
    expect([to.asked.at(-1), (await to.caseOf())?.coach?.on]).toEqual([['hide', 7], false]);
  });

  test('that was left from the popup goes from the page', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: false });
    expect(to.asked.at(-1)).toEqual(['show', 7, null]);
  });

  test('goes by the page in front, not by the one the case saw last', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.see('not-sign-in');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    to.front.state = null;
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
    expect(to.asked).toEqual([
      ['link', 7, 'amazon.co.jp', 'sign-in'],
      ['link', 7, 'amazon.co.jp', 'forgot-password'],
    ]);
  });

  test('who left on a page of the shop that is on the way goes on there', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'recover-two-step', go: true });
    await to.service.hintAction(CONTEXT, press('primary', 'otp-wrong'));
    expect((await to.see('not-sign-in'))?.coach?.at).toBe(2);
    await to.service.hintAction(CONTEXT, press('dismiss', 'not-sign-in'));
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'recover-two-step', go: true });
    expect(to.asked.at(-1)).toEqual(['show', 7, 2]);
  });

  test('a finding of the page where nobody is led any more opens nothing', async () => {
    const to = setting();
    await to.see('otp-wrong');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
    await to.service.hintAction(CONTEXT, press('at', 'account-locked', 3));
    to.clock.now += SILENCE_ENDS_CASE + 1;
    await to.service.hintAction(CONTEXT, press('at', 'otp-channel-choice', 3));
    expect(to.asked).toEqual([['show', 7, 1]]);
  });

  test('a step back to where it began does not end it', async () => {
    const to = setting();
    await to.see('wrong-password');
    await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
    await to.see('password-help');
    const back = await to.see('wrong-password', { arrival: 'back-forward' });
    expect([back?.kind, back?.coach?.at]).toEqual(['coach', 0]);
    expect((await to.see('password-help'))?.coach?.at).toBe(1);
  });
});
