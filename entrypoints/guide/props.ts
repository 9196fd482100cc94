import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Translate } from '@/lib/i18n/translate';
import type { DeviceId, StorePage } from '@/lib/model/guide';
import type { KeeperId } from '@/lib/model/prevent';
import type { ClipboardModel } from '@/lib/ui/clipboard-model';
import type { GeneratorModel } from '@/lib/ui/generator-model';
import type { PlaceModel } from '@/lib/ui/guide-place';
import type { SettingsModel } from '@/lib/ui/settings-model';

/** The models of the guide. */
export interface GuideAppProps {
  words: ReadonlySignal<Translate<'guide'>>;
  settings: SettingsModel;
  at: PlaceModel;
  generator: GeneratorModel;
  clipboard: ClipboardModel;
  keeper: Signal<KeeperId>;
  /** The device this page is open on. */
  ownDevice: DeviceId;
}

/** What a chapter is given beside the models. */
export interface ChapterProps extends GuideAppProps {
  /** Speaks about the site of the store. */
  t: Translate<'guide'>;
  store: StorePage;
}
