import type { Later } from '@/components/popup/later';
import { loadPageMessages } from '@/lib/i18n/page-messages';
import type { UiLang } from '@/lib/model/settings';

/** Everything of the popup that its first view does without. */
export async function loadLater(lang: UiLang): Promise<Later> {
  const [{ LaterView }, t] = await Promise.all([
    import('@/components/popup/LaterView'),
    loadPageMessages(lang),
  ]);
  return { t, View: LaterView };
}
