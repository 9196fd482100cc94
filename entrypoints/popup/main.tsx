import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import stores from 'virtual:openable-stores';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Deferred } from '@/components/popup/props';
import { chooseLang } from '@/lib/i18n/choose-lang';
import { loadFirstMessages } from '@/lib/i18n/page-messages';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { browserLang } from '@/lib/platform/browser-lang';
import { background } from '@/lib/platform/messages';
import { openQuestion } from '@/lib/platform/open-question';
import { ownVersion } from '@/lib/platform/ways-out';
import { createCaseModel } from '@/lib/ui/case-model';
import { dress } from '@/lib/ui/dress';
import { createSettingsModel } from '@/lib/ui/settings-model';
import { storesToOpen } from '@/lib/ui/stores';
import { App } from './App';
import { popupActions } from './actions';
import { loadDeferred } from './deferred';
import { whichTab } from './which-tab';

async function start(root: HTMLElement): Promise<void> {
  // Everything is asked for at once; the words of the browser's own language are those of most people.
  const own = chooseLang('auto', browserLang());
  const settings = createSettingsModel(background, { settings: DEFAULT_SETTINGS, lang: own });
  const chosen = settings.load();
  void loadFirstMessages(own);
  const { tabId, inWindow } = await whichTab();
  // A phone shows the popup as a page, however narrow.
  if (inWindow || screen.width < 400) document.documentElement.dataset.window = '';
  const model = createCaseModel(background, tabId);
  const seen = model.refresh();
  const [question, reminded] = await Promise.all([
    openQuestion.of(tabId, Date.now()),
    background.remind(tabId, { do: 'see' }).catch(() => null),
    chosen,
  ]);
  // The person tried it elsewhere, and the popup closed meanwhile.
  if (question !== null) model.show({ at: question });
  if (reminded?.due) model.show({ at: 'try-again', due: reminded.due });
  const { lang } = settings.view.value;
  dress(document.documentElement, settings.view.value);
  const t = await loadFirstMessages(lang);

  // The case usually arrives with the words: no view that only says "looking".
  await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, 120))]);
  const denied = signal(false);
  const deferred = signal<Deferred | null>(null);
  const actions = popupActions({ model, tabId, inWindow, denied });
  const rows = storesToOpen(stores, lang, navigator.languages);
  render(<App {...{ t, stores: rows, actions, model, denied, deferred }} />, root);
  // Everything else, while the person reads.
  deferred.value = await loadDeferred(lang, {
    stores: rows.map(({ domain }) => domain),
    version: ownVersion(),
  });
}

const root = document.getElementById('app');
if (root !== null) void start(root);
