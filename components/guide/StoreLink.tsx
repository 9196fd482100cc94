import { linkKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { LinkId } from '@/lib/model/fix';
import type { StorePage } from '@/lib/model/guide';
import { OutLink } from '../OutLink';

export interface StoreLinkProps {
  t: Translate<'guide'>;
  link: LinkId;
  store: StorePage;
}

/** One official page of the store, and its address on paper. Nothing where the site has no such page. */
export function StoreLink({ t, link, store: { domain, links } }: StoreLinkProps) {
  const url = links[link];
  if (url === undefined) return null;
  return (
    <div class="stack tight store-links">
      <OutLink
        url={url}
        label={t('guide_at_store', { label: t(linkKey(link)), store: domain })}
        newTab={t('guide_new_tab')}
      />
      <p class="address-print">{onPaper(url, links.home)}</p>
    </div>
  );
}

/** An address that a person can type. One with a long tail is reached from the store's first page. */
function onPaper(address: string, home: string): string {
  return address.includes('?') ? home : address;
}
