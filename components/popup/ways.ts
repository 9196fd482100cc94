import type { CaseSeen, NothingSeen } from '@/lib/model/protocol';
import type { LaterTranslate, Way } from './later';

/** What else tells the cause, and who else may help. */
export function waysOf(t: LaterTranslate, view: CaseSeen | NothingSeen): Way[] {
  return [
    { label: t('ways_other_device'), screen: { at: 'other-device' } },
    // From a private window the test would prove nothing.
    ...(view.private ? [] : [{ label: t('ways_private'), screen: { at: 'private-window' as const } }]),
    ...(view.deepUndo ? [{ label: t('ways_deep_undo'), screen: { at: 'deep-clean' as const } }] : []),
    { label: t('ways_real_page'), screen: { at: 'real-page' } },
    ...(view.kind === 'case' ? [{ label: t('ways_report'), screen: { at: 'report' as const } }] : []),
  ];
}
