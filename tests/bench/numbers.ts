/** One number that was measured, beside the one to hold. */
export interface Measured {
  what: string;
  value: number;
  unit: 'ms' | '%' | '×';
  /** At most so much; null where the number is only told. */
  limit: number | null;
  /** What else was seen, as in `min 3.1, median 3.4, n 10`. */
  seen: string;
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

export function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function verdict({ value, limit }: Measured): 'told' | 'kept' | 'MISSED' {
  if (limit === null) return 'told';
  return value <= limit ? 'kept' : 'MISSED';
}

function amount(value: number, unit: Measured['unit']): string {
  return `${value.toFixed(unit === '×' ? 2 : 1)} ${unit}`;
}

/** The table, as text. */
export function table(rows: readonly Measured[]): string {
  const lines = rows.map((row) => [
    verdict(row),
    row.what,
    row.limit === null ? '' : `${row.limit} ${row.unit}`,
    amount(row.value, row.unit),
    row.seen,
  ]);
  const all = [['', 'what', 'at most', 'measured', 'seen'], ...lines];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => (line[column] || '').length)));
  const pad = (line: string[]) => line.map((cell, column) => cell.padEnd(widths[column] || 0));
  return all.map((line) => pad(line).join('  ').trimEnd()).join('\n');
}

/** The same in one line for machines. */
export function json(rows: readonly Measured[]): string {
  return JSON.stringify(rows.map((row) => ({ ...row, verdict: verdict(row) })));
}
