import { Icon, type IconName } from './Icon';

interface ChoiceRow<T extends string> {
  id: T;
  words: string;
  icon?: IconName;
  /** A soft note at the end of the row. */
  note?: string;
}

export interface ChoicesProps<T extends string> {
  rows: ChoiceRow<T>[];
  /** The row that was chosen before, or null. */
  chosen: T | null;
  off: boolean;
  onChoose: (id: T) => void;
}

/** A list to pick one row from: a symptom, a store. */
export function Choices<T extends string>({ rows, chosen, off, onChoose }: ChoicesProps<T>) {
  return (
    <ul class="choices joined">
      {rows.map(({ id, words, icon, note }) => (
        <li key={id}>
          <button
            type="button"
            class="choice"
            aria-pressed={chosen === id ? 'true' : undefined}
            aria-disabled={off ? 'true' : undefined}
            onClick={() => {
              if (!off) onChoose(id);
            }}
          >
            {icon !== undefined && <Icon name={icon} />}
            <span>{words}</span>
            {note !== undefined && <span class="note">{note}</span>}
            <Icon name="go" />
          </button>
        </li>
      ))}
    </ul>
  );
}
