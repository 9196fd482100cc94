import { FailedView } from './FailedView';
import { FixView } from './FixView';
import { fixFailedBody, fixFailedTitle, undoFailedBody } from './failed-words';
import type { LaterViewProps } from './later';
import { StoresView } from './StoresView';
import { UndoAskView, UndoneView } from './UndoViews';
import { wayOn } from './way-on';

/** The view of a screen that only a press leads to. */
export function LaterView({ t, view, screen, busy, stores, actions }: LaterViewProps) {
  if (screen.at === 'stores') return <StoresView t={t} stores={stores} onOpen={actions.openStore} />;
  // Every other one is about a store: without one the model shows what the case says by itself.
  if (!('tab' in view)) return null;
  const { tab } = view;
  switch (screen.at) {
    case 'fix':
      return <FixView t={t} fix={screen.fix} tab={tab} busy={busy} actions={actions} />;
    case 'undo-ask':
      return <UndoAskView t={t} busy={busy} actions={actions} />;
    case 'undone':
      return <UndoneView t={t} undo={screen.undo} busy={busy} actions={actions} />;
    case 'fix-failed': {
      const next = wayOn(screen.why, tab, actions);
      const { [screen.why]: title } = fixFailedTitle;
      const { [screen.why]: body } = fixFailedBody;
      return <FailedView t={t} title={title} body={body} store={tab.store} next={next} />;
    }
    case 'undo-failed': {
      const next = wayOn(screen.why, tab, actions);
      const { [screen.why]: body } = undoFailedBody;
      return <FailedView t={t} title="popup_undo_failed_title" body={body} store={tab.store} next={next} />;
    }
  }
}
