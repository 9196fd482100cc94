import { describe, expect, it } from 'vitest';
import { addOnVerdict, countReport, NOTHING, sum, total } from '../harness/test-count';

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((each) => ({ status: each })) };
}

describe('the count of a report', () => {
  it('counts every test by its status', () => {
    const report = {
      testResults: [
        file('passed', 'passed', 'skipped'),
        file('failed', 'passed', 'failed', 'todo', 'pending'),
      ],
    };
    expect(countReport(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 });
  });

  it('counts a file that did not load, or whose hook failed, as a failure', () => {
    expect(countReport({ testResults: [file('failed')] }, 1)).toEqual({ ...NOTHING, failed: 1 });
    expect(countReport({ testResults: [file('failed', 'passed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a run that says nothing as a failure', () => {
    expect(countReport(null, 0)).toEqual({ ...NOTHING, failed: 1 });
    expect(countReport({ testResults: [] }, 1)).toEqual({ ...NOTHING, failed: 1 });
    expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('is told in one line', () => {
    expect(total(sum({ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 4, skipped: 0 }))).toBe(
      '4 passed, 4 failed, 2 skipped',
    );
  });
});

describe('the verdict on the add-on', () => {
  const known = {
    _type: 'warning',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: 'chunks/popup-abc.js',
    message: 'innerHTML',
  };
  const report = (errors: object[], warnings: object[]) =>
    JSON.stringify({ summary: { errors: errors.length, warnings: warnings.length }, errors, warnings });

  it('lets only the known warning pass', () => {
    expect(addOnVerdict(report([], [])).passed).toBe(true);
    expect(addOnVerdict(report([], [known])).passed).toBe(true);
    expect(addOnVerdict(report([], [{ ...known, code: 'DANGEROUS_EVAL' }])).passed).toBe(false);
    expect(addOnVerdict(report([], [{ ...known, file: 'content-scripts/sign-in.js' }])).passed).toBe(false);
    expect(addOnVerdict(report([known], [])).passed).toBe(false);
  });

  it('fails without a report', () => {
    expect(addOnVerdict('').passed).toBe(false);
    expect(addOnVerdict('{}').passed).toBe(false);
  });
});
