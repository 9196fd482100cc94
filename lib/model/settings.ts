/** Languages the product speaks. */
export const UI_LANGS = ['en', 'ja'] as const;
export type UiLang = (typeof UI_LANGS)[number];

export interface Settings {
  /** `auto` follows the browser. */
  language: UiLang | 'auto';
  theme: 'system' | 'light' | 'dark';
  textSize: 'normal' | 'large' | 'larger';
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', theme: 'system', textSize: 'normal' };
