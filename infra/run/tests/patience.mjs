import { existsSync } from 'node:fs';

const lookMilliseconds = 1000;
const afterReportMilliseconds = 60_000;
const longestMilliseconds = 45 * 60_000;
const running = new Map();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const [child, group] of running) kill(child, group, 'SIGTERM');
    process.exitCode = 1;
    setTimeout(() => process.exit(), lookMilliseconds);
  });
}

/** Ends a child when this process is told to end. */
export function endWithUs(child, { group }) {
  running.set(child, group);
  child.once('exit', () => running.delete(child));
}

/** Ends a child, and all it started, that has written its report and goes on, or that takes far too long. */
export function watchOver(child, report) {
  endWithUs(child, { group: true });
  const started = Date.now();
  let reported;
  let reason;
  const timer = setInterval(() => {
    if (report && existsSync(report)) reported ??= Date.now();
    if (reported && Date.now() - reported > afterReportMilliseconds) reason = 'It was ended: its tests were through, but something that one of them opened kept it running.';
    if (Date.now() - started > longestMilliseconds) reason = 'It was ended: it took far too long.';
    if (reason) kill(child, true, 'SIGKILL');
  }, lookMilliseconds);
  child.once('exit', () => clearInterval(timer));
  return { reason: () => reason && `  ${reason}\n` };
}

function kill(child, group, signal) {
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
