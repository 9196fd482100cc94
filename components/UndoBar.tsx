import { PlainButton } from './Button';

export interface UndoBarProps {
  /** How many can be put back, in words. */
  offer: string;
  label: string;
  busy: string | null;
  off: boolean;
  onUndo: () => void;
}

/** The way back from a clear, as long as there is something to put back. */
export function UndoBar({ offer, label, busy, off, onUndo }: UndoBarProps) {
  return (
    <div class="undo">
      <p>{offer}</p>
      <PlainButton icon="undo" busy={busy} off={off} onPress={onUndo}>
        {label}
      </PlainButton>
    </div>
  );
}
