import type { TabView } from '@/lib/model/protocol';
import type { WhyFixFailed, WhyUndoFailed } from '@/lib/model/screen';
import { PrimaryButton } from '../Button';
import type { PopupActions } from './popup-actions';
import type { DeferredProps, PopupKey } from './props';

type Why = WhyFixFailed | WhyUndoFailed;

export interface FailedViewProps extends Pick<DeferredProps, 't' | 'actions'> {
  tab: TabView;
}

const FIX_BODY: Readonly<Record<WhyFixFailed, PopupKey>> = {
  'no-permission': 'failed_clear_no_permission',
  private: 'clear_private',
  'tab-gone': 'failed_clear_tab_gone',
  'tab-held': 'failed_clear_tab_held',
  busy: 'failed_clear_busy',
  'storage-full': 'failed_clear_storage_full',
  failed: 'failed_clear_failed',
};

const UNDO_BODY: Readonly<Record<WhyUndoFailed, PopupKey>> = {
  'nothing-to-undo': 'failed_undo_nothing_to_undo',
  'no-permission': 'failed_undo_no_permission',
  'tab-gone': 'failed_undo_tab_gone',
  'tab-held': 'failed_undo_tab_held',
  busy: 'failed_undo_busy',
  failed: 'failed_undo_failed',
};

/** A clear did not work. One that was killed in the middle: nobody knows yet how far it went. */
export function FixFailedView({ why, ...rest }: FailedViewProps & { why: WhyFixFailed }) {
  const title = why === 'failed' ? 'clear_unsure_title' : 'failed_clear_title';
  return <Failed {...rest} why={why} title={title} body={FIX_BODY[why]} />;
}

/** An undo did not work. */
export function UndoFailedView({ why, ...rest }: FailedViewProps & { why: WhyUndoFailed }) {
  return <Failed {...rest} why={why} title="popup_undo_failed_title" body={UNDO_BODY[why]} />;
}

interface FailedProps extends FailedViewProps {
  why: Why;
  title: PopupKey;
  body: PopupKey;
}

/** What did not work, and the one thing to do next. */
function Failed({ t, tab, why, title, body, actions }: FailedProps) {
  const { store } = tab;
  const next = nextOf(why, tab, actions);
  return (
    <>
      <div class="stack">
        <h1 class="head">{t(title)}</h1>
        <p>{t(body, { store })}</p>
      </div>
      {next !== null && <PrimaryButton onPress={next.onPress}>{t(next.label, { store })}</PrimaryButton>}
    </>
  );
}

/** Null where the way back is all there is. */
function nextOf(
  why: Why,
  tab: TabView,
  actions: PopupActions,
): { label: PopupKey; onPress: () => void } | null {
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
