import type { MessageKey } from '@/lib/i18n/parts';
import type { KeeperId } from '@/lib/model/prevent';

type Key = MessageKey<'guide'>;

export interface Keeper {
  name: Key;
  /** How to turn it on. */
  steps: readonly Key[];
  /** Where what it keeps can be seen. */
  see: Key;
  /** An address of the browser's own that shows it. No page may link to one. */
  address: string | null;
}

/** The password manager of each browser and phone, with its own labels. In no order of merit. */
export const KEEPERS: Readonly<Record<KeeperId, Keeper>> = {
  'android-chrome': {
    name: 'guide_keep_android_chrome',
    steps: ['guide_keep_dots', 'guide_keep_settings', 'guide_keep_google', 'guide_keep_offer'],
    see: 'guide_keep_see_google',
    address: null,
  },
  'android-firefox': {
    name: 'guide_keep_android_firefox',
    steps: ['guide_keep_dots', 'guide_keep_settings', 'guide_keep_passwords', 'guide_keep_ask'],
    see: 'guide_keep_see_list',
    address: null,
  },
  'apple-phone': {
    name: 'guide_keep_apple_phone',
    steps: [
      'guide_keep_apple_settings',
      'guide_keep_apple_general',
      'guide_keep_apple_autofill',
      'guide_keep_apple_on',
    ],
    see: 'guide_keep_see_app',
    address: null,
  },
  chrome: {
    name: 'guide_keep_chrome',
    steps: ['guide_keep_dots', 'guide_keep_group', 'guide_keep_google', 'guide_keep_offer'],
    see: 'guide_keep_see_address',
    address: 'chrome://password-manager/passwords',
  },
  edge: {
    name: 'guide_keep_edge',
    steps: ['guide_keep_more', 'guide_keep_settings', 'guide_keep_edge_group', 'guide_keep_ask'],
    see: 'guide_keep_see_address',
    address: 'edge://settings/passwords',
  },
  firefox: {
    name: 'guide_keep_firefox',
    steps: ['guide_keep_lines', 'guide_keep_settings', 'guide_keep_group', 'guide_keep_tick'],
    see: 'guide_keep_see_address',
    address: 'about:logins',
  },
  'mac-safari': {
    name: 'guide_keep_mac_safari',
    steps: ['guide_keep_mac_menu', 'guide_keep_settings', 'guide_keep_mac_autofill', 'guide_keep_mac_tick'],
    see: 'guide_keep_see_app',
    address: null,
  },
};

/** What comes after turning it on, the same everywhere. */
export const THEN = ['guide_keep_sign_in', 'guide_keep_save'] as const satisfies Key[];
