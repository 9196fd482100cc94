import { LinkButton } from './Button';
import { Icon } from './Icon';

export interface PromiseFooterProps {
  promise: string;
  links: { label: string; onPress: () => void }[];
}

/** The promise at the foot of the popup, and the ways out of it. */
export function PromiseFooter({ promise, links }: PromiseFooterProps) {
  return (
    <footer>
      <p class="promise">
        <Icon name="promise" />
        <span>{promise}</span>
      </p>
      <nav>
        {links.map(({ label, onPress }) => (
          <LinkButton key={label} onPress={onPress}>
            {label}
          </LinkButton>
        ))}
      </nav>
    </footer>
  );
}
