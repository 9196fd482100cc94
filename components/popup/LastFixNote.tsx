import type { Translate } from '@/lib/i18n/translate';
import type { CaseSeen } from '@/lib/model/protocol';
import { lastFixTitle } from './last-fix';

/** What became of the fix before, where that is worth saying. */
export function LastFixNote({ t, view }: { t: Translate<'first'>; view: CaseSeen }) {
  const title = lastFixTitle(view, 'unchanged');
  if (title !== null) return <p class="quiet">{t('popup_last_unchanged', { fix: title })}</p>;
  return view.lastFix?.outcome === 'changed' ? <p class="quiet">{t('popup_last_changed')}</p> : null;
}
