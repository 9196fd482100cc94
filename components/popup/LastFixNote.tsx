import { fixKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { CaseSeen } from '@/lib/model/protocol';

/** What became of the fix before, where that is worth saying. */
export function LastFixNote({ t, lastFix }: { t: Translate<'first'>; lastFix: CaseSeen['lastFix'] }) {
  if (lastFix === null) return null;
  if (lastFix.outcome === 'unchanged') {
    return <p class="quiet">{t('popup_last_unchanged', { fix: t(fixKey(lastFix.fix, 'title')) })}</p>;
  }
  return lastFix.outcome === 'changed' ? <p class="quiet">{t('popup_last_changed')}</p> : null;
}
