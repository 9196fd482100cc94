import { expect, test } from 'vitest';
import { workerMessages } from '@/lib/i18n/worker-messages';
import { SILENCE_ENDS_CASE } from '@/lib/model/case';
import type { HintAction } from '@/lib/model/hint-view';
import type { PageState } from '@/lib/model/page-state';
import type { HintActionRequest } from '@/lib/model/protocol';
import { CONTEXT } from '../../harness/a-case';
import { caseServices } from '../../harness/case-services';

const t = workerMessages('en').about('amazon');

function press(action: HintAction, state: PageState, at: number | null = null): HintActionRequest {
  return { action, state, at };
}

test('begins on the page where the fix has its way there', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  expect(to.asked).toEqual([['draw', 7, 1]]);
  expect((await to.caseOf())?.fixesTried).toMatchObject([{ fix: 'other-code-channel', outcome: 'pending' }]);
});

test('leads to the sign-in where the page is not on its way and the fix has no page of its own', async () => {
  const to = caseServices();
  await to.see('account-locked');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  expect(to.asked).toEqual([['page', 7, '/ap/signin']]);
});

test('goes from page to page, says what went wrong there, and ends with the sign-in', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  expect((await to.see('otp-channel-choice'))?.coach).toMatchObject({ at: 2, fits: [2, 3] });
  expect((await to.see('otp'))?.coach?.at).toBe(4);
  const wrong = await to.see('otp-wrong');
  expect(wrong?.coach).toMatchObject({ at: 4, fits: [4, 1] });
  const trouble = t('cause_code_wrong_title');
  const [place, step] = [{ at: 5, count: 5 }, t('fix_other_code_channel_step_answer')];
  expect(wrong?.words).toMatchObject({
    why: trouble,
    line: t('hint_coach_line', { ...place, step: trouble }),
    announce: t('hint_coach_announce', { ...place, step: t('hint_coach_trouble', { trouble, step }) }),
  });
  expect((await to.see('signed-in'))?.kind).toBe('solved');
});

test('waits where something off its way goes wrong, and goes on by itself', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
  expect((await to.see('password-help'))?.coach?.at).toBe(1);
  expect((await to.see('service-error'))?.kind).toBe('cause');
  expect((await to.see('not-sign-in'))?.kind).toBeUndefined();
  expect((await to.see('new-password'))?.coach?.at).toBe(3);
});

test('a step that ran out is told as such', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
  await to.see('password-help');
  expect(await to.see('not-sign-in', { status: 404 })).toBeNull();
  expect((await to.caseOf())?.coach).toMatchObject({ at: 1, on: true });
});

test('moves by its buttons, settles on what the page shows, and is left', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  await to.service.hintAction(CONTEXT, press('primary', 'otp-wrong'));
  await to.service.hintAction(CONTEXT, press('back', 'otp-wrong'));
  await to.see('otp-channel-choice');
  await to.service.hintAction(CONTEXT, press('at', 'otp-channel-choice', 3));
  await to.service.hintAction(CONTEXT, press('other', 'otp-channel-choice'));
  await to.service.hintAction(CONTEXT, press('dismiss', 'otp-channel-choice'));
  const shown = (at: number | null) => ['draw', 7, at];
  expect(to.asked).toEqual([shown(1), shown(2), shown(1), shown(3), ['popup', 7], shown(null)]);
  expect((await to.caseOf())?.coach).toMatchObject({ at: 3, on: false });
  expect(await to.see('otp')).toBeNull();
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  expect(to.asked.at(-1)).toEqual(shown(4));
});

test('its button opens the official page where a step begins there', async () => {
  const to = caseServices();
  await to.see('wrong-password');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
  expect((await to.see('sign-in-password'))?.words.primary).toBe(t('fix_reset_password_do'));
  await to.service.hintAction(CONTEXT, press('primary', 'sign-in-password'));
  const page = ['page', 7, '/ap/forgotpassword'];
  expect(to.asked).toEqual([page, page]);
});

test('the last step’s button ends it', async () => {
  const to = caseServices();
  await to.see('captcha-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'new-captcha-image', go: true });
  for (let step = 0; step < 4; step += 1)
    await to.service.hintAction(CONTEXT, press('primary', 'captcha-wrong'));
  expect([to.asked.at(-1), (await to.caseOf())?.coach?.on]).toEqual([['draw', 7, null], false]);
});

test('ends where its fix left everything as it was: the next one is due', async () => {
  const to = caseServices();
  await to.see('captcha-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'new-captcha-image', go: true });
  await to.press('captcha-wrong');
  const again = await to.see('captcha-wrong');
  expect([again?.kind, (await to.caseOf())?.coach?.on]).toEqual(['cause', false]);
});

test('ends by the person’s word that it did not help', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  await to.service.answer(CONTEXT, { about: 'fix', fix: 'other-code-channel', worked: false });
  expect([to.asked.at(-1), (await to.caseOf())?.coach?.on]).toEqual([['draw', 7, null], false]);
});

test('that was left from the popup goes from the page', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: false });
  expect(to.asked.at(-1)).toEqual(['draw', 7, null]);
});

test('goes by the page in front, not by the one the case saw last', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.see('not-sign-in');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  to.contentScript.front = null;
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
  expect(to.asked).toEqual([
    ['page', 7, '/ap/signin'],
    ['page', 7, '/ap/forgotpassword'],
  ]);
});

test('who left on a page of the shop that is on the way goes on there', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'recover-two-step', go: true });
  await to.service.hintAction(CONTEXT, press('primary', 'otp-wrong'));
  expect((await to.see('not-sign-in'))?.coach?.at).toBe(2);
  await to.service.hintAction(CONTEXT, press('dismiss', 'not-sign-in'));
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'recover-two-step', go: true });
  expect(to.asked.at(-1)).toEqual(['draw', 7, 2]);
});

test('a finding of the page where nobody is led any more opens nothing', async () => {
  const to = caseServices();
  await to.see('otp-wrong');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'other-code-channel', go: true });
  await to.service.hintAction(CONTEXT, press('at', 'account-locked', 3));
  to.clock.now += SILENCE_ENDS_CASE + 1;
  await to.service.hintAction(CONTEXT, press('at', 'otp-channel-choice', 3));
  expect(to.asked).toEqual([['draw', 7, 1]]);
});

test('a step back to where it began does not end it', async () => {
  const to = caseServices();
  await to.see('wrong-password');
  await to.service.answer(CONTEXT, { about: 'coach', fix: 'reset-password', go: true });
  await to.see('password-help');
  const back = await to.see('wrong-password', { arrival: 'back-forward' });
  expect([back?.kind, back?.coach?.at]).toEqual(['coach', 0]);
  expect((await to.see('password-help'))?.coach?.at).toBe(1);
});
