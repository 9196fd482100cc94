import { linkKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { LinkId } from '@/lib/model/fix';
import type { StorePage } from '@/lib/model/guide';
import { Fold } from '../Fold';
import { OutLink } from '../OutLink';

export interface StoreLinksProps {
  t: Translate<'guide'>;
  link: LinkId;
  /** The most likely store first. */
  stores: StorePage[];
}

/** One official page: of the likely store at once, of the others when unfolded. */
export function StoreLinks({ t, link, stores }: StoreLinksProps) {
  const [first, ...others] = stores;
  if (first === undefined) return null;
  return (
    <div class="stack tight store-links">
      <OutLink
        url={first.links[link]}
        label={t('guide_at_store', { label: t(linkKey(link)), store: first.domain })}
        newTab={t('guide_new_tab')}
      />
      <p class="address-print">{first.links[link]}</p>
      <Fold title={t('guide_other_stores')}>
        <ul class="store-list">
          {others.map(({ domain, country, links }) => (
            <li key={domain}>
              <OutLink
                url={links[link]}
                label={t('guide_at_store', { label: domain, store: country })}
                newTab={t('guide_new_tab')}
              />
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
