import { describe, expect, test } from 'vitest';
import { workerMessages } from '@/lib/i18n/worker-messages';
import type { Case, Observation } from '@/lib/model/case';
import { AFTER_ATTEMPT, isProblem, PAGE_STATES } from '@/lib/model/page-state';
import { createBadge } from '@/lib/services/badge';
import { createSettingsService } from '@/lib/services/settings-service';
import { aCase, anObservation } from '../../harness/a-case';
import { fakeAction, fakeSettingsStorage } from '../../harness/fake-services';

const t = workerMessages('en');
const IDLE = { text: '', title: t('title_idle') };

/** What the icon of tab 7 says of a case. */
async function saysOf(of: Case | null, language: 'en' | 'ja' = 'en') {
  const action = fakeAction();
  const settings = createSettingsService(fakeSettingsStorage({ language }), () => 'en', {
    every: '',
    coach: '',
  });
  await createBadge(action, settings).update(7, of);
  return action.says.get(7);
}

function seen(...looks: Partial<Observation>[]): Case {
  return aCase({ observations: looks.map(anObservation) });
}

test('a problem: a mark, and the title of its cause', async () => {
  expect(await saysOf(seen({ state: 'wrong-password', attempt: 'failed' }))).toEqual({
    text: t('badge_problem'),
    title: t('title_problem', { title: t('cause_wrong_password_title') }),
  });
});

test('in the language of the person', async () => {
  const says = await saysOf(seen({ state: 'wrong-password' }), 'ja');
  expect(says?.title).toContain(workerMessages('ja')('cause_wrong_password_title'));
});

test.each(PAGE_STATES)('%s by itself', async (state) => {
  const says = await saysOf(seen({ state }));
  const isMarked = isProblem(state) || AFTER_ATTEMPT.has(state);
  expect(says?.text).toBe(isMarked ? t('badge_problem') : '');
});

describe('nothing', () => {
  test('without a case', async () => {
    expect(await saysOf(null)).toEqual(IDLE);
  });

  test('where a click opened it and nothing is wrong', async () => {
    expect(await saysOf(seen({ state: 'sign-in-identifier' }))).toEqual(IDLE);
    expect(await saysOf(aCase())).toEqual(IDLE);
  });

  test('where a click opened it and the person was in all the time', async () => {
    expect(await saysOf({ ...seen({ state: 'signed-in' }), outcome: 'solved' })).toEqual(IDLE);
  });
});

test('a sign-in that came back is a problem', async () => {
  const says = await saysOf(seen({ attempt: 'came-back' }, { attempt: 'came-back' }));
  expect(says).toEqual({
    text: t('badge_problem'),
    title: t('title_problem', { title: t('cause_stale_cookies_title') }),
  });
});

test('once it worked, that', async () => {
  const of = { ...seen({ state: 'wrong-password' }, { state: 'signed-in' }), outcome: 'solved' as const };
  expect(await saysOf(of)).toEqual({ text: t('badge_solved'), title: t('title_solved') });
});

test('a problem whose page has gone on stays marked until it is over', async () => {
  const says = await saysOf(seen({ state: 'wrong-password' }, { state: 'sign-in-identifier' }));
  expect(says?.text).toBe(t('badge_problem'));
});

describe('worth trying again', () => {
  const service = (action: ReturnType<typeof fakeAction>) =>
    createBadge(
      action,
      createSettingsService(fakeSettingsStorage({ language: 'en' }), () => 'en', { every: '', coach: '' }),
    );
  const RETRY = t('title_retry', { store: 'amazon.co.jp' });

  test('is said of every tab that has nothing of its own to say', async () => {
    const action = fakeAction();
    const badge = service(action);
    await badge.remind('amazon.co.jp');
    expect(action.ofAll).toEqual([{ text: t('badge_retry'), title: RETRY }]);
    await badge.update(7, null);
    expect(action.says.get(7)).toEqual({ text: '', title: RETRY });
    await badge.update(7, seen({ state: 'wrong-password' }));
    expect(action.says.get(7)?.text).toBe(t('badge_problem'));
  });

  test('is taken back', async () => {
    const action = fakeAction();
    const badge = service(action);
    await badge.remind('amazon.co.jp');
    await badge.remind(null);
    expect(action.ofAll.at(-1)).toEqual(IDLE);
    await badge.update(7, null);
    expect(action.says.get(7)).toEqual(IDLE);
  });
});
