import type { Translate } from '@/lib/i18n/translate';
import type { CoachView, NothingSeen } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { MoreCauses } from '../MoreCauses';
import { otherWays } from './other-ways';
import type { PopupActions } from './popup-actions';
import type { Deferred } from './props';
import { Resume } from './Resume';

export interface LedViewProps {
  t: Translate<'first'>;
  view: NothingSeen;
  coach: CoachView;
  busy: Busy;
  actions: PopupActions;
  /** Null until it is loaded. */
  deferred: Deferred | null;
}

/** Halfway through a fix, on a page without trouble: going on is the one thing to do. */
export function LedView({ t, view, coach, busy, actions, deferred }: LedViewProps) {
  return (
    <>
      <Resume {...{ t, coach, actions }} place="alone" off={busy !== null} />
      <MoreCauses
        title={t('popup_more_ways')}
        ways={[
          { label: t('popup_symptoms_here'), onPress: () => actions.show({ at: 'symptoms' }) },
          ...otherWays(deferred, view, actions),
        ]}
      />
    </>
  );
}
