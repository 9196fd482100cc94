import { defineFix } from '@/lib/model/fix';
import { CAPTCHA_PAGES } from '@/lib/model/page-groups';

/** Another picture, typed in half-width letters. */
export default defineFix({
  id: 'new-captcha-image',
  steps: ['another', 'listen', 'password', 'half_width'],
  coach: {
    another: { on: CAPTCHA_PAGES, mark: 'captcha-refresh', stays: true },
    listen: { on: CAPTCHA_PAGES, mark: 'captcha-audio', stays: true },
    password: { on: CAPTCHA_PAGES, mark: 'password-field', stays: true },
    half_width: { on: CAPTCHA_PAGES, mark: 'captcha-field' },
  },
  leaves: ['account'],
});
