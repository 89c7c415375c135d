import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../set-up/paths.mjs';

export const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] };

const shownOfFailure = 20;

/** A check that is not made of tests counts as one. */
export function countOfOne(ok) {
  return ok ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
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
    failures: report.testResults.flatMap(failuresOfFile),
  };
}

/** The test files that failed in a report of jest. */
export function failedFiles(file) {
  return readReport(file)
    .testResults.filter(({ status }) => status === 'failed')
    .map(({ name }) => name);
}

/** What one file's failed tests are called and how each failure begins. */
function failuresOfFile({ name, status, message, assertionResults }) {
  if (status !== 'failed') return [];
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0) return [`${relative(root, name)}\n${beginning(message)}`];
  return tests.map(({ fullName, failureMessages }) => `${relative(root, name)} › ${fullName}\n${beginning(failureMessages.join('\n'))}`);
}

function beginning(message) {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, shownOfFailure);
  return lines.map((line) => `    ${line}`.trimEnd()).join('\n');
}

/** The counts in a report of Playwright. One that passed only when repeated, which build servers allow, has passed; the list above the counts calls it flaky. */
export function playwrightCounts(file) {
  const { stats, errors, suites } = readReport(file);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [...errors.map(({ message }) => beginning(message)), ...suites.flatMap(failuresOfSuite)],
  };
}

function failuresOfSuite({ suites = [], specs = [] }) {
  const ofSpecs = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => `${file} › ${title}\n${beginning(tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? '')).join('\n'))}`);
  return [...suites.flatMap(failuresOfSuite), ...ofSpecs];
}

/** The counts at the end of the output of Node's own test runner. */
export function nodeTestCounts(output) {
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { ...nothing, passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') + number('todo') };
}

function readReport(file) {
  if (!existsSync(file)) throw new Error(`there is no report in ${file}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
