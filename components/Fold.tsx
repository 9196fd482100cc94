import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

/** More, folded away. */
export function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="more">
      <summary>
        {title}
        <Icon name="down" />
      </summary>
      {children}
    </details>
  );
}
