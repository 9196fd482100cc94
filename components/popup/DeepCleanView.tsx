import { useEffect, useState } from 'preact/hooks';
import type { DeepResponse } from '@/lib/model/deep-clean';
import type { TabView } from '@/lib/model/protocol';
import type { UiLang } from '@/lib/model/settings';
import { LinkButton, PrimaryButton } from '../Button';
import { Tally } from '../Tally';
import { DeepDone } from './DeepDone';
import { DeepOffer } from './DeepOffer';
import { stoppedWords } from './deep-words';
import type { DeepProps } from './props';

export interface DeepCleanViewProps extends DeepProps {
  lang: UiLang;
  tab: TabView;
  /** The person has got in since, and came for the undo. */
  solved: boolean;
}

/** The deep clean: what goes and stays, the one button, what it did by a second read, and its undo. */
export function DeepCleanView({ t, lang, tab, solved, busy, actions }: DeepCleanViewProps) {
  const [answer, setAnswer] = useState<DeepResponse | null>(null);
  const [again, setAgain] = useState(false);
  const plan = () => void actions.deepClean({ want: 'plan' }).then(setAnswer);
  useEffect(plan, []);
  const { store } = tab;
  if (answer === null) return <p role="status">{t('deep_looking')}</p>;

  const undo = () => void actions.deepClean({ want: 'undo' }).then(setAnswer);
  if (answer.kind === 'plan' && (answer.last === null || again)) {
    return (
      <DeepOffer
        {...{ t, lang, busy, actions }}
        plan={answer.plan}
        onRun={(alsoTabs, alsoStores) =>
          void actions.deepClean({ want: 'run', alsoTabs, alsoStores }).then(setAnswer)
        }
        onAllowed={plan}
      />
    );
  }
  if (answer.kind === 'done')
    return <DeepDone {...{ t, solved, busy, actions }} result={answer.result} onUndo={undo} />;
  if (answer.kind === 'plan' && answer.last !== null) {
    return (
      <>
        <DeepDone {...{ t, solved, busy, actions }} result={answer.last} onUndo={undo} />
        {!solved && (
          <LinkButton off={busy !== null} onPress={() => setAgain(true)}>
            {t('deep_again')}
          </LinkButton>
        )}
      </>
    );
  }
  if (answer.kind === 'undone') {
    const { restored, refused } = answer.undone;
    return (
      <>
        <h1 class="head">{t(restored > 0 ? 'deep_undone_title' : 'deep_not_undone_title')}</h1>
        <Tally
          counts={[
            { term: t('undo_restored'), count: restored },
            ...(refused > 0 ? [{ term: t('undo_refused'), count: refused }] : []),
          ]}
        />
        {refused > 0 && <p class="why">{t('deep_refused_note')}</p>}
        <PrimaryButton onPress={actions.startOver}>{t('popup_look_again')}</PrimaryButton>
      </>
    );
  }
  const why = answer.kind === 'stopped' ? answer.why : 'failed';
  return (
    <>
      <div class="stack">
        <h1 class="head">{t(why === 'failed' ? 'deep_unsure_title' : 'deep_stopped_title')}</h1>
        <p>{t(stoppedWords[why], { store })}</p>
      </div>
      <PrimaryButton onPress={why === 'tab-held' ? actions.toPage : actions.startOver}>
        {t(why === 'tab-held' ? 'failed_to_page' : 'popup_look_again')}
      </PrimaryButton>
    </>
  );
}
