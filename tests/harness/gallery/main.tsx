import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/guide.css';
import stores from 'virtual:openable-stores';
import { render } from 'preact';
import { OptionsView } from '@/components/options/OptionsView';
import { PopupView } from '@/components/popup/PopupView';
import type { PopupActions } from '@/components/popup/popup-actions';
import { loadDeferred } from '@/entrypoints/popup/deferred';
import { loadOptionsMessages } from '@/lib/i18n/page-messages';
import type { DeepResponse } from '@/lib/model/deep-clean';
import type { PageCheck } from '@/lib/model/page-check';
import { DEFAULT_SETTINGS, type Settings, type UiLang } from '@/lib/model/settings';
import { dress } from '@/lib/ui/dress';
import { storesToOpen } from '@/lib/ui/stores';
import { inLang, shown } from '../case-views';
import { showGuide } from './guide';

/** Shows one view after another: `haireta.show(name, lang, theme, textSize)`. Driven by `scripts/shots.ts`. */

function nothing(): void {}

let deep: DeepResponse = { kind: 'stopped', why: 'failed' };
/** What a look at the page gives. */
let page: PageCheck | null = null;

const actions: PopupActions = {
  show: nothing,
  back: nothing,
  startOver: nothing,
  runClear: nothing,
  askUndo: nothing,
  undo: nothing,
  answerSymptom: nothing,
  beginFix: nothing,
  answerFix: nothing,
  answerTrial: nothing,
  lead: nothing,
  stopLeading: nothing,
  checkPage: async () => page,
  deepClean: async () => deep,
  allowRemoval: async () => false,
  openPrivate: async () => false,
  remind: async () => ({ due: null, waiting: null, offered: true }),
  copy: async () => true,
  openOfficial: nothing,
  openStore: nothing,
  toPage: nothing,
  allowStore: nothing,
  openLarge: nothing,
  openOptions: nothing,
  openGuide: nothing,
};

/** What a view asks for when it is opened has come. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}

async function show(
  name: string,
  lang: UiLang,
  theme: Settings['theme'],
  textSize: Settings['textSize'],
): Promise<void> {
  const app = document.getElementById('app');
  if (app === null) return;
  const deferred = await loadDeferred(lang, { stores: stores.map(({ domain }) => domain), version: '1.2.3' });
  const { t } = deferred;
  const settings = { ...DEFAULT_SETTINGS, language: lang, theme, textSize };
  dress(document.documentElement, { settings, lang });
  // Of the fonts on a bare machine this one is as wide as the common system fonts; DejaVu is far wider.
  document.documentElement.style.setProperty('--ha-font', '"Noto Sans CJK JP", system-ui');
  render(null, app);
  const one = shown[name];
  const popup = one && inLang(one, lang);
  document.documentElement.classList.toggle('popup-page', popup !== undefined);
  document.documentElement.dataset.window = '';
  if (name.startsWith('guide')) return showGuide(app, name, { settings, lang });
  if (popup === undefined) {
    const words = await loadOptionsMessages(lang);
    render(<OptionsView t={words} settings={settings} saved="saved" onChange={nothing} />, app);
    return;
  }
  const { view, screen = { at: 'first' }, busy = null, broken = false, denied = false, press } = popup;
  deep = popup.deep === undefined ? { kind: 'stopped', why: 'failed' } : popup.deep;
  page = popup.page === undefined ? null : popup.page;
  render(
    <PopupView
      t={t}
      view={view}
      screen={screen}
      canGoBack={screen.at !== 'first' && screen.at !== 'cleared'}
      busy={busy}
      broken={broken}
      denied={denied}
      stores={storesToOpen(stores, lang, [lang])}
      actions={actions}
      deferred={deferred}
    />,
    app,
  );
  await settled();
  if (press === undefined) return;
  app.querySelector<HTMLElement>(press)?.click();
  await settled();
}

Object.assign(window, { haireta: { show, names: Object.keys(shown) } });
