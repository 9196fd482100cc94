/**
 * Measures the numbers this project holds itself to, side by side in one browser run. After a build:
 * `node tests/bench/bench.ts [part…] [--rounds n]` prints a table and, as the last line, the same as JSON.
 * Not part of any check: a busy machine shifts every time. Ratios and least values stand more of it than others.
 */
import { parseArgs } from 'node:util';
import { type Arena, openArena } from './arena.ts';
import { measureCard } from './card.ts';
import { measureClearing } from './clearing.ts';
import { measureDetection } from './detection.ts';
import { json, type Measured, table } from './numbers.ts';
import { measurePopup } from './popup.ts';
import { measureScript } from './script.ts';
import { measureStorm } from './storm.ts';

type Part = (arena: Arena, rounds?: number) => Promise<Measured[]>;

const PARTS: Readonly<Record<string, Part>> = {
  script: measureScript,
  detection: measureDetection,
  storm: measureStorm,
  card: measureCard,
  popup: measurePopup,
  clearing: measureClearing,
};

function partsOf(names: readonly string[]): Part[] {
  return names.map((name) => {
    const part = PARTS[name];
    if (!part) throw new Error(`There is no part “${name}”: ${Object.keys(PARTS).join(', ')}.`);
    return part;
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' } },
});
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (rounds !== undefined && !(rounds > 0)) throw new Error('--rounds takes a number above 0.');
const parts = partsOf(positionals.length > 0 ? positionals : Object.keys(PARTS));

const arena = await openArena();
try {
  const rows: Measured[] = [];
  for (const part of parts) rows.push(...(await part(arena, rounds)));
  console.log(table(rows));
  console.log(json(rows));
} finally {
  await arena.close();
}
