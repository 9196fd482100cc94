import catalogues from 'virtual:worker-messages';
import type { UiLang } from '@/lib/model/settings';
import { createTranslate, type Translate } from './translate';

const speakers = new Map<UiLang, Translate<'worker'>>();

/** The words of hint, badge, icon title and menu, at once: a worker that has just woken cannot wait. */
export function workerMessages(lang: UiLang): Translate<'worker'> {
  const known = speakers.get(lang);
  if (known !== undefined) return known;
  const made = createTranslate<'worker'>(lang, [catalogues[lang]]);
  speakers.set(lang, made);
  return made;
}
