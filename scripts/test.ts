/**
 * `npm test`: everything that has to hold, in order, without stopping at the first failure. The last line
 * is the sum. Names of steps as arguments run those alone: `npm test -- types unit`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_KINDS, ensureBrowsers } from '../tests/harness/browsers.ts';
import { ROOT, runTool } from './tools.ts';

/** How many checks went how. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  run(): Promise<Count>;
}

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };
const PASSED: Count = { ...NOTHING, passed: 1 };
const FAILED: Count = { ...NOTHING, failed: 1 };

const REPORTS = join(ROOT, 'artifacts', 'test');

function sum(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function told({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A command that passes or fails as a whole. */
function command(name: string, tool: readonly [string, string?], ...args: string[]): Step {
  return { name, run: async () => ((await runTool(tool, args)).code === 0 ? PASSED : FAILED) };
}

/** The add-on linter of Firefox' gallery: no error, and no warning but Preact's own, for what nothing of ours uses. */
const addOnLint: Step = {
  name: 'lint:addon',
  async run() {
    const folder = join(ROOT, '.output', 'firefox-mv3');
    const lint = ['lint', '--source-dir', folder, '-o', 'json'];
    const { code, output } = await runTool(['web-ext'], lint, { keep: true });
    const report: { warnings: { code: string; file: string }[] } = JSON.parse(
      output.slice(output.indexOf('{')),
    );
    const ours = report.warnings.filter(
      (warning) => warning.code !== 'UNSAFE_VAR_ASSIGNMENT' || !warning.file.startsWith('chunks/'),
    );
    if (code === 0 && ours.length === 0) return PASSED;
    console.log(output);
    return FAILED;
  },
};

/** Projects of the tests, in one run. Every test counts. */
function tests(name: string, ...projects: string[]): Step {
  return {
    name,
    async run() {
      const report = join(REPORTS, `${name}.json`);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const chosen = projects.flatMap((project) => ['--project', project]);
      const { code } = await runTool(['vitest'], ['run', ...chosen, ...reporters]);
      const count = readReport(report);
      // A file that does not load or a hook that fails is no test: the command alone says so.
      return code !== 0 && count.failed === 0 ? sum(count, FAILED) : count;
    },
  };
}

/** The count of a JSON report of Vitest. Throws where the run left none. */
function readReport(path: string): Count {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const STEPS: readonly Step[] = [
  command('lint', ['@biomejs/biome', 'biome'], 'check', '.'),
  command('unused', ['knip']),
  command('types', ['typescript', 'tsc'], '--noEmit'),
  command('build:chrome', ['wxt'], 'build'),
  command('build:firefox', ['wxt'], 'build', '-b', 'firefox'),
  addOnLint,
  tests('unit', 'unit', 'api', 'dom'),
  tests('pages', 'pages'),
  tests('e2e', 'e2e'),
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
  console.log(`--- ${step.name}: ${told(count)} (${seconds} s)`);
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
    console.log(`${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${told(count)}`);
  const all = counts.map(([, count]) => count).reduce(sum, NOTHING);
  if (all.failed > 0) process.exitCode = 1;
  console.log(`\n${told(all)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
