import type { CaseSeen, NothingSeen } from '@/lib/model/protocol';
import type { PopupActions } from './popup-actions';
import type { DeferredScreen } from './predicates';
import type { Deferred } from './props';

/** A link to another way. */
export interface OtherWay {
  label: string;
  onPress: () => void;
}

/** Other ways to find the cause, or help. Empty until their words are loaded. */
export function otherWays(
  deferred: Deferred | null,
  view: CaseSeen | NothingSeen,
  actions: PopupActions,
): OtherWay[] {
  if (deferred === null) return [];
  const { t } = deferred;
  const to = (label: string, screen: DeferredScreen) => ({ label, onPress: () => actions.show(screen) });
  return [
    to(t('ways_other_device'), { at: 'other-device' }),
    // From a private window the test would prove nothing.
    ...(view.private ? [] : [to(t('ways_private'), { at: 'private-window' })]),
    ...(view.deepUndo ? [to(t('ways_deep_undo'), { at: 'deep-clean' })] : []),
    to(t('ways_real_page'), { at: 'real-page' }),
    ...(view.kind === 'case' ? [to(t('ways_report'), { at: 'report' })] : []),
    { label: t('ways_guide'), onPress: () => actions.openGuide(view.tab.store, 'steps') },
  ];
}
