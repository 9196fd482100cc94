import { type GuideKey, proved, type Recipe, roughly } from './recipe';

/** What is done in the system and not in the browser. */
export type SystemTask = 'turn-off-caps-lock' | 'type-half-width' | 'set-clock' | 'check-connection';

export type SystemId = 'iphone' | 'ipad' | 'android' | 'windows' | 'mac';

const RETYPE = ['guide_do_eye', 'fix_turn_off_caps_lock_step_once'] as const satisfies GuideKey[];
const WITHOUT_SPACES = [
  'fix_type_half_width_step_at',
  'fix_type_half_width_step_spaces',
] as const satisfies GuideKey[];
const NEWEST: GuideKey = 'fix_set_clock_step_retry';
const NO_PAGE_YET = ['guide_do_look', 'fix_check_connection_step_carrier'] as const satisfies GuideKey[];

type Settings = Readonly<Record<SystemTask, Recipe>>;

const IPHONE: Settings = {
  'turn-off-caps-lock': roughly('guide_do_phone_field', 'guide_do_phone_shift', ...RETYPE),
  'type-half-width': roughly('guide_do_phone_field', 'guide_do_ios_globe', ...WITHOUT_SPACES),
  'set-clock': proved('guide_do_gear', 'guide_do_general', 'guide_do_ios_date', 'guide_do_ios_auto', NEWEST),
  'check-connection': proved(
    'guide_do_ios_corner',
    'guide_do_plane',
    'guide_do_no_wifi',
    ...NO_PAGE_YET,
    'guide_do_wifi_back',
  ),
};

/** Settings of each system. */
export const SYSTEMS: Readonly<Record<SystemId, Settings>> = {
  iphone: IPHONE,
  ipad: {
    ...IPHONE,
    // Many iPads have Wi-Fi and nothing else.
    'check-connection': proved('guide_do_ios_corner', 'guide_do_plane', 'guide_do_router', ...NO_PAGE_YET),
  },
  android: {
    'turn-off-caps-lock': roughly('guide_do_phone_field', 'guide_do_phone_shift', ...RETYPE),
    'type-half-width': roughly('guide_do_phone_field', 'guide_do_android_globe', ...WITHOUT_SPACES),
    'set-clock': roughly(
      'guide_do_gear',
      'guide_do_android_system',
      'guide_do_android_date',
      'guide_do_android_auto',
      NEWEST,
    ),
    'check-connection': proved(
      'guide_do_android_swipe',
      'guide_do_plane',
      'guide_do_android_mobile',
      ...NO_PAGE_YET,
      'guide_do_wifi_back',
    ),
  },
  windows: {
    'turn-off-caps-lock': proved(
      'fix_turn_off_caps_lock_step_look',
      'fix_turn_off_caps_lock_step_press',
      ...RETYPE,
    ),
    'type-half-width': proved('guide_do_windows_a', 'guide_do_windows_kana', ...WITHOUT_SPACES),
    'set-clock': proved(
      'guide_do_windows_start',
      'guide_keep_settings',
      'guide_do_windows_time',
      'guide_do_windows_date',
      'guide_do_windows_auto',
      'guide_do_windows_sync',
      NEWEST,
    ),
    'check-connection': proved('guide_do_windows_net', 'guide_do_plane', 'guide_do_router', ...NO_PAGE_YET),
  },
  mac: {
    'turn-off-caps-lock': proved('guide_do_mac_caps', ...RETYPE),
    'type-half-width': proved('guide_do_mac_eisu', ...WITHOUT_SPACES),
    'set-clock': proved(
      'guide_do_mac_apple',
      'guide_do_mac_system',
      'guide_do_general',
      'guide_do_mac_date',
      'guide_do_mac_auto',
      NEWEST,
    ),
    'check-connection': proved('guide_do_mac_fan', 'guide_do_mac_off_on', 'guide_do_router', ...NO_PAGE_YET),
  },
};
