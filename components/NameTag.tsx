import type { ComponentChildren } from 'preact';
import { Mark } from './Mark';

export interface NameTagProps {
  /** "Not part of Amazon's page". */
  notAmazon: string;
  /** What stands at its end: the way back. */
  children?: ComponentChildren;
}

/** Who is speaking. Nothing stands above it on any surface. */
export function NameTag({ notAmazon, children }: NameTagProps) {
  return (
    <header class="nametag">
      <Mark />
      <p class="who">
        <b lang="en">Haireta</b>
        <span>{notAmazon}</span>
      </p>
      {children}
    </header>
  );
}
