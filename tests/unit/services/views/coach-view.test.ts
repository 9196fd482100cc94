import { expect, test } from 'vitest';
import { workerMessages } from '@/lib/i18n/worker-messages';
import type { Coaching } from '@/lib/model/case';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { coachHint, type Way } from '@/lib/services/views/coach-view';
import { amazon } from '../../../harness/amazon';

const t = workerMessages('en').about('amazon');
const COACH: Coaching = { fix: 'reset-password', at: 0, reached: 0, on: true, byHand: false };

function hintOf(way: Way, coach = COACH) {
  return coachHint(coach, 'wrong-password', null, way, {
    t,
    lang: 'en',
    settings: DEFAULT_SETTINGS,
    css: { every: '.ha{}', coach: 'ol{}' },
  });
}

test('a step points at the site’s own part, and its button opens the official page', () => {
  const view = hintOf({ marks: amazon.marks, pages: { 'forgot-password': 'https://shop.example/forgot' } });
  expect(view.coach?.marks[0]).toBe(amazon.marks['forgot-password']);
  expect([view.words.primary, view.coach?.go]).toEqual([t('fix_reset_password_do'), 'button']);
  expect(view.css).toBe('.ha{}ol{}');
});

test('what a site lacks is neither pointed at nor offered: our button goes on', () => {
  const view = hintOf({ marks: {}, pages: {} });
  expect(new Set(view.coach?.marks)).toEqual(new Set([null]));
  expect([view.words.primary, view.coach?.go, view.coach?.lost]).toEqual([
    t('hint_coach_ahead'),
    'link',
    null,
  ]);
});

test('a step that was only looked at ahead is not behind', () => {
  expect(hintOf({ marks: {}, pages: {} }, { ...COACH, at: 2, reached: 1 }).coach?.behind).toBe(1);
  expect(hintOf({ marks: {}, pages: {} }, { ...COACH, at: 1, reached: 2 }).coach?.behind).toBe(1);
});
