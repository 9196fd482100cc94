import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { causes } from '@/lib/causes';
import type { Cause } from '@/lib/model/cause';
import type { Facts } from '@/lib/model/sample';
import type { Verdict } from '@/lib/model/verdict';
import { samplesOf } from '../harness/samples';

const HEAD = '| Cause | Seen as | Likely | Possible | Ladder |\n|---|---|---|---|---|\n';

/** `npm run docs` writes what is compared here. */
test('docs/causes.md has a row for each cause, as the cause and its samples say', async () => {
  const [prose] = readFileSync('docs/causes.md', 'utf8').split(HEAD);
  const rows = causes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(rowOf);
  await expect(`${prose}${HEAD}${rows.join('\n')}\n`).toMatchFileSnapshot('../../docs/causes.md');
});

function rowOf(cause: Cause): string {
  const ladder = cause.ladder.map(code).join(' → ');
  const cells = [
    cause.before.length === 0
      ? code(cause.id)
      : `${code(cause.id)}, before ${cause.before.map(code).join(', ')}`,
    listed(cause.symptoms.map(code)),
    listed(reasonsOf(cause, 'likely')),
    listed(reasonsOf(cause, 'possible')),
    cause.waits === null ? ladder : `${ladder}; waits: ${cause.waits}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Each reason once, with the evidence of its first sample. */
function reasonsOf(cause: Cause, verdict: Verdict): string[] {
  const samples = samplesOf(cause).filter((sample) => sample.verdict === verdict);
  const reasons = new Map(samples.toReversed().map(({ why, facts }) => [why, facts]));
  return [...reasons].reverse().map(([why, facts]) => `**${why}** ${told(facts)}`);
}

function told(facts: Facts): string {
  const parts = Object.entries(facts).flatMap(([key, fact]) => {
    if (fact === null) return `no ${key}`;
    const fields = Object.entries(fact).map(([field, value]) => fieldOf(`${key}.${field}`, value));
    return fields.length === 0 ? `${key} in order` : fields;
  });
  return parts.join(', ');
}

function fieldOf(path: string, value: unknown): string {
  if (path === 'pageState.state') return String(value);
  if (value === true) return path;
  return `${path} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function code(id: string): string {
  return `\`${id}\``;
}

function listed(parts: string[]): string {
  return parts.length === 0 ? '–' : parts.join(' · ');
}
