import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsView } from '@/components/options/OptionsView';
import { chooseLang } from '@/lib/i18n/choose-lang';
import { loadOptionsMessages } from '@/lib/i18n/page-messages';
import type { Translate } from '@/lib/i18n/translate';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { browserLang } from '@/lib/platform/browser-lang';
import { background } from '@/lib/platform/messages';
import { dress } from '@/lib/ui/dress';
import { createSettingsModel } from '@/lib/ui/settings-model';

async function start(root: HTMLElement): Promise<void> {
  const model = createSettingsModel(background, {
    settings: DEFAULT_SETTINGS,
    lang: chooseLang('auto', browserLang()),
  });
  await model.load();
  const words = signal<Translate<'options'>>(await loadOptionsMessages(model.view.value.lang));

  effect(() => {
    const view = model.view.value;
    void loadOptionsMessages(view.lang).then((t) => {
      words.value = t;
      dress(document.documentElement, view);
      document.title = `${t('options_title')} · Haireta`;
    });
  });

  function App() {
    return (
      <OptionsView
        t={words.value}
        settings={model.view.value.settings}
        saved={model.saved.value}
        onChange={(change) => void model.change(change)}
      />
    );
  }
  render(<App />, root);
}

const root = document.getElementById('app');
if (root !== null) void start(root);
