import type { MessageKey } from '@/lib/i18n/parts';
import type { TabView } from '@/lib/model/protocol';
import type { WhyFixFailed, WhyUndoFailed } from '@/lib/model/screen';
import type { PopupActions } from './popup-actions';

export interface WayOn {
  label: MessageKey<'first' | 'later'>;
  onPress: () => void;
}

/** What to do after something failed; null where the way back is all there is. */
export function wayOn(
  why: WhyFixFailed | WhyUndoFailed,
  tab: TabView,
  actions: Pick<PopupActions, 'allowStore' | 'openStore' | 'toPage' | 'startOver'>,
): WayOn | null {
  switch (why) {
    case 'no-permission':
      return { label: 'popup_permission_allow', onPress: () => actions.allowStore(tab.store) };
    case 'tab-gone':
      return { label: 'popup_open_store', onPress: () => actions.openStore(tab.links.home) };
    case 'tab-held':
      return { label: 'failed_to_page', onPress: actions.toPage };
    case 'private':
      return null;
    case 'failed':
    case 'nothing-to-undo':
      return { label: 'popup_look_again', onPress: actions.startOver };
    default:
      return { label: 'popup_try_again', onPress: actions.startOver };
  }
}
