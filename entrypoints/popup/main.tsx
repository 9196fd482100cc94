import '@/components/styles/tokens.css';
import '@/components/styles/look.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { PopupView } from '@/components/popup/PopupView';
import { chooseLang } from '@/lib/i18n/choose-lang';
import { loadPageMessages } from '@/lib/i18n/page-messages';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { browserLang } from '@/lib/platform/browser-lang';
import { background } from '@/lib/platform/messages';
import { requestStore } from '@/lib/platform/permissions';
import { stores } from '@/lib/sites/amazon/site.json';
import { createCaseModel } from '@/lib/ui/case-model';
import { dress } from '@/lib/ui/dress';
import { createSettingsModel } from '@/lib/ui/settings-model';
import { storesToOpen } from '@/lib/ui/stores';
import { popupActions } from './actions';
import { whichTab } from './which-tab';

async function start(root: HTMLElement): Promise<void> {
  const { tabId, inWindow } = await whichTab();
  // A phone shows the popup as a page, however narrow.
  if (inWindow || screen.width < 400) document.documentElement.dataset.window = '';
  const model = createCaseModel(background, tabId);
  const settings = createSettingsModel(background, {
    settings: DEFAULT_SETTINGS,
    lang: chooseLang('auto', browserLang()),
  });
  const denied = signal(false);
  const firstLook = model.refresh();
  await settings.load();
  const { lang } = settings.view.value;
  dress(document.documentElement, settings.view.value);
  const t = await loadPageMessages(lang);
  const rows = storesToOpen(stores, lang, navigator.languages);
  const actions = popupActions({ model, tabId, inWindow, denied, requestStore });

  function App() {
    return (
      <PopupView
        t={t}
        view={model.view.value}
        screen={model.screen.value}
        canGoBack={model.canGoBack.value}
        busy={model.busy.value}
        broken={model.broken.value}
        denied={denied.value}
        stores={rows}
        actions={actions}
      />
    );
  }

  // The case usually arrives with the words: no view that only says "looking".
  await Promise.race([firstLook, new Promise((resolve) => setTimeout(resolve, 120))]);
  render(<App />, root);
}

const root = document.getElementById('app');
if (root !== null) void start(root);
