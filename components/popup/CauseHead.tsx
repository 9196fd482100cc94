import type { Translate } from '@/lib/i18n/translate';
import type { Evidence } from '@/lib/model/evidence';
import type { CaseSeen, FindingView } from '@/lib/model/protocol';
import { Verdict } from '../Verdict';
import { LastFixNote } from './LastFix';
import { verdictLine } from './popup-words';

export interface CauseHeadProps {
  t: Translate<'first'>;
  view: CaseSeen;
  finding: FindingView;
}

/** What was tried, what we think it is, how sure we are, and why. */
export function CauseHead({ t, view, finding: { verdict, words } }: CauseHeadProps) {
  return (
    <>
      <LastFixNote t={t} view={view} />
      <TrialNote t={t} person={view.evidence.person} />
      <div class="stack tight">
        <Verdict verdict={verdict} words={t(verdictLine[verdict])} />
        <h1 class="head">{words.title}</h1>
        {words.why !== null && <p class="why">{words.why}</p>}
      </div>
    </>
  );
}

/** What the same sign-in elsewhere has told, where the person tried. */
function TrialNote({ t, person }: { t: Translate<'first'>; person: Evidence['person'] }) {
  if (!person.known) return null;
  const { otherDevice, privateWindow } = person.value;
  if (privateWindow !== null) return <p class="quiet">{t(`popup_trial_private_${privateWindow}`)}</p>;
  return otherDevice === null ? null : <p class="quiet">{t(`popup_trial_device_${otherDevice}`)}</p>;
}
