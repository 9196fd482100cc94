import { Icon, type IconName } from './Icon';

/** Lines of equal rank, each with the same icon. */
export function PlainList({ icon, lines }: { icon: IconName; lines: string[] }) {
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line}>
          <Icon name={icon} />
          <p>{line}</p>
        </li>
      ))}
    </ul>
  );
}
