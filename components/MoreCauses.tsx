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
}

export interface MoreCausesProps {
  title: string;
  causes: OtherCause[];
  onChoose: (id: CauseId) => void;
  /** Ways that stand under the causes. */
  ways: { label: string; onPress: () => void }[];
}

/** The other causes and ways, folded. */
export function MoreCauses({ title, causes, onChoose, ways }: MoreCausesProps) {
  return (
    <Fold title={title}>
      {causes.length > 0 && (
        <ul>
          {causes.map(({ id, verdict, name, sure }) => (
            <li key={id}>
              <button type="button" class="cause" onClick={() => onChoose(id)}>
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
