import '@/components/styles/tokens.css';
import '@/components/styles/look.css';
import stores from 'virtual:stores/amazon';
import { render } from 'preact';
import { OptionsView } from '@/components/options/OptionsView';
import { LaterView } from '@/components/popup/LaterView';
import { PopupView } from '@/components/popup/PopupView';
import type { PopupActions } from '@/components/popup/popup-actions';
import { loadOptionsMessages, loadPageMessages } from '@/lib/i18n/page-messages';
import { DEFAULT_SETTINGS, type Settings, type UiLang } from '@/lib/model/settings';
import { dress } from '@/lib/ui/dress';
import { storesToOpen } from '@/lib/ui/stores';
import { shown } from '../case-views';

/** Shows one view after another: `haireta.show(name, lang, theme, textSize)`. Driven by `scripts/shots.ts`. */

function nothing(): void {}

const actions: PopupActions = {
  show: nothing,
  back: nothing,
  startOver: nothing,
  runClear: nothing,
  askUndo: nothing,
  undo: nothing,
  answerSymptom: nothing,
  answerFix: nothing,
  openOfficial: nothing,
  openStore: nothing,
  toPage: nothing,
  allowStore: nothing,
  openLarge: nothing,
  openOptions: nothing,
};

async function show(
  name: string,
  lang: UiLang,
  theme: Settings['theme'],
  textSize: Settings['textSize'],
): Promise<void> {
  const app = document.getElementById('app');
  if (app === null) return;
  const t = await loadPageMessages(lang);
  const settings = { ...DEFAULT_SETTINGS, language: lang, theme, textSize };
  dress(document.documentElement, { settings, lang });
  // Of the fonts on a bare machine this one is as wide as the common system fonts; DejaVu is far wider.
  document.documentElement.style.setProperty('--ha-font', '"Noto Sans CJK JP", system-ui');
  render(null, app);
  const popup = shown[name];
  document.documentElement.classList.toggle('popup-page', popup !== undefined);
  document.documentElement.dataset.window = '';
  if (popup === undefined) {
    const words = await loadOptionsMessages(lang);
    render(<OptionsView t={words} settings={settings} saved="saved" onChange={nothing} />, app);
    return;
  }
  const { view, screen = { at: 'first' }, busy = null, broken = false, denied = false } = popup;
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
      later={{ t, View: LaterView }}
    />,
    app,
  );
}

Object.assign(window, { haireta: { show, names: Object.keys(shown) } });
