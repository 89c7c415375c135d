import { existsSync, readFileSync } from 'node:fs';

export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** A check that is not made of tests counts as one. */
export function countOfOne(ok) {
  return ok ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function inOneLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The counts in a report of jest. A file that could not run at all is one failure. */
export function jestCounts(file) {
  const report = readReport(file);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The counts in a report of Playwright. One that passed only when repeated, which build servers allow, has passed; the list above the counts calls it flaky. */
export function playwrightCounts(file) {
  const { stats, errors } = readReport(file);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/** The counts at the end of the output of Node's own test runner. */
export function nodeTestCounts(output) {
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') + number('todo') };
}

function readReport(file) {
  if (!existsSync(file)) throw new Error(`there is no report in ${file}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
