/**
 * `npm test`: everything that has to hold, in order, without stopping at the first failure. The last line
 * is the sum. Names of steps as arguments run those alone: `npm test -- types unit`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_KINDS, ensureBrowsers } from '../tests/harness/browsers.ts';
import {
  addOnVerdict,
  type Count,
  countReport,
  FAILED,
  NOTHING,
  PASSED,
  sum,
  total,
} from '../tests/harness/test-count.ts';
import { ROOT, runTool } from './tools.ts';

interface Step {
  name: string;
  run(): Promise<Count>;
}

const REPORTS = join(ROOT, 'artifacts', 'test');

/** A command that passes or fails as a whole. */
function command(name: string, tool: readonly [string, string?], ...args: string[]): Step {
  return { name, run: async () => ((await runTool(tool, args)).code === 0 ? PASSED : FAILED) };
}

/** The add-on linter of Firefox' gallery. Its one known warning is Preact's own. */
const addOnLint: Step = {
  name: 'lint:addon',
  async run() {
    const folder = join(ROOT, '.output', 'firefox-mv3');
    const { output } = await runTool(['web-ext'], ['lint', '--source-dir', folder, '-o', 'json'], {
      keep: true,
    });
    const { passed, lines } = addOnVerdict(output);
    for (const line of lines) console.log(line);
    return passed ? PASSED : FAILED;
  },
};

/** A project of the tests. Every test counts; a file that does not even load counts as one failure. */
function tests(project: string): Step {
  return {
    name: project,
    async run() {
      const report = join(REPORTS, `${project}.json`);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { code } = await runTool(['vitest'], ['run', '--project', project, ...reporters]);
      return countReport(readReport(report), code);
    },
  };
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const STEPS: readonly Step[] = [
  command('lint', ['@biomejs/biome', 'biome'], 'check', '.'),
  command('unused', ['knip']),
  command('types', ['typescript', 'tsc'], '--noEmit'),
  command('build:chrome', ['wxt'], 'build'),
  command('build:firefox', ['wxt'], 'build', '-b', 'firefox'),
  addOnLint,
  ...['unit', 'dom', 'pages', 'e2e'].map(tests),
];

const NEEDS_BROWSER = new Set(['pages', 'e2e']);

function chosen(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}`,
    );
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

async function run(step: Step): Promise<Count> {
  console.log(`\n=== ${step.name}`);
  const start = performance.now();
  const count = await step.run().catch((error: unknown) => {
    console.error(error);
    return FAILED;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`--- ${step.name}: ${total(count)} (${seconds} s)`);
  return count;
}

async function main(): Promise<void> {
  const steps = chosen(process.argv.slice(2));
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  if (steps.some(({ name }) => NEEDS_BROWSER.has(name))) {
    // A test that needs a missing browser fails by itself and says so.
    await ensureBrowsers(BROWSER_KINDS, { install: true }).catch((error: unknown) => console.error(error));
  }
  const counts: [name: string, count: Count][] = [];
  for (const step of steps) counts.push([step.name, await run(step)]);

  console.log('');
  for (const [name, count] of counts)
    console.log(`${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${total(count)}`);
  const all = counts.map(([, count]) => count).reduce(sum, NOTHING);
  if (all.failed > 0) process.exitCode = 1;
  console.log(`\n${total(all)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
