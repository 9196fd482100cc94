import type { Translate } from '@/lib/i18n/translate';
import type { OtherTab } from '@/lib/model/site-data';
import { Checks } from '../Checks';

export interface OtherTabsProps {
  t: Translate<'first'>;
  tabs: readonly OtherTab[];
  unticked: readonly number[];
  onChange: (unticked: number[]) => void;
}

/** The store's other tabs, which reload too unless unticked. Nothing where there are none. */
export function OtherTabs({ t, tabs, unticked, onChange }: OtherTabsProps) {
  if (tabs.length === 0) return null;
  return (
    <Checks
      title={t('clear_tabs')}
      note={t('clear_tabs_note')}
      rows={tabs.map(({ tabId, title }) => ({
        id: tabId,
        words: title === '' ? t('clear_tab_untitled') : title,
        ticked: !unticked.includes(tabId),
      }))}
      onTick={(id, ticked) => onChange(ticked ? unticked.filter((each) => each !== id) : [...unticked, id])}
    />
  );
}
