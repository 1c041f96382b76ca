import { describe, expect, test } from 'vitest';
import { fromPlaywright, fromVitest, honest, single, total } from './counts.ts';

describe('the count of a test run', () => {
  test('a check that ends well is one passed test', () => {
    expect(single(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(single(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('a part in which nothing ran has failed', () => {
    expect(honest({ passed: 0, failed: 0, skipped: 3 }, 0).failed).toBe(1);
  });

  test('a crash after passing tests is a failure', () => {
    expect(honest({ passed: 7, failed: 0, skipped: 0 }, 1)).toEqual({
      passed: 7,
      failed: 1,
      skipped: 0,
    });
  });

  test('a failure that was counted is not counted again', () => {
    expect(honest({ passed: 7, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  test('a Vitest file that cannot be loaded is one failure', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(fromVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  test('a flaky or unloadable Playwright test is a failure', () => {
    const report = {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'SyntaxError' }],
    };
    expect(fromPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  test('parts add up', () => {
    expect(total([single(0), single(1), { passed: 3, failed: 0, skipped: 1 }])).toEqual({
      passed: 4,
      failed: 1,
      skipped: 1,
    });
  });
});
