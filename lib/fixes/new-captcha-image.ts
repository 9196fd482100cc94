import { defineFix } from '@/lib/model/fix';
import { CAPTCHA_PAGES } from '@/lib/model/page-groups';

/** Another picture, typed in half-width letters. */
export default defineFix({
  id: 'new-captcha-image',
  kind: 'guided',
  steps: ['another', 'password', 'half_width', 'listen'],
  coach: {
    another: { on: CAPTCHA_PAGES, mark: 'captcha-refresh' },
    password: { on: CAPTCHA_PAGES, mark: 'password-field' },
    half_width: { on: CAPTCHA_PAGES, mark: 'captcha-field' },
    listen: { on: CAPTCHA_PAGES, mark: 'captcha-audio' },
  },
  link: null,
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
