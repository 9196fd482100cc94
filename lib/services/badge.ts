import { isTrouble } from '@/lib/engine/case-flow';
import { causeKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { Case } from '@/lib/model/case';
import { AFTER_ATTEMPT } from '@/lib/model/page-state';
import type { Action } from '@/lib/platform/action';
import type { SettingsService } from './settings-service';
import { findingsOf } from './views/findings';

export interface Badge {
  /** Shows on a tab's icon whether a problem is open there. */
  update(tabId: number, of: Case | null): Promise<void>;
  /** Shows on every other tab's icon that this store is worth another try; null clears it. */
  remind(store: string | null): Promise<void>;
}

export function createBadge(action: Action, settings: SettingsService): Badge {
  let due: string | null = null;
  const idle = (t: Translate<'worker'>) =>
    due === null ? t('title_idle') : t('title_retry', { store: due });
  return {
    async remind(store) {
      due = store;
      const { t } = await settings.manner(null);
      await action.setBadgeOfAll(due === null ? '' : t('badge_retry'), idle(t));
    },
    async update(tabId, of) {
      const { t } = await settings.manner(of === null ? null : of.site);
      if (of === null || !isOpenProblem(of)) return action.setBadge(tabId, '', idle(t));
      if (of.outcome === 'solved') return action.setBadge(tabId, t('badge_solved'), t('title_solved'));
      const [finding] = findingsOf(of);
      const title =
        finding === undefined
          ? t('title_idle')
          : t('title_problem', { title: t(causeKey(finding.cause, 'title')) });
      return action.setBadge(tabId, t('badge_problem'), title);
    },
  };
}

/** A case that a press of the icon opened shows nothing on it. */
function isOpenProblem(of: Case): boolean {
  return of.observations.some((each) => isTrouble(each) || AFTER_ATTEMPT.has(each.state));
}
