import type { UiLang } from '@/lib/model/settings';
import { type Catalogue, createTranslate, type Translate } from './translate';

const load: Readonly<Record<UiLang, () => Promise<{ default: Catalogue }>>> = {
  en: () => import('virtual:messages/en'),
  ja: () => import('virtual:messages/ja'),
};

/** All words of one language, for popup and pages. Loads that language alone. */
export async function loadPageMessages(lang: UiLang): Promise<Translate> {
  const { default: catalogue } = await load[lang]();
  return createTranslate(lang, catalogue);
}
