import type { Translate } from '@/lib/i18n/translate';
import type { FindingView } from '@/lib/model/protocol';
import { Verdict } from '../Verdict';
import { verdictLine } from './popup-words';

/** What we think it is, how sure we are, and why. */
export function CauseHead({ t, finding }: { t: Translate<'first'>; finding: FindingView }) {
  const { verdict, words } = finding;
  return (
    <div class="stack tight">
      <Verdict verdict={verdict} words={t(verdictLine[verdict])} />
      <h1 class="head">{words.title}</h1>
      {words.why !== null && <p class="why">{words.why}</p>}
    </div>
  );
}
