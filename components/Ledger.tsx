import { Icon, type IconName } from './Icon';

export interface LedgerRow {
  icon: IconName;
  /** "Goes", "Stays", "To redo". */
  term: string;
  what: string;
  /** The one tinted row: what stays. */
  stays?: boolean;
}

/** What goes, what stays, what it costs, always in this order. */
export function Ledger({ rows }: { rows: LedgerRow[] }) {
  return (
    <dl class="ledger">
      {rows.map(({ icon, term, what, stays = false }) => (
        <div key={what} class={stays ? 'stays' : undefined}>
          <dt>
            <Icon name={icon} />
            {term}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
