import type { FixId, LinkId } from './fix';

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
  domain: string;
  /** Country of the store, in the language of the page. */
  country: string;
  links: Readonly<Record<LinkId, string>>;
}

/** What people sign in with: also devices that have no Haireta. */
export const DEVICE_IDS = [
  'iphone-safari',
  'android-chrome',
  'iphone-app',
  'android-app',
  'windows-chrome',
  'windows-edge',
  'windows-firefox',
  'mac-safari',
  'mac-chrome',
  'mac-firefox',
] as const;
export type DeviceId = (typeof DEVICE_IDS)[number];

/** What only the guide offers, beside the fixes. */
export const GUIDE_ONLY = ['private-window', 'clear-all', 'clear-app', 'use-browser'] as const;

/** One way of the guide: a fix, or what a device without Haireta needs besides. */
export type TaskId = FixId | (typeof GUIDE_ONLY)[number];
