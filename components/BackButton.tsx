import { Icon } from './Icon';

/** The way to the view before. */
export function BackButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" class="link back" onClick={onPress}>
      <Icon name="back" />
      {label}
    </button>
  );
}
