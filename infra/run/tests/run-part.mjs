import { spawn } from 'node:child_process';
import { capture, keepLog } from '../set-up/command.mjs';
import { toolEnvironment } from '../set-up/environment.mjs';
import { root } from '../set-up/paths.mjs';
import { inWords } from '../set-up/progress.mjs';
import { endWithUs, watchOver } from './patience.mjs';
import { countOfOne, inOneLine, nothing } from './counts.mjs';

const shownLines = 200;
// Tests make much and soon forget it: with more room for what is new, less time goes into clearing away.
const roomForNew = '--max-semi-space-size=64';

/** Runs one part, says how it went, and gives its counts. What a failed part wrote is shown and kept. */
export async function runPart(part, { live: wanted = false } = {}) {
  const live = wanted && !part.countsOutput;
  if (part.missing) return sayMissing(part);
  const started = Date.now();
  const nodeOptions = [process.env.NODE_OPTIONS, roomForNew].filter(Boolean).join(' ');
  const env = toolEnvironment({ FORCE_COLOR: live ? undefined : '0', NODE_OPTIONS: nodeOptions, ...part.env });
  let overdue;
  const onStart = (child) => (overdue = watchOver(child, part.report));
  const options = { cwd: root, env, detached: true, onStart };
  const { code, output } = live ? await runLive(part, env) : await capture(part.command, part.args, options);
  const counts = countsOf(part, code, output);
  const failed = counts.failed > 0;
  process.stdout.write(`${failed ? '✗' : '✓'} ${part.label}: ${inOneLine(counts)}, ${inWords(Date.now() - started)}\n`);
  if (!live) {
    const file = keepLog(part.label, output);
    if (failed) process.stdout.write(`\n${worthReading(output)}\n${overdue?.reason() ?? ''}  All of it is in ${file}\n\n`);
  }
  return failed && part.again ? runAgain(part, counts) : named(part, counts);
}

/** What failed counts as the second time went. */
async function runAgain(part, counts) {
  const second = part.again();
  if (second.files.length === 0) return named(part, counts);
  const again = await runPart(second);
  return { ...counts, passed: counts.passed + counts.failed - again.failed, failed: again.failed, failures: again.failures };
}

/** Every part that failed says something. */
function named(part, counts) {
  return counts.failed > 0 && counts.failures.length === 0 ? { ...counts, failures: [part.label] } : counts;
}

function countsOf(part, code, output) {
  let counts;
  try {
    counts = part.count(code, output);
  } catch {
    // Without a report the command did not get as far as running tests.
    return countOfOne(false);
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A missing browser is no failure where one works by oneself, but a build server must have one. */
function sayMissing(part) {
  process.stdout.write(`${process.env.CI ? '✗' : '–'} ${part.label}: not run, ${part.missing}\n`);
  return process.env.CI ? countOfOne(false) : { ...nothing, skipped: 1 };
}

function runLive(part, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(part.command, part.args, { cwd: root, env, stdio: 'inherit' });
    endWithUs(child, { group: false });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code: code ?? signal, output: '' }));
  });
}

function worthReading(output) {
  const lines = output.split('\n').filter((line) => !/^(PASS |\s*✓|ok \d|npm warn)/.test(line));
  const left = lines.length > shownLines ? [`… ${lines.length - shownLines} lines before`, ...lines.slice(-shownLines)] : lines;
  return left.map((line) => `  ${line}`).join('\n').trimEnd();
}
