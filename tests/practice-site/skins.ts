/**
 * Faces of the same pages: as on a computer, as on a phone, and one whose parts have other names than those
 * anybody knows. `?skin=<name>` on any address keeps one in a cookie for the whole journey.
 */
const SKINS = ['desktop', 'mobile', 'changed'] as const;

export type Skin = (typeof SKINS)[number];

export const SKIN_COOKIE = 'practice-skin';

/** The part of a request that tells a skin. */
interface Asked {
  query: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
}

/** The skin an address asks for, or null. */
export function askedSkin(request: Asked): Skin | null {
  return skinNamed(request.query.get('skin'));
}

export function skinOf(request: Asked): Skin {
  return askedSkin(request) || skinNamed(request.cookies.get(SKIN_COOKIE)) || 'desktop';
}

function skinNamed(name: string | null | undefined): Skin | null {
  return SKINS.find((skin) => skin === name) || null;
}
