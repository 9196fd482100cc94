/** One number that was measured, beside the one to hold. */
export interface Measured {
  what: string;
  value: number;
  unit: 'ms' | '%' | 'bytes';
  limit: number;
  /** What else was seen, as in `min 3.1, median 3.4, n 10`. */
  more: string;
}

export function min(values: readonly number[]): number {
  return Math.min(...values);
}

/** The value that a share of all values does not exceed; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] || 0;
}

export function spread(values: readonly number[]): string {
  const [low, middle, high] = [min(values), quantile(values, 0.5), Math.max(...values)];
  return `min ${low.toFixed(1)}, median ${middle.toFixed(1)}, max ${high.toFixed(1)}, n ${values.length}`;
}

/** The table, as text. */
export function table(rows: readonly Measured[]): string {
  const lines = rows.map(({ what, value, unit, limit, more }) => [
    value <= limit ? 'ok' : 'MISSED',
    what,
    `${value.toFixed(unit === 'bytes' ? 0 : 1)} ${unit}`,
    `≤ ${limit} ${unit}`,
    more,
  ]);
  const head = ['', 'number', 'measured', 'to hold', 'seen'];
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => (line[column] || '').length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] || 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
