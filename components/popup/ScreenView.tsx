import type { CaseView } from '@/lib/model/protocol';
import { CauseView } from './CauseView';
import { ClearedView } from './ClearedView';
import { ElsewhereView } from './ElsewhereView';
import { FailedView } from './FailedView';
import { FixView } from './FixView';
import { isFreshlyCleared } from './freshly-cleared';
import { PermissionView } from './PermissionView';
import type { PopupViewProps } from './PopupView';
import { fixFailedBody, fixFailedTitle, undoFailedBody } from './popup-words';
import { SolvedView } from './SolvedView';
import { StoresView } from './StoresView';
import { SymptomsView } from './SymptomsView';
import { UndoAskView, UndoneView } from './UndoViews';
import { wayOn } from './way-on';

export type ScreenViewProps = PopupViewProps & { view: CaseView };

/** The view of a screen the person went to. */
export function ScreenView(props: ScreenViewProps) {
  const { t, view, screen, busy, actions, stores } = props;
  if (screen.at === 'stores') return <StoresView t={t} stores={stores} onOpen={actions.openStore} />;
  if (screen.at === 'first' || !('tab' in view)) return <FirstView {...props} />;
  const { tab } = view;
  const undo = 'undo' in view ? view.undo : null;
  switch (screen.at) {
    case 'cause': {
      const finding = view.kind === 'case' && view.findings.find(({ cause }) => cause === screen.cause);
      if (!finding) return <FirstView {...props} />;
      const { rung } = screen;
      return <CauseView t={t} view={view} finding={finding} rung={rung} busy={busy} actions={actions} />;
    }
    case 'fix':
      return <FixView t={t} fix={screen.fix} tab={tab} busy={busy} actions={actions} />;
    case 'symptoms':
      return <Symptoms {...props} />;
    case 'cleared':
      return <ClearedView t={t} clear={screen.clear} undo={undo} busy={busy} actions={actions} />;
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

/** What the case says by itself. */
function FirstView(props: ScreenViewProps) {
  const { t, view, busy, actions, denied, stores } = props;
  switch (view.kind) {
    case 'case': {
      const [best] = view.findings;
      if (view.solved) return <SolvedView t={t} view={view} />;
      if (isFreshlyCleared(view) && view.lastClear !== null)
        return <ClearedView t={t} clear={view.lastClear} undo={view.undo} busy={busy} actions={actions} />;
      if (best === undefined) return <Symptoms {...props} />;
      return <CauseView t={t} view={view} finding={best} rung={0} busy={busy} actions={actions} />;
    }
    case 'nothing-seen':
      return <Symptoms {...props} />;
    case 'no-permission':
      return <PermissionView t={t} tab={view.tab} denied={denied} actions={actions} />;
    default: {
      const [store] = stores;
      return store === undefined ? null : <ElsewhereView t={t} view={view} store={store} actions={actions} />;
    }
  }
}

/** The symptoms, with the title that fits. */
function Symptoms({ t, view, busy, actions }: ScreenViewProps) {
  if (!('symptom' in view)) return null;
  const seen = view.kind === 'case';
  const nothing = view.state === 'signed-in' ? 'popup_nothing_signed_in' : 'popup_nothing_title';
  return (
    <SymptomsView
      t={t}
      title={seen ? 'popup_symptoms_title' : nothing}
      ask={seen ? 'popup_symptoms_ask' : 'popup_nothing_ask'}
      chosen={view.symptom}
      help={!seen && view.symptom !== null ? view.tab.links['sign-in-trouble'] : null}
      busy={busy}
      actions={actions}
    />
  );
}
