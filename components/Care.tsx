import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

/** Something to mind, said calmly. */
export function Care({ children }: { children: ComponentChildren }) {
  return (
    <div class="care">
      <Icon name="care" />
      <p>{children}</p>
    </div>
  );
}
