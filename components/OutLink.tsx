import { Icon } from './Icon';

export interface OutLinkProps {
  url: string;
  label: string;
  /** "opens in a new tab", for screen readers. */
  newTab: string;
}

/** A link to an official page. Nothing of ours is told to it. */
export function OutLink({ url, label, newTab }: OutLinkProps) {
  return (
    <a class="link" href={url} target="_blank" rel="noopener noreferrer">
      {label}
      <Icon name="out" />
      <span class="sr">{newTab}</span>
    </a>
  );
}
