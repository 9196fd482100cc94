import { LINK_IDS, type LinkId } from '../model/fix.ts';
import type { OfficialPages, Store, StoreLinks } from '../model/site-pack.ts';

type Pages = Pick<OfficialPages, 'links' | 'request'>;

/** Official addresses of a store, by link id. A page that the site has not is absent. */
export function linksOf(pages: Pages, store: Store): StoreLinks {
  const found = LINK_IDS.flatMap((id): [LinkId, string][] => {
    const url = linkOf(pages, store, id, homeOf(store));
    return url === null ? [] : [[id, url]];
  });
  return { ...Object.fromEntries(found), home: homeOf(store), 'sign-in': freshSignIn(pages, store) };
}

/** The store's front page. */
export function homeOf(store: Store): string {
  return `https://${store.host}/`;
}

/** A fresh sign-in of a store that leads to `returnTo`; its front page where the site tells no address for it. */
export function freshSignIn(pages: Pages, store: Store, returnTo: string = homeOf(store)): string {
  const url = linkOf(pages, store, 'sign-in', returnTo);
  return url === null ? homeOf(store) : url;
}

function linkOf({ links, request }: Pages, store: Store, id: LinkId, returnTo: string): string | null {
  if (id === 'home') return homeOf(store);
  for (const path of [links[id], request?.withoutHandle[id]]) {
    const url = path === undefined ? null : addressOf(path, store, request?.query, returnTo);
    if (url !== null) return url;
  }
  return null;
}

/** Null where the request needs a handle, and the store's is not known. */
function addressOf(
  path: string,
  { domain, host, shop }: Store,
  query: Readonly<Record<string, string>> | undefined,
  returnTo: string,
): string | null {
  const own = path.replace('<store>', () => domain).replace('<request>', '');
  const url = new URL(own, `https://${host}`);
  if (query === undefined || !path.includes('<request>')) return url.href;
  const handle = shop?.handle;
  for (const [name, value] of Object.entries(query)) {
    if (handle === undefined && value.includes('<handle>')) return null;
    const withHandle = handle === undefined ? value : value.replace('<handle>', () => handle);
    url.searchParams.set(
      name,
      withHandle.replace('<return>', () => returnTo),
    );
  }
  return url.href;
}
