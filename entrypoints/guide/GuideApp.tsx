import type { ReadonlySignal, Signal } from '@preact/signals';
import { ContactChapter } from '@/components/guide/ContactChapter';
import { type Chapter, GuideView } from '@/components/guide/GuideView';
import { TakenOverChapter } from '@/components/guide/TakenOverChapter';
import type { Translate } from '@/lib/i18n/translate';
import type { DeviceId, GuidePlace } from '@/lib/model/guide';
import type { KeeperId } from '@/lib/model/prevent';
import type { ClipboardModel } from '@/lib/ui/clipboard-model';
import type { GeneratorModel } from '@/lib/ui/generator-model';
import { stepsPlace } from '@/lib/ui/guide-place';
import type { SettingsModel } from '@/lib/ui/settings-model';
import { Prevent } from './Prevent';
import { storePages } from './store-pages';
import { Ways } from './Ways';

export interface GuideAppProps {
  words: ReadonlySignal<Translate<'guide'>>;
  settings: SettingsModel;
  place: ReadonlySignal<GuidePlace>;
  generator: GeneratorModel;
  clipboard: ClipboardModel;
  keeper: Signal<KeeperId>;
  /** The device this page is open on. */
  ownDevice: DeviceId;
  /** The store the guide was opened for, by domain. */
  wanted: string | null;
  /** Goes to a place in the guide: a step on the way back, or none, as a choice is none. */
  go(hash: string, how: 'onward' | 'instead'): void;
}

/** The guide as its models are now. */
export function GuideApp(props: GuideAppProps) {
  const { settings, lang } = props.settings.view.value;
  const t = props.words.value;
  const { chapter, section } = props.place.value;
  const stores = storePages(lang, navigator.languages, props.wanted);
  const reads = chapter === 'steps' && stepsPlace(section).view === 'read';
  const chapters: Chapter[] = [
    {
      id: 'steps',
      title: t('guide_steps_title'),
      heading: t(reads ? 'guide_read_title' : 'guide_steps_title'),
      body: () => <Ways {...props} stores={stores} />,
    },
    {
      id: 'taken-over',
      title: t('guide_taken_title'),
      body: () => <TakenOverChapter t={t} stores={stores} />,
    },
    { id: 'contact', title: t('guide_contact_title'), body: () => <ContactChapter t={t} stores={stores} /> },
    { id: 'prevent', title: t('guide_prevent_title'), body: () => <Prevent {...props} stores={stores} /> },
  ];
  return (
    <GuideView
      t={t}
      chapters={chapters}
      at={chapter}
      textSize={settings.textSize}
      onTextSize={(textSize) => void props.settings.change({ textSize })}
      onPrint={() => window.print()}
    />
  );
}
