import type { DeviceId, TaskId } from '@/lib/model/guide';
import { BROWSERS } from './browsers';
import { proved, type Recipe, roughly } from './recipe';
import { SYSTEMS } from './systems';

/** Recipes of one device. Null: the device has no such thing. Absent: the same everywhere. */
export type Recipes = Readonly<Partial<Record<TaskId, Recipe | null>>>;

/** What a browser needs no app for. */
const NO_APP: Recipes = { 'clear-app': null, 'use-browser': null };
/** What an app has no menu for. */
const NO_BROWSER: Recipes = {
  'private-window': null,
  'clear-cookies': null,
  'clear-all': null,
  'allow-cookies': null,
  'pause-blocker': null,
  'update-browser': null,
};

const APPLE_APP: Recipes = {
  ...NO_BROWSER,
  'update-app': proved(
    'guide_do_app_store',
    'guide_do_me',
    'guide_do_find',
    'guide_do_ios_update',
    'fix_update_app_step_reopen',
  ),
  'clear-app': roughly(
    'guide_do_gear',
    'guide_do_general',
    'guide_do_app_phone_storage',
    'guide_do_app_choose',
    'guide_do_app_delete',
    'guide_do_app_install',
    'guide_do_again',
  ),
  'use-browser': proved('guide_do_browser_iphone', 'guide_do_browser_type', 'guide_do_browser_in'),
};

/** How every device does what differs between devices. */
export const DEVICES: Readonly<Record<DeviceId, Recipes>> = {
  'iphone-safari': { ...SYSTEMS.iphone, ...BROWSERS['ios-safari'], ...NO_APP },
  'ipad-safari': { ...onIpad({ ...SYSTEMS.ipad, ...BROWSERS['ios-safari'] }), ...NO_APP },
  'iphone-app': { ...SYSTEMS.iphone, ...APPLE_APP },
  'ipad-app': onIpad({ ...SYSTEMS.ipad, ...APPLE_APP }),
  'android-chrome': { ...SYSTEMS.android, ...BROWSERS['android-chrome'], ...NO_APP },
  'android-firefox': { ...SYSTEMS.android, ...BROWSERS['android-firefox'], ...NO_APP },
  'android-app': {
    ...SYSTEMS.android,
    ...NO_BROWSER,
    'update-app': proved(
      'guide_do_play',
      'guide_do_me',
      'guide_do_play_manage',
      'guide_do_play_updates',
      'guide_do_play_site',
      'fix_update_app_step_reopen',
    ),
    'clear-app': roughly(
      'guide_do_app_hold',
      'guide_do_app_info',
      'guide_do_app_storage',
      'guide_do_app_cache',
      'guide_do_again',
    ),
    'use-browser': proved('guide_do_browser_android', 'guide_do_browser_type', 'guide_do_browser_in'),
  },
  'windows-chrome': { ...SYSTEMS.windows, ...BROWSERS.chrome, ...NO_APP },
  'windows-edge': { ...SYSTEMS.windows, ...BROWSERS.edge, ...NO_APP },
  'windows-firefox': { ...SYSTEMS.windows, ...BROWSERS.firefox, ...NO_APP },
  'mac-safari': { ...SYSTEMS.mac, ...BROWSERS['mac-safari'], ...NO_APP },
  'mac-chrome': { ...SYSTEMS.mac, ...BROWSERS.chrome, ...NO_APP },
  'mac-firefox': {
    ...SYSTEMS.mac,
    ...BROWSERS.firefox,
    // The one label that Firefox writes otherwise on a Mac.
    'private-window': proved('guide_keep_lines', 'guide_do_mac_private', 'guide_do_there'),
    ...NO_APP,
  },
};

/** The same on an iPad, whose settings show list and page side by side. */
function onIpad(recipes: Recipes): Recipes {
  return Object.fromEntries(
    Object.entries(recipes).map(([task, recipe]) => [task, recipe === null ? null : sideBySide(recipe)]),
  );
}

function sideBySide(recipe: Recipe): Recipe {
  return {
    ...recipe,
    steps: recipe.steps.map((step) => (step === 'guide_do_gear' ? 'guide_do_ipad_gear' : step)),
  };
}
