import type { GuideKey } from './recipe';

/** Words of fixes about “this page”, as the guide says them: there the sign-in is another page. */
const INSTEAD: ReadonlyMap<GuideKey, GuideKey> = new Map<GuideKey, GuideKey>([
  ['fix_sign_in_again_body', 'guide_here_sign_in'],
  ['fix_start_over_step_close', 'guide_here_leave_it'],
  ['fix_finish_reset_step_follow', 'guide_here_follow'],
  ['fix_leave_page_title', 'guide_here_odd_title'],
  ['fix_leave_page_body', 'guide_here_odd_body'],
  ['fix_leave_page_step_nothing', 'guide_here_odd_nothing'],
  ['fix_leave_page_step_close', 'guide_here_odd_close'],
  ['fix_leave_page_step_typed', 'guide_here_odd_typed'],
  ['fix_start_over_step_bookmark', 'guide_here_bookmark'],
  ['fix_pass_robot_check_title', 'guide_here_robot_title'],
  ['fix_pass_robot_check_body', 'guide_here_robot'],
  ['fix_open_right_store_step_choose', 'guide_here_store'],
  ['fix_open_right_store_step_same', 'guide_here_no_account'],
]);

/** What the guide says for a word of a fix. */
export function inGuide(key: GuideKey): GuideKey {
  const own = INSTEAD.get(key);
  return own === undefined ? key : own;
}
