import type { DeviceId } from '@/lib/model/guide';

/**
 * The device a user agent string names, chosen first in the guide. An iPad calls itself a Mac; a screen that takes
 * several touches at a time (`touches`) gives it away.
 */
export function deviceOf(userAgent: string, touches: number): DeviceId {
  if (/Android/.test(userAgent)) return /Firefox\//.test(userAgent) ? 'android-firefox' : 'android-chrome';
  if (/iPhone/.test(userAgent)) return 'iphone-safari';
  const mac = /Macintosh/.test(userAgent);
  if (/iPad/.test(userAgent) || (mac && touches > 1)) return 'ipad-safari';
  if (/Firefox\//.test(userAgent)) return mac ? 'mac-firefox' : 'windows-firefox';
  if (/Edg\//.test(userAgent) && !mac) return 'windows-edge';
  if (/Chrome\//.test(userAgent)) return mac ? 'mac-chrome' : 'windows-chrome';
  return mac ? 'mac-safari' : 'windows-chrome';
}
