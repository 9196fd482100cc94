import type { Verdict } from '@/lib/model/verdict';
import { LinkButton } from './Button';
import { Fold } from './Fold';
import { SureShape } from './Verdict';

export interface OtherCause {
  id: string;
  verdict: Verdict;
  name: string;
  /** How sure we are, in a word. */
  sure: string;
}

export interface MoreCausesProps {
  title: string;
  causes: OtherCause[];
  onChoose: (id: string) => void;
  /** The last row: choose what one sees oneself. */
  symptoms: { label: string; onPress: () => void };
}

/** The other causes, folded, with the way to say it oneself. */
export function MoreCauses({ title, causes, onChoose, symptoms }: MoreCausesProps) {
  if (causes.length === 0) return <LinkButton onPress={symptoms.onPress}>{symptoms.label}</LinkButton>;
  return (
    <Fold title={title}>
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
      <LinkButton onPress={symptoms.onPress}>{symptoms.label}</LinkButton>
    </Fold>
  );
}
