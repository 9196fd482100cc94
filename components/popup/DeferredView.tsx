import { DeepCleanView } from './DeepCleanView';
import { FixFailedView, UndoFailedView } from './FailedView';
import { FixView } from './FixView';
import { OtherDeviceView } from './OtherDeviceView';
import { PrivateWindowView } from './PrivateWindowView';
import { storeMeant } from './predicates';
import type { DeferredProps } from './props';
import { RealPageView } from './RealPageView';
import { ReportView } from './ReportView';
import { StoresView } from './StoresView';
import { TryAgainView } from './TryAgainView';
import { UndoAskView, UndoneView } from './UndoViews';

export { CutOffNote } from './CutOffNote';

/** The view of a screen that only a press leads to. */
export function DeferredView(props: DeferredProps) {
  const { t, view, screen, busy, stores, actions, tools } = props;
  if (screen.at === 'stores') return <StoresView t={t} stores={stores} onOpen={actions.openStore} />;
  if (screen.at === 'real-page') return <RealPage {...props} />;
  if (screen.at === 'try-again') return <TryAgainView t={t} due={screen.due} actions={actions} />;
  // The others need a store. Without one the model falls back to the first view.
  if (!('tab' in view)) return null;
  const { tab } = view;
  switch (screen.at) {
    case 'fix':
      return <FixView {...{ t, tab, view, busy, stores, actions }} fix={screen.fix} />;
    case 'other-device':
      return <OtherDeviceView {...{ t, tab, busy, actions }} qr={tools.qr} />;
    case 'private-window':
      return <PrivateWindowView {...{ t, tab, busy, actions }} />;
    case 'deep-clean':
      return (
        <DeepCleanView {...{ t, tab, busy, actions }} lang={tools.lang} solved={screen.solved === true} />
      );
    case 'report':
      return view.kind === 'case' ? <ReportView {...{ t, view, tools, actions }} /> : null;
    case 'undo-ask':
      return <UndoAskView t={t} busy={busy} actions={actions} />;
    case 'undone':
      return <UndoneView t={t} undo={screen.undo} busy={busy} actions={actions} />;
    case 'fix-failed':
      return <FixFailedView {...{ t, tab, actions }} why={screen.why} />;
    case 'undo-failed':
      return <UndoFailedView {...{ t, tab, actions }} why={screen.why} />;
  }
}

/** About any page: the store is the tab's, or the one that is most likely meant. */
function RealPage({ t, view, stores, actions }: DeferredProps) {
  const likely = storeMeant(view, stores);
  const { tab } = 'tab' in view ? view : { tab: null };
  const own = tab === null ? likely : { site: tab.site, domain: tab.store, url: tab.links.home };
  return own === undefined ? null : <RealPageView t={t.about(own.site)} store={own} actions={actions} />;
}
