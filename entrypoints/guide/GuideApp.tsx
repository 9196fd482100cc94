import type { ReadonlySignal, Signal } from '@preact/signals';
import { GuideView } from '@/components/guide/GuideView';
import type { Translate } from '@/lib/i18n/translate';
import type { GuidePlace } from '@/lib/model/guide';
import type { KeeperId } from '@/lib/model/prevent';
import type { ClipboardModel } from '@/lib/ui/clipboard-model';
import type { GeneratorModel } from '@/lib/ui/generator-model';
import type { SettingsModel } from '@/lib/ui/settings-model';
import { Prevent } from './Prevent';

export interface GuideAppProps {
  words: ReadonlySignal<Translate<'guide'>>;
  settings: SettingsModel;
  place: ReadonlySignal<GuidePlace>;
  generator: GeneratorModel;
  clipboard: ClipboardModel;
  keeper: Signal<KeeperId>;
  /** The store the guide was opened for, by domain. */
  wanted: string | null;
}

/** The guide as its models are now. */
export function GuideApp(props: GuideAppProps) {
  const { settings } = props.settings.view.value;
  const t = props.words.value;
  const prevent = () => <Prevent {...props} />;
  return (
    <GuideView
      t={t}
      chapters={[{ id: 'prevent', title: t('guide_prevent_title'), body: prevent }]}
      at={props.place.value.chapter}
      textSize={settings.textSize}
      onTextSize={(textSize) => void props.settings.change({ textSize })}
      onPrint={() => window.print()}
    />
  );
}
