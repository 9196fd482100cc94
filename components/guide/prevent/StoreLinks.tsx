import type { Translate } from '@/lib/i18n/translate';
import { Fold } from '../../Fold';
import { OutLink } from '../../OutLink';

export interface StoreLinksProps {
  t: Translate<'guide'>;
  label: string;
  /** The same page of every store, the most likely store first. */
  pages: { domain: string; country: string; url: string }[];
}

/** One official page: of the likely store at once, of the others when unfolded. */
export function StoreLinks({ t, label, pages }: StoreLinksProps) {
  const [first, ...others] = pages;
  if (first === undefined) return null;
  return (
    <div class="stack tight store-links">
      <OutLink
        url={first.url}
        label={t('guide_at_store', { label, store: first.domain })}
        newTab={t('guide_new_tab')}
      />
      <p class="address-print">{first.url}</p>
      <Fold title={t('guide_other_stores')}>
        <ul class="store-list">
          {others.map(({ domain, country, url }) => (
            <li key={domain}>
              <OutLink
                url={url}
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
