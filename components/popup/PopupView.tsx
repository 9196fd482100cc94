import { useRef } from 'preact/hooks';
import type { Translate } from '@/lib/i18n/translate';
import type { CaseView } from '@/lib/model/protocol';
import type { Busy, Screen } from '@/lib/model/screen';
import { PrimaryButton } from '../Button';
import { PopupFrame } from './PopupFrame';
import { isDeferred, isFreshlyCleared, resumedAlone, undoStandsFirst } from './predicates';
import type { PopupProps } from './props';
import { ScreenView } from './ScreenView';
import { UndoOffer } from './UndoOffer';

/** The whole popup. */
export function PopupView(given: PopupProps) {
  const drawable = useRef(given);
  if (given.deferred !== null || given.broken || !isDeferred(given.screen)) drawable.current = given;
  const props = aboutItsSite(drawable.current);
  const { t, view, screen, canGoBack, busy, broken, actions, deferred } = props;
  return (
    <PopupFrame
      t={t}
      viewKey={broken ? 'broken' : viewKey(view, screen)}
      status={statusOf(t, busy, screen, view)}
      onBack={canGoBack && !broken && busy === null ? actions.back : null}
      onLarge={actions.openLarge}
      onOptions={actions.openOptions}
    >
      {broken && <Broken t={t} onAgain={actions.startOver} />}
      {!broken && view === null && <h1 class="waiting">{t('popup_loading')}</h1>}
      {!broken && view !== null && (
        <>
          {undoStandsFirst(view, screen) && 'undo' in view && (
            <UndoOffer t={t} undo={view.undo} busy={busy} onUndo={actions.askUndo} />
          )}
          {deferred !== null && <deferred.Note t={deferred.t} view={view} />}
          <ScreenView {...props} view={view} key={viewKey(view, screen)} />
        </>
      )}
    </PopupFrame>
  );
}

/** The same, speaking about the site of the tab. */
function aboutItsSite({ t, deferred, ...rest }: PopupProps): PopupProps {
  const { view } = rest;
  const site = view !== null && 'tab' in view ? view.tab.site : null;
  return { ...rest, t: t.about(site), deferred: deferred && { ...deferred, t: deferred.t.about(site) } };
}

function Broken({ t, onAgain }: { t: Translate<'first'>; onAgain: () => void }) {
  return (
    <>
      <div class="stack">
        <h1 class="head">{t('popup_broken_title')}</h1>
        <p>{t('popup_broken_body')}</p>
      </div>
      <PrimaryButton onPress={onAgain}>{t('popup_try_again')}</PrimaryButton>
    </>
  );
}

function viewKey(view: CaseView | null, screen: Screen): string {
  if (view === null) return 'loading';
  if (screen.at === 'cause') return `cause ${screen.cause} ${screen.rung}`;
  if (screen.at === 'fix') return `fix ${screen.fix.id}`;
  if (screen.at !== 'first') return screen.at;
  if (resumedAlone(view) !== null) return 'led';
  if (view.kind !== 'case') return view.kind;
  if (view.solved) return 'solved';
  const best = view.findings[0];
  if (isFreshlyCleared(view) || best === undefined) return 'cleared';
  return `cause ${best.cause} ${best.fixes[0]}`;
}

/** What screen readers hear, one thing at a time. */
function statusOf(t: Translate<'first'>, busy: Busy, screen: Screen, view: CaseView | null): string {
  if (busy === 'clear') return t('clear_busy');
  if (busy === 'undo') return t('popup_undo_busy');
  if (busy === 'answer') return t('popup_answer_busy');
  if (screen.at === 'cleared') return t('clear_said', { count: screen.clear.removed });
  if (screen.at === 'undone') return t('popup_undo_said', { count: screen.undo.restored });
  if (screen.at === 'fix-failed') return t('clear_unsure_title');
  if (screen.at === 'undo-failed') return t('popup_undo_failed_title');
  return view !== null && view.kind === 'case' && view.solved ? t('popup_solved_title') : '';
}
