import '@/components/styles/tokens.css';
import '@/components/styles/look.css';
import stores from 'virtual:openable-stores';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Later } from '@/components/popup/later';
import { chooseLang } from '@/lib/i18n/choose-lang';
import { loadFirstMessages } from '@/lib/i18n/page-messages';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { browserLang } from '@/lib/platform/browser-lang';
import { background } from '@/lib/platform/messages';
import { openQuestion } from '@/lib/platform/open-question';
import { requestStore } from '@/lib/platform/permissions';
import { ownVersion } from '@/lib/platform/ways-out';
import { createCaseModel } from '@/lib/ui/case-model';
import { dress } from '@/lib/ui/dress';
import { createSettingsModel } from '@/lib/ui/settings-model';
import { storesToOpen } from '@/lib/ui/stores';
import { App } from './App';
import { popupActions } from './actions';
import { loadLater } from './later';
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
  const later = signal<Later | null>(null);
  const firstLook = model.refresh();
  const reminded = background.remind(tabId, { do: 'see' }).catch(() => null);
  const question = await openQuestion.of(tabId, Date.now());
  // The person tried it elsewhere, and the popup closed meanwhile.
  if (question !== null) model.show({ at: question });
  const due = (await reminded)?.due;
  if (due) model.show({ at: 'try-again', due });
  await settings.load();
  const { lang } = settings.view.value;
  dress(document.documentElement, settings.view.value);
  const t = await loadFirstMessages(lang);
  const actions = popupActions({ model, tabId, inWindow, denied, requestStore });

  // The case usually arrives with the words: no view that only says "looking".
  await Promise.race([firstLook, new Promise((resolve) => setTimeout(resolve, 120))]);
  const rows = storesToOpen(stores, lang, navigator.languages);
  render(<App t={t} stores={rows} actions={actions} model={model} denied={denied} later={later} />, root);
  // Everything else, while the person reads.
  later.value = await loadLater(lang, { stores: stores.map(({ domain }) => domain), version: ownVersion() });
}

const root = document.getElementById('app');
if (root !== null) void start(root);
