import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cache, root } from '../set-up/paths.mjs';
import { countOfOne, failedFiles, jestCounts, nodeTestCounts, playwrightCounts } from './counts.mjs';

const workspaces = ['schema', 'backend', 'frontend', 'e2e'];
const reports = join(cache, 'reports');
/** A test may take this long: a build server may be busy, and what is quick by itself takes many times as long there. */
const hangsAfterMilliseconds = 120_000;

/**
 * Everything that `npm test` runs. A part has a name to ask for it by, a label, a command, and counts what its command
 * did; the `long` ones run one after the other, and beside them all the rest.
 */
export function allParts({ browser, workers }) {
  return [
    ...['backend', 'frontend', 'schema'].filter((name) => hasScript(name, 'test')).map((name) => jestPart(name, name === 'backend' ? 2 * workers : workers)),
    lintPart(),
    ...workspaces.filter((name) => hasScript(name, 'types')).map(typesPart),
    importsPart(),
    checksPart(),
    ...(existsSync(join(root, 'e2e', 'playwright.config.ts')) ? [journeysPart(browser)] : []),
  ];
}

function hasScript(name, script) {
  return JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8')).scripts?.[script] !== undefined;
}

function jestPart(name, workers) {
  const report = newReport(name);
  return {
    name,
    label: `Tests of ${name}`,
    long: name === 'backend',
    inLongRuns: true,
    report,
    command: 'npm',
    args: ['run', 'test', '--silent', `--workspace=@crossbench/${name}`, '--', `--maxWorkers=${workers}`, `--testTimeout=${hangsAfterMilliseconds}`, '--json', `--outputFile=${report}`],
    count: () => jestCounts(report),
    again: name === 'frontend' && process.env.CI ? () => screensAgain(name, failedFiles(report)) : undefined,
  };
}

/** A build server shares its processors: files whose screens failed there are run once more, as journeys are, and told of. Never the backend's: what fails there once is a fault, of it or of the test. */
function screensAgain(name, files) {
  const part = jestPart(name, 1);
  return { ...part, files, label: `Once more: ${files.map((file) => basename(file)).join(', ')}`, args: [...part.args, '--runTestsByPath', ...files], again: undefined };
}

function lintPart() {
  const args = ['.', '--max-warnings=0', '--cache', '--cache-strategy=content', `--cache-location=${join(cache, 'eslint')}`];
  return { name: 'lint', label: 'Lint', inLongRuns: true, command: 'eslint', args, count: (code) => countOfOne(code === 0) };
}

function typesPart(name) {
  return { name: 'types', label: `Types of ${name}`, command: typeChecker(), args: ['-p', name, '--noEmit'], count: (code) => countOfOne(code === 0) };
}

/** TypeScript 7, which is a program for one kind of machine: four times as fast as TypeScript 6, which lint and editors still need. */
function typeChecker() {
  const native = join(root, 'node_modules', '@typescript', `typescript-linux-${process.arch}`, 'lib', 'tsc');
  return existsSync(native) ? native : 'tsc';
}

function importsPart() {
  const args = ['--config', '.dependency-cruiser.mjs', 'schema/src', 'backend/src', 'frontend/src'];
  return { name: 'imports', label: 'Import rules', command: 'depcruise', args, count: (code) => countOfOne(code === 0) };
}

function checksPart() {
  const args = ['--test', '--test-reporter=tap', 'infra/**/*.spec.mjs'];
  return { name: 'checks', label: 'House checks', command: 'node', args, countsOutput: true, count: (code, output) => nodeTestCounts(output) };
}

function journeysPart(browser) {
  const report = newReport('journeys');
  return {
    name: 'journeys',
    label: 'Browser journeys',
    long: true,
    inLongRuns: true,
    report,
    command: 'playwright',
    args: ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'],
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    missing: browser ? undefined : 'no Chromium or Chrome was found. On Debian: apt-get install chromium. Elsewhere name it in CHROMIUM_PATH',
    count: () => playwrightCounts(report),
  };
}

function newReport(name) {
  const file = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}
