import { useState } from 'preact/hooks';
import type { Symptom } from '@/lib/model/evidence';
import type { CaseView } from '@/lib/model/protocol';
import { CauseView } from './CauseView';
import { ClearedView } from './ClearedView';
import { ElsewhereView } from './ElsewhereView';
import { LedView } from './LedView';
import { otherWays } from './other-ways';
import { PermissionView } from './PermissionView';
import { isDeferred, isFreshlyCleared, resumed, resumedAlone, storeMeant } from './predicates';
import type { PopupProps } from './props';
import { Resume } from './Resume';
import { SolvedView } from './SolvedView';
import { SymptomsView } from './SymptomsView';

export type ScreenViewProps = PopupProps & { view: CaseView };

/** The view of a screen the person went to. */
export function ScreenView(props: ScreenViewProps) {
  const { t, view, screen, busy, actions, stores, deferred } = props;
  if (isDeferred(screen)) {
    if (deferred === null) return null;
    const { t: all, View, tools } = deferred;
    return <View t={all} {...{ view, screen, busy, stores, actions, tools }} />;
  }
  if (screen.at === 'symptoms') return <Symptoms {...props} />;
  if (screen.at === 'cleared') {
    const undo = 'undo' in view ? view.undo : null;
    return <ClearedView t={t} clear={screen.clear} undo={undo} busy={busy} actions={actions} />;
  }
  if (screen.at === 'first' || view.kind !== 'case') return <FirstView {...props} />;
  const finding = view.findings.find(({ cause }) => cause === screen.cause);
  if (finding === undefined) return <FirstView {...props} />;
  const { rung } = screen;
  return <CauseView {...{ t, view, finding, rung, busy, actions, deferred }} resumed={null} />;
}

/** The view a case leads to by itself. */
function FirstView(props: ScreenViewProps) {
  const { t, view, busy, actions, denied, stores, deferred } = props;
  const coach = resumed(view);
  const led = coach === null ? null : coach.fix.id;
  switch (view.kind) {
    case 'case': {
      const [best] = view.findings;
      if (view.solved) return <SolvedView t={t} view={view} actions={actions} />;
      if (isFreshlyCleared(view) && view.lastClear !== null)
        return <ClearedView t={t} clear={view.lastClear} undo={view.undo} busy={busy} actions={actions} />;
      if (best === undefined) return <Symptoms {...props} />;
      const place = best.fixes[0] === led ? 'first' : 'beside';
      return (
        <>
          {coach !== null && <Resume {...{ t, coach, place, actions }} off={busy !== null} />}
          <CauseView {...{ t, view, busy, actions, deferred }} finding={best} rung={0} resumed={led} />
        </>
      );
    }
    case 'nothing-seen': {
      const alone = resumedAlone(view);
      if (alone !== null) return <LedView {...{ t, view, busy, actions, deferred }} coach={alone} />;
      return (
        <>
          {coach !== null && <Resume {...{ t, coach, actions }} place="beside" off={busy !== null} />}
          <Symptoms {...props} />
        </>
      );
    }
    case 'no-permission':
      return <PermissionView t={t} tab={view.tab} denied={denied} actions={actions} />;
    default: {
      const store = storeMeant(view, stores);
      return store === undefined ? null : <ElsewhereView t={t} view={view} store={store} actions={actions} />;
    }
  }
}

/** The symptoms under a fitting title. The one we found is chosen already. */
function Symptoms({ t, view, busy, actions, stores, deferred }: ScreenViewProps) {
  const [asked, setAsked] = useState<Symptom | null>(null);
  const best = view.kind === 'case' ? view.findings[0] : undefined;
  const nothing = view.kind === 'nothing-seen';
  const [likely] = stores;
  const store = 'tab' in view ? view.tab.store : likely?.domain;
  if (store === undefined) return null;
  const said = 'symptom' in view ? view.symptom : asked;
  const quiet = nothing && view.state === 'signed-in' ? 'popup_nothing_signed_in' : 'popup_nothing_title';
  return (
    <SymptomsView
      t={t}
      title={nothing ? quiet : 'popup_symptoms_title'}
      ask={nothing ? 'popup_nothing_ask' : 'popup_symptoms_ask'}
      chosen={said === null && best !== undefined ? best.symptom : said}
      noCause={view.kind !== 'case' && said !== null && busy === null}
      help={(nothing && view.tab.links['sign-in-trouble']) || null}
      busy={busy}
      onChoose={(symptom) => {
        setAsked(symptom);
        actions.answerSymptom(symptom, store);
      }}
      onHelp={actions.openOfficial}
      ways={nothing ? otherWays(deferred, view, actions) : null}
    />
  );
}
