interface CheckRow {
  id: number;
  words: string;
  ticked: boolean;
}

export interface ChecksProps {
  title: string;
  note: string;
  rows: CheckRow[];
  onTick: (id: number, ticked: boolean) => void;
}

/** Things that take part unless unticked. */
export function Checks({ title, note, rows, onTick }: ChecksProps) {
  return (
    <fieldset class="setting checks">
      <legend>{title}</legend>
      <ul class="choices joined">
        {rows.map(({ id, words, ticked }) => (
          <li key={id}>
            <label class="choice">
              <input
                type="checkbox"
                checked={ticked}
                onChange={(event) => onTick(id, event.currentTarget.checked)}
              />
              <span class="one-line">{words}</span>
            </label>
          </li>
        ))}
      </ul>
      <p class="quiet">{note}</p>
    </fieldset>
  );
}
