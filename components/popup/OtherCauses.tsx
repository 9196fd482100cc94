import { causeKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { CauseId } from '@/lib/model/cause';
import type { CaseSeen } from '@/lib/model/protocol';
import { MoreCauses } from '../MoreCauses';
import { otherWays } from './other-ways';
import type { PopupActions } from './popup-actions';
import { sureWord } from './popup-words';
import type { Deferred } from './props';

export interface OtherCausesProps {
  t: Translate<'first'>;
  view: CaseSeen;
  /** The cause that is on show already. */
  shown: CauseId;
  /** The next fix for the cause on show, or null where there is none. */
  onNextWay: (() => void) | null;
  actions: PopupActions;
  /** Null until loaded; the fold has no causes till then. */
  deferred: Deferred | null;
}

/** The other causes, the next fix, other ways, and a link to choose the symptom oneself. */
export function OtherCauses({ t, view, shown, onNextWay, actions, deferred }: OtherCausesProps) {
  const others = view.findings.filter(({ cause }) => cause !== shown);
  return (
    <MoreCauses
      title={others.length === 0 ? t('popup_more_ways') : t('popup_more_causes', { count: others.length })}
      causes={
        deferred === null
          ? []
          : others.map(({ cause, verdict }) => ({
              id: cause,
              verdict,
              name: deferred.t(causeKey(cause, 'name')),
              sure: t(sureWord[verdict]),
              onPress: () => actions.show({ at: 'cause', cause, rung: 0 }),
            }))
      }
      ways={[
        ...(onNextWay === null ? [] : [{ label: t('popup_other_way'), onPress: onNextWay }]),
        { label: t('popup_choose_symptom'), onPress: () => actions.show({ at: 'symptoms' }) },
        ...otherWays(deferred, view, actions),
      ]}
    />
  );
}
