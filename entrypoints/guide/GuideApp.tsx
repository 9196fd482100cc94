import { useEffect } from 'preact/hooks';
import { ContactChapter } from '@/components/guide/ContactChapter';
import { type Chapter, GuideView } from '@/components/guide/GuideView';
import { StoreChoice } from '@/components/guide/StoreChoice';
import { TakenOverChapter } from '@/components/guide/TakenOverChapter';
import { arriveAt, type PlaceModel, stepsPlace } from '@/lib/ui/guide-place';
import { Prevent } from './Prevent';
import type { GuideAppProps } from './props';
import { chosenStore, storePages } from './store-pages';
import { Ways } from './Ways';

/** The guide as its models are now. */
export function GuideApp(props: GuideAppProps) {
  const { settings, at, words } = props;
  const { settings: chosen, lang } = settings.view.value;
  const { chapter, section } = at.place.value;
  const stores = storePages(lang, navigator.languages);
  const store = chosenStore(stores, at.store.value);
  const t = words.value.about(store.site);
  const reads = chapter === 'steps' && stepsPlace(section).view === 'read';
  useArrival(at);
  const chapters: Chapter[] = [
    {
      id: 'steps',
      title: t('guide_steps_title'),
      heading: t(reads ? 'guide_read_title' : 'guide_steps_title'),
      body: () => <Ways {...props} t={t} store={store} />,
    },
    { id: 'taken-over', title: t('guide_taken_title'), body: () => <TakenOverChapter t={t} store={store} /> },
    { id: 'contact', title: t('guide_contact_title'), body: () => <ContactChapter t={t} store={store} /> },
    {
      id: 'prevent',
      title: t('guide_prevent_title'),
      body: () => <Prevent {...props} t={t} store={store} />,
    },
  ];
  return (
    <GuideView
      t={t}
      chapters={chapters}
      at={chapter}
      textSize={chosen.textSize}
      onTextSize={(textSize) => void settings.change({ textSize })}
      onPrint={() => window.print()}
    >
      <StoreChoice t={t} stores={stores} store={store} onStore={at.chooseStore} />
    </GuideView>
  );
}

/** After each move through the guide: scrolls to the place, and focuses its heading. */
function useArrival({ place, arrivals }: PlaceModel): void {
  const times = arrivals.value;
  useEffect(() => arriveAt(document, place.value, times > 0), [times]);
}
