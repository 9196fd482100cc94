import type { SettingsView } from '@/lib/model/protocol';

/** Puts language, direction, theme and text size on the page. */
export function dress(root: HTMLElement, { settings, lang }: SettingsView): void {
  root.lang = lang;
  root.dir = 'ltr';
  root.dataset.theme = settings.theme;
  root.dataset.text = settings.textSize;
}
