import { PlainButton } from '../Button';

export interface YesNoProps {
  ask: string;
  yes: string;
  no: string;
  off: boolean;
  onAnswer: (yes: boolean) => void;
}

/** A question and its two answers. */
export function YesNo({ ask, yes, no, off, onAnswer }: YesNoProps) {
  return (
    <div class="stack tight">
      <h2 class="ask">{ask}</h2>
      <div class="halves">
        <PlainButton off={off} onPress={() => onAnswer(true)}>
          {yes}
        </PlainButton>
        <PlainButton off={off} onPress={() => onAnswer(false)}>
          {no}
        </PlainButton>
      </div>
    </div>
  );
}
