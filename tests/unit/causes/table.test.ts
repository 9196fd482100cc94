import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { causes } from '@/lib/causes';
import { judge } from '@/lib/engine/diagnose';
import { causeKey, reasonKey } from '@/lib/i18n/keys';
import { workerMessages } from '@/lib/i18n/worker-messages';
import type { Cause } from '@/lib/model/cause';
import type { Evidence } from '@/lib/model/evidence';
import { UI_LANGS } from '@/lib/model/settings';
import { anEvidence } from '../../harness/an-evidence';
import type { Sample } from './test-cause';

const FILE = 'artifacts/causes.md';

const tables = vi.hoisted((): { cause: Cause; samples: readonly Sample[] }[] => []);

// The tests of the causes are read for their samples. Their own assertions run where they are at home.
vi.mock('./test-cause', () => ({
  testCause: (cause: Cause, samples: readonly Sample[]) => tables.push({ cause, samples }),
}));

/** Makes the table that people read: each sample of the tests, its verdict, and the words for it. */
test('every cause has its samples, judged as they say, in a table', async () => {
  const files = import.meta.glob('./*.test.ts');
  for (const [path, load] of Object.entries(files)) if (path !== './table.test.ts') await load();
  const order = causes.map(({ id }) => id);
  const sorted = tables.toSorted((a, b) => order.indexOf(a.cause.id) - order.indexOf(b.cause.id));
  expect(sorted.map(({ cause }) => cause.id)).toEqual(order);

  const rows = sorted.flatMap(({ cause, samples }) => samples.map((sample) => rowOf(cause, sample)));
  mkdirSync('artifacts', { recursive: true });
  writeFileSync(FILE, `${[...HEAD, ...rows].join('\n')}\n`);
  // A word that is missing would stand in the table as its key.
  expect(rows.filter((row) => / cause_\w+/.test(row))).toEqual([]);
});

const HEAD = [
  '# Causes, evidence and verdicts',
  '',
  'Written by `tests/unit/causes/table.test.ts`. One row for each sample of the tests; facts that are not named are',
  'missing, or as on a page where nothing has happened.',
  '',
  '| Cause | Evidence | Verdict | What a person reads | 日本語 |',
  '|---|---|---|---|---|',
];

function rowOf(cause: Cause, [, , evidence]: Sample): string {
  const { verdict, reason } = judge(cause, evidence);
  const words = UI_LANGS.map((lang) => {
    const t = workerMessages(lang);
    if (reason === null) return '–';
    return `**${t(causeKey(cause.id, 'title'))}** ${t(reasonKey(cause.id, reason), reason.params)}`;
  });
  return `| \`${cause.id}\` | ${said(evidence)} | ${verdict} | ${words.join(' | ')} |`;
}

/** What of an evidence is out of the ordinary. */
function said(evidence: Evidence): string {
  const plain = new Map(Object.entries(anEvidence()));
  const told = Object.entries(evidence).filter(
    ([key, fact]) => JSON.stringify(fact) !== JSON.stringify(plain.get(key)),
  );
  const parts = told.map(([key, fact]) => (fact.known ? factsOf(key, fact.value) : `${key} missing`));
  return parts.length === 0 ? 'nothing said, nothing measured' : parts.join(' · ');
}

/** The plain values of each fact that is only measured when it is asked for. */
const FILLED = anEvidence({
  response: {},
  redirects: {},
  connection: {},
  jar: {},
  typing: {},
  store: {},
  health: {},
  browser: {},
});

function factsOf(key: string, value: object): string {
  const plain = new Map<string, unknown>();
  for (const [name, fact] of Object.entries(FILLED))
    if (name === key && fact.known) for (const [part, it] of Object.entries(fact.value)) plain.set(part, it);
  const odd = Object.entries(value).filter(
    ([part, it]) => JSON.stringify(it) !== JSON.stringify(plain.get(part)),
  );
  if (odd.length === 0) return `${key} in order`;
  return `${key}: ${odd.map(([part, it]) => `${part} ${typeof it === 'string' ? it : JSON.stringify(it)}`).join(', ')}`;
}
