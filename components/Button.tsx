import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

interface Press {
  onPress: () => void;
  children: ComponentChildren;
  /** Set while its work runs: what the button says meanwhile. It keeps its place and size. */
  busy?: string | null;
  /** Something else is running. */
  off?: boolean;
}

/** The one thing to do on a card. */
export function PrimaryButton(props: Press) {
  return <Pressable {...props} kind="button" />;
}

/** Another thing that can be done. */
export function PlainButton(props: Press & { icon?: IconName }) {
  return <Pressable {...props} kind="button-plain" />;
}

/** A quiet thing that can be done, or a way to another view. */
export function LinkButton(props: Press) {
  return <Pressable {...props} kind="link" />;
}

/** `aria-disabled` and not `disabled`: focus must not be lost while something runs. */
function Pressable({ onPress, children, busy = null, off = false, kind, icon }: Press & Kind) {
  const resting = busy === null && !off;
  return (
    <button
      type="button"
      class={kind}
      aria-disabled={resting ? undefined : 'true'}
      aria-busy={busy === null ? undefined : 'true'}
      onClick={() => {
        if (resting) onPress();
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {busy === null ? children : busy}
    </button>
  );
}

interface Kind {
  kind: 'button' | 'button-plain' | 'link';
  icon?: IconName;
}
