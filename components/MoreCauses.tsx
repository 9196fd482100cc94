import type { CauseId } from '@/lib/model/cause';
import type { Verdict } from '@/lib/model/verdict';
import { LinkButton } from './Button';
import { Fold } from './Fold';
import { SureShape } from './Verdict';

interface OtherCause {
  id: CauseId;
  verdict: Verdict;
  name: string;
  /** How sure we are, in a word. */
  sure: string;
  onPress: () => void;
}

export interface MoreCausesProps {
  title: string;
  causes?: OtherCause[];
  /** Ways that stand under the causes. */
  ways: { label: string; onPress: () => void }[];
}

/** The other causes and ways, folded. */
export function MoreCauses({ title, causes = [], ways }: MoreCausesProps) {
  return (
    <Fold title={title}>
      {causes.length > 0 && (
        <ul>
          {causes.map(({ id, verdict, name, sure, onPress }) => (
            <li key={id}>
              <button type="button" class="cause" onClick={onPress}>
                <SureShape verdict={verdict} />
                <u>{name}</u>
                <span>{sure}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {ways.map(({ label, onPress }) => (
          <LinkButton key={label} onPress={onPress}>
            {label}
          </LinkButton>
        ))}
      </div>
    </Fold>
  );
}
