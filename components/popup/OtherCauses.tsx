import { causeKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { CauseId } from '@/lib/model/cause';
import type { CaseSeen } from '@/lib/model/protocol';
import { MoreCauses } from '../MoreCauses';
import type { Later } from './later';
import type { PopupActions } from './popup-actions';
import { sureWord } from './popup-words';

export interface OtherCausesProps {
  t: Translate<'first'>;
  view: CaseSeen;
  /** The cause that is on show already. */
  shown: CauseId;
  /** The next fix for the cause on show, or null where there is none. */
  onNextWay: (() => void) | null;
  actions: PopupActions;
  /** Null until it is loaded: the fold is still empty of causes. */
  later: Later | null;
}

/** Every other cause that was found, the next fix, the other ways, and the way to say it oneself. */
export function OtherCauses({ t, view, shown, onNextWay, actions, later }: OtherCausesProps) {
  const others = view.findings.filter(({ cause }) => cause !== shown);
  return (
    <MoreCauses
      title={others.length === 0 ? t('popup_more_ways') : t('popup_more_causes', { count: others.length })}
      causes={
        later === null
          ? []
          : others.map(({ cause, verdict }) => ({
              id: cause,
              verdict,
              name: later.t(causeKey(cause, 'name')),
              sure: t(sureWord[verdict]),
            }))
      }
      onChoose={(cause) => actions.show({ at: 'cause', cause, rung: 0 })}
      ways={[
        ...(onNextWay === null ? [] : [{ label: t('popup_other_way'), onPress: onNextWay }]),
        { label: t('popup_choose_symptom'), onPress: () => actions.show({ at: 'symptoms' }) },
        ...waysOf(later, view, actions),
      ]}
    />
  );
}

/** The other ways as links; none until they are loaded. */
export function waysOf(later: Later | null, view: Parameters<Later['ways']>[1], actions: PopupActions) {
  if (later === null) return [];
  return [
    ...later.ways(later.t, view).map(({ label, screen }) => ({ label, onPress: () => actions.show(screen) })),
    { label: later.t('ways_guide'), onPress: () => actions.openGuide(view.tab.store, 'steps') },
  ];
}
