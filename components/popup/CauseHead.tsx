import { causeKey, reasonKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { Finding } from '@/lib/model/finding';
import { Verdict } from '../Verdict';
import { verdictLine } from './popup-words';

/** What we think it is, how sure we are, and why. */
export function CauseHead({ t, finding }: { t: Translate<'first'>; finding: Finding }) {
  const { cause, verdict, reason } = finding;
  return (
    <div class="stack tight">
      <Verdict verdict={verdict} words={t(verdictLine[verdict])} />
      <h1 class="head">{t(causeKey(cause, 'title'))}</h1>
      {reason !== null && <p class="why">{t(reasonKey(cause, reason), reason.params)}</p>}
    </div>
  );
}
