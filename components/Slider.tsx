export interface SliderProps {
  id: string;
  label: string;
  /** What the number means, in words: "16 characters". */
  words: string;
  value: number;
  min: number;
  max: number;
  onMove: (value: number) => void;
}

/** A number set by a slider. Its value stands beside its name. */
export function Slider({ id, label, words, value, min, max, onMove }: SliderProps) {
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id} aria-live="off">
        {words}
      </output>
      <input
        type="range"
        id={id}
        min={min}
        max={max}
        step={1}
        value={value}
        aria-valuetext={words}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
