import type { DeviceId } from '@/lib/model/guide';

/** The device a user agent string tells of: what is chosen first in the guide. */
export function deviceOf(userAgent: string): DeviceId {
  if (/Android/.test(userAgent)) return 'android-chrome';
  if (/iPhone|iPad/.test(userAgent)) return 'iphone-safari';
  const mac = /Macintosh/.test(userAgent);
  if (/Firefox\//.test(userAgent)) return mac ? 'mac-firefox' : 'windows-firefox';
  if (/Edg\//.test(userAgent) && !mac) return 'windows-edge';
  if (/Chrome\//.test(userAgent)) return mac ? 'mac-chrome' : 'windows-chrome';
  return mac ? 'mac-safari' : 'windows-chrome';
}
