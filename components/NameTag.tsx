import type { ComponentChildren } from 'preact';
import { Logo } from './Logo';

export interface NameTagProps {
  /** "Not part of the site's page". */
  notTheSite: string;
  /** What stands at its end: the way back. */
  children?: ComponentChildren;
}

/** Who is speaking. Nothing stands above it on any surface. */
export function NameTag({ notTheSite, children }: NameTagProps) {
  return (
    <header class="nametag">
      <Logo />
      <p class="who">
        <b lang="en">Haireta</b>
        <span>{notTheSite}</span>
      </p>
      {children}
    </header>
  );
}
