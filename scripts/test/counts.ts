/** What a part of the test run came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The fields of Vitest's JSON report that are read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** The fields of Playwright's JSON report that are read here. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/**
 * Nothing goes wrong silently: a part that ended badly without naming a failed test counts as one
 * failure, and so does a part in which nothing ran.
 *
 * @param exitCode of the part's process
 */
export function honest(counts: Counts, exitCode: number): Counts {
  const nothingRan = counts.passed + counts.failed === 0;
  const silentFailure = exitCode !== 0 && counts.failed === 0;
  return nothingRan || silentFailure ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** A part that is one test itself: a type check, a build. */
export function single(exitCode: number): Counts {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

/** Counts of a Vitest run; a file that failed before its first test is one failure. */
export function fromVitest(report: VitestReport): Counts {
  const stillborn = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + stillborn.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of a Playwright run; errors outside any test (a file that cannot be loaded) are failures. */
export function fromPlaywright(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** The sum of all parts. */
export function total(parts: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => parts.reduce((all, part) => all + part[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
