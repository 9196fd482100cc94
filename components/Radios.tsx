export interface RadiosProps<T extends string> {
  name: string;
  legend: string;
  options: { id: T; words: string; lang?: string }[];
  /** Null until one is chosen. */
  chosen: T | null;
  onChoose: (id: T) => void;
}

/** One setting of which one value holds. */
export function Radios<T extends string>({ name, legend, options, chosen, onChoose }: RadiosProps<T>) {
  return (
    <fieldset class="setting">
      <legend>{legend}</legend>
      <div class="row">
        {options.map(({ id, words, lang }) => (
          <label key={id} class="choice">
            <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
            <span lang={lang}>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
