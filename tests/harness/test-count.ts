/** How many checks went how. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };
export const PASSED: Count = { ...NOTHING, passed: 1 };
export const FAILED: Count = { ...NOTHING, failed: 1 };

export function sum(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that tells a count. */
export function total({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function listOf(value: unknown, key: string): unknown[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
  return Array.isArray(list) ? list : [];
}

function textOf(value: unknown, key: string): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
  return typeof text === 'string' ? text : '';
}

function countTest(test: unknown): Count {
  const status = textOf(test, 'status');
  if (status === 'passed') return PASSED;
  return status === 'failed' ? FAILED : { ...NOTHING, skipped: 1 };
}

function countFile(file: unknown): Count {
  const count = listOf(file, 'assertionResults').map(countTest).reduce(sum, NOTHING);
  // It failed before or after its tests: at loading, or in a hook.
  return textOf(file, 'status') === 'failed' && count.failed === 0 ? sum(count, FAILED) : count;
}

/**
 * Counts a JSON report of Vitest. A run that failed without saying where, or left no report, counts as
 * one failure.
 */
export function countReport(report: unknown, exitCode: number): Count {
  const count = listOf(report, 'testResults').map(countFile).reduce(sum, NOTHING);
  const silent = count.failed === 0 && (exitCode !== 0 || report === null);
  return silent ? sum(count, FAILED) : count;
}

/** Preact sets `innerHTML` for `dangerouslySetInnerHTML`, which nothing of ours uses. */
function isKnown(warning: unknown): boolean {
  return textOf(warning, 'code') === 'UNSAFE_VAR_ASSIGNMENT' && textOf(warning, 'file').startsWith('chunks/');
}

/** Judges the JSON output of `web-ext lint`: no error, and no warning but the known one. */
export function addOnVerdict(output: string): { passed: boolean; lines: string[] } {
  let report: unknown;
  try {
    report = JSON.parse(output.slice(output.indexOf('{')));
  } catch {
    return { passed: false, lines: ['the add-on linter gave no report'] };
  }
  const errors = listOf(report, 'errors');
  const warnings = listOf(report, 'warnings');
  const unknown = warnings.filter((warning) => !isKnown(warning));
  const lines = [...errors, ...unknown].map(
    (each) =>
      `${textOf(each, '_type')} ${textOf(each, 'code')} ${textOf(each, 'file')}: ${textOf(each, 'message')}`,
  );
  return {
    passed:
      errors.length === 0 &&
      unknown.length === 0 &&
      typeof Reflect.get(Object(report), 'summary') === 'object',
    lines: [
      ...lines,
      `${errors.length} errors, ${warnings.length} warnings, ${unknown.length} of them not known`,
    ],
  };
}
