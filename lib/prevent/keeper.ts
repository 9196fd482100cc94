import type { KeeperId } from '@/lib/model/prevent';

/** What a user agent string says of its browser, the telling parts first. */
const BROWSERS: readonly (readonly [RegExp, KeeperId])[] = [
  [/iPhone|iPad|iPod/, 'apple-phone'],
  [/Android.*Firefox/, 'android-firefox'],
  [/Android/, 'android-chrome'],
  [/Firefox/, 'firefox'],
  [/Edg\//, 'edge'],
  [/Chrome/, 'chrome'],
  [/Safari/, 'mac-safari'],
];

/**
 * The password manager this browser comes with, as its user agent string tells; Chrome's for any other. A Mac whose
 * screen takes several touches at a time (`touches`) is an iPad.
 */
export function keeperOf(userAgent: string, touches: number): KeeperId {
  if (touches > 1 && /Macintosh/.test(userAgent)) return 'apple-phone';
  const found = BROWSERS.find(([part]) => part.test(userAgent));
  return found === undefined ? 'chrome' : found[1];
}
