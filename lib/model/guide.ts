import type { FixId } from './fix';
import type { StoreLinks } from './site-pack';

/** Chapters of the guide, in order. The first is shown where the address names none. */
export const CHAPTER_IDS = ['steps', 'taken-over', 'contact', 'prevent'] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

/** Where in the guide: `#<chapter>` or `#<chapter>/<section>`. */
export interface GuidePlace {
  chapter: ChapterId;
  section: string | null;
}

/** Official pages of one store. */
export interface StorePage {
  /** Id of its site. */
  site: string;
  domain: string;
  /** Country of the store, in the language of the page; the site's name where there is one store for all. */
  country: string;
  links: StoreLinks;
}

/** What people hold in their hands or have on the desk. */
export const MACHINE_IDS = ['iphone', 'ipad', 'android', 'windows', 'mac'] as const;
export type MachineId = (typeof MACHINE_IDS)[number];

/** What the site is opened with. */
export type ProgramId = 'safari' | 'chrome' | 'edge' | 'firefox' | 'app';

/** What people sign in with: also devices that have no Haireta. */
export const DEVICE_IDS = [
  'iphone-safari',
  'iphone-app',
  'ipad-safari',
  'ipad-app',
  'android-chrome',
  'android-app',
  'android-firefox',
  'windows-chrome',
  'windows-edge',
  'windows-firefox',
  'mac-safari',
  'mac-chrome',
  'mac-firefox',
] as const;
export type DeviceId = (typeof DEVICE_IDS)[number];

/** What each device is made of. */
export const DEVICE_PARTS: Readonly<Record<DeviceId, { machine: MachineId; program: ProgramId }>> = {
  'iphone-safari': { machine: 'iphone', program: 'safari' },
  'iphone-app': { machine: 'iphone', program: 'app' },
  'ipad-safari': { machine: 'ipad', program: 'safari' },
  'ipad-app': { machine: 'ipad', program: 'app' },
  'android-chrome': { machine: 'android', program: 'chrome' },
  'android-app': { machine: 'android', program: 'app' },
  'android-firefox': { machine: 'android', program: 'firefox' },
  'windows-chrome': { machine: 'windows', program: 'chrome' },
  'windows-edge': { machine: 'windows', program: 'edge' },
  'windows-firefox': { machine: 'windows', program: 'firefox' },
  'mac-safari': { machine: 'mac', program: 'safari' },
  'mac-chrome': { machine: 'mac', program: 'chrome' },
  'mac-firefox': { machine: 'mac', program: 'firefox' },
};

/** What only the guide offers, beside the fixes. */
export const GUIDE_ONLY = ['private-window', 'clear-all', 'clear-app', 'use-browser'] as const;

/** One way of the guide: a fix, or what a device without Haireta needs besides. */
export type TaskId = FixId | (typeof GUIDE_ONLY)[number];
