import { type GuideKey, proved, type Recipe, roughly, withOlder } from './recipe';

/** What is done in the browser. Null where the browser has no such thing. */
export type BrowserTask =
  | 'private-window'
  | 'clear-cookies'
  | 'clear-all'
  | 'allow-cookies'
  | 'pause-blocker'
  | 'update-browser';

export type BrowserId =
  | 'ios-safari'
  | 'android-chrome'
  | 'android-firefox'
  | 'chrome'
  | 'edge'
  | 'firefox'
  | 'mac-safari';

const DOTS: GuideKey = 'guide_keep_dots';
const FOX_DOTS: GuideKey = 'guide_do_fox_dots';
const LINES: GuideKey = 'guide_keep_lines';
const MORE: GuideKey = 'guide_keep_more';
const SETTINGS: GuideKey = 'guide_keep_settings';
const AGAIN: GuideKey = 'guide_do_again';
const ONE_BY_ONE = ['guide_do_one_off', 'guide_do_on_again'] as const satisfies GuideKey[];
const IOS_SAFARI = [
  'guide_do_gear',
  'guide_do_ios_apps',
  'guide_do_ios_safari',
] as const satisfies GuideKey[];
const PLAY = [
  'guide_do_play',
  'guide_do_me',
  'guide_do_play_manage',
  'guide_do_play_updates',
] as const satisfies GuideKey[];
const MAC_SAFARI = ['guide_keep_mac_menu', SETTINGS] as const satisfies GuideKey[];

