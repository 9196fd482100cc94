import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/guide.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { deviceOf } from '@/lib/guide/device';
import { chooseLang } from '@/lib/i18n/choose-lang';
import { loadGuideMessages } from '@/lib/i18n/page-messages';
import type { Translate } from '@/lib/i18n/translate';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { browserLang } from '@/lib/platform/browser-lang';
import { background } from '@/lib/platform/messages';
import { keeperOf } from '@/lib/prevent/keeper';
import { createClipboard } from '@/lib/ui/clipboard-model';
import { dress } from '@/lib/ui/dress';
import { createGenerator } from '@/lib/ui/generator-model';
import { followPlace } from '@/lib/ui/guide-place';
import { createSettingsModel } from '@/lib/ui/settings-model';
import { GuideApp } from './GuideApp';
import { drawFromSystem, loadWords, writeToClipboard } from './sources';

async function start(root: HTMLElement): Promise<void> {
  const settings = createSettingsModel(background, {
    settings: DEFAULT_SETTINGS,
    lang: chooseLang('auto', browserLang()),
  });
  await settings.load();
  const words = signal<Translate<'guide'>>(await loadGuideMessages(settings.view.value.lang));
  const models = {
    words,
    settings,
    at: followPlace(window),
    generator: createGenerator({ draw: drawFromSystem, loadWords }),
    clipboard: createClipboard(writeToClipboard),
    keeper: signal(keeperOf(navigator.userAgent, navigator.maxTouchPoints)),
    ownDevice: deviceOf(navigator.userAgent, navigator.maxTouchPoints),
  };

  effect(() => {
    const view = settings.view.value;
    void loadGuideMessages(view.lang).then((t) => {
      words.value = t;
      dress(document.documentElement, view);
      document.title = `${t('guide_title')} · Haireta`;
    });
  });

  render(<GuideApp {...models} />, root);
}

const root = document.getElementById('app');
if (root !== null) void start(root);