/** The browsers' own menus and settings, with their own labels. */
export const BROWSERS: Readonly<Record<BrowserId, Readonly<Record<BrowserTask, Recipe | null>>>> = {
  'ios-safari': {
    'private-window': proved(
      'guide_do_ios_open',
      'guide_do_ios_tabs',
      'guide_do_ios_private',
      'guide_do_ios_plus',
      'guide_do_there',
    ),
    'clear-cookies': proved(
      ...IOS_SAFARI,
      'guide_do_ios_advanced',
      'guide_do_ios_data',
      'guide_do_ios_swipe',
      AGAIN,
    ),
    'clear-all': withOlder(
      'guide_older_ios_clear',
      proved(...IOS_SAFARI, 'guide_do_ios_clear', 'guide_do_ios_whole', 'guide_do_ios_confirm', AGAIN),
    ),
    'allow-cookies': roughly(...IOS_SAFARI, 'guide_do_ios_advanced', 'guide_do_ios_block', AGAIN),
    'pause-blocker': proved(...IOS_SAFARI, 'guide_do_apple_ext', ...ONE_BY_ONE),
    'update-browser': proved('guide_do_gear', 'guide_do_general', 'guide_do_software', 'guide_do_follow'),
  },
  'android-chrome': {
    'private-window': proved(DOTS, 'guide_do_android_incognito', 'guide_do_there'),
    'clear-cookies': proved(
      'guide_do_chrome_open',
      'guide_do_round',
      'guide_do_cookies',
      'guide_do_bin',
      'guide_do_android_delete',
      'guide_do_reload',
    ),
    'clear-all': proved(
      DOTS,
      'guide_do_history',
      'guide_do_android_browsing',
      'guide_do_android_time',
      'guide_do_android_tick',
      'guide_do_android_data',
      AGAIN,
    ),
    'allow-cookies': proved(
      DOTS,
      SETTINGS,
      'guide_do_site_settings',
      'guide_do_on_device',
      'guide_do_switch_on',
      AGAIN,
    ),
    // Chrome on Android takes no extensions.
    'pause-blocker': null,
    'update-browser': proved(...PLAY, 'guide_do_play_chrome'),
  },
  'android-firefox': {
    'private-window': proved(FOX_DOTS, 'guide_do_fox_private', 'guide_do_there'),
    'clear-cookies': proved(
      'guide_do_firefox_open',
      'guide_do_fox_shield',
      'guide_do_firefox_data',
      'guide_do_fox_confirm',
      'guide_do_reload',
    ),
    'clear-all': proved(
      FOX_DOTS,
      SETTINGS,
      'guide_do_fox_browsing',
      'guide_do_fox_tick',
      'guide_do_fox_button',
      'guide_do_fox_delete',
      AGAIN,
    ),
    'allow-cookies': proved(FOX_DOTS, SETTINGS, 'guide_do_fox_protection', 'guide_do_fox_standard', AGAIN),
    'pause-blocker': proved(FOX_DOTS, 'guide_do_ext', 'guide_do_chrome_ext', ...ONE_BY_ONE),
    'update-browser': proved(...PLAY, 'guide_do_play_firefox'),
  },
  chrome: {
    'private-window': proved(DOTS, 'guide_do_chrome_incognito', 'guide_do_there'),
    'clear-cookies': proved(
      'guide_do_chrome_open',
      'guide_do_round',
      'guide_do_cookies',
      'guide_do_manage',
      'guide_do_bins',
      'guide_do_done',
      'guide_do_reload',
    ),
    'clear-all': proved(
      DOTS,
      'guide_do_chrome_browsing',
      'guide_do_chrome_time',
      'guide_do_chrome_tick',
      'guide_do_chrome_data',
      AGAIN,
    ),
    'allow-cookies': proved(
      DOTS,
      SETTINGS,
      'guide_do_privacy',
      'guide_do_site_settings',
      'guide_do_more_content',
      'guide_do_on_device',
      'guide_do_chrome_allow',
      'guide_do_chrome_not_allowed',
    ),
    'pause-blocker': proved(DOTS, 'guide_do_ext', 'guide_do_chrome_ext', ...ONE_BY_ONE),
    'update-browser': proved(
      DOTS,
      'guide_do_help',
      'guide_do_chrome_about',
      'guide_do_wait',
      'guide_do_chrome_relaunch',
    ),
  },
  edge: {
    'private-window': proved(MORE, 'guide_do_edge_private', 'guide_do_there'),
    'clear-cookies': roughly(
      MORE,
      SETTINGS,
      'guide_do_edge_cookies',
      'guide_do_edge_list',
      'guide_do_bins',
      'guide_do_reload',
    ),
    'clear-all': roughly(
      MORE,
      SETTINGS,
      'guide_do_edge_privacy',
      'guide_do_edge_choose',
      'guide_do_edge_time',
      'guide_do_edge_tick',
      'guide_do_edge_clear',
      AGAIN,
    ),
    'allow-cookies': roughly(MORE, SETTINGS, 'guide_do_edge_cookies', 'guide_do_edge_allow', AGAIN),
    'pause-blocker': roughly(MORE, 'guide_do_edge_ext', 'guide_do_edge_manage', ...ONE_BY_ONE),
    'update-browser': roughly(
      MORE,
      'guide_do_edge_help',
      'guide_do_edge_about',
      'guide_do_wait',
      'guide_do_edge_restart',
    ),
  },
  firefox: {
    'private-window': proved(LINES, 'guide_do_firefox_private', 'guide_do_there'),
    'clear-cookies': proved(
      'guide_do_firefox_open',
      'guide_do_firefox_shield',
      'guide_do_firefox_data',
      'guide_do_firefox_clear',
      'guide_do_reload',
    ),
    'clear-all': proved(
      LINES,
      'guide_do_history',
      'guide_do_firefox_recent',
      'guide_do_firefox_when',
      'guide_do_firefox_tick',
      'guide_do_firefox_clear',
      AGAIN,
    ),
    'allow-cookies': proved(
      LINES,
      SETTINGS,
      'guide_do_privacy',
      'guide_do_firefox_exceptions',
      'guide_do_firefox_address',
      'guide_do_firefox_allow',
      'guide_do_firefox_save',
    ),
    'pause-blocker': proved(LINES, 'guide_do_firefox_themes', 'guide_do_ext', ...ONE_BY_ONE),
    'update-browser': proved(
      LINES,
      'guide_do_help',
      'guide_do_firefox_about',
      'guide_do_wait',
      'guide_do_firefox_restart',
    ),
  },
  'mac-safari': {
    'private-window': proved('guide_do_mac_file', 'guide_do_mac_private', 'guide_do_there'),
    'clear-cookies': proved(
      ...MAC_SAFARI,
      'guide_do_mac_privacy',
      'guide_do_mac_manage',
      'guide_do_mac_select',
      'guide_do_mac_close',
      'guide_do_reload',
    ),
    'clear-all': roughly(
      'guide_do_mac_history',
      'guide_do_mac_last',
      'guide_do_mac_whole',
      'guide_do_mac_clear',
      AGAIN,
    ),
    'allow-cookies': roughly(
      ...MAC_SAFARI,
      'guide_do_mac_privacy',
      'guide_do_mac_block',
      'guide_do_mac_elsewhere',
      AGAIN,
    ),
    'pause-blocker': proved(...MAC_SAFARI, 'guide_do_apple_ext', ...ONE_BY_ONE),
    'update-browser': proved(
      'guide_do_mac_apple',
      'guide_do_mac_system',
      'guide_do_general',
      'guide_do_software',
      'guide_do_follow',
    ),
  },
};
