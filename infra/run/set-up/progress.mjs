const slowStepMilliseconds = 15_000;

/** Says what goes on: `1/3 Node 24 … done in 6 s`. On a terminal the seconds count up while a step runs. */
export async function showStep(label, work) {
  const started = Date.now();
  const { stdout } = process;
  const seconds = () => inWords(Date.now() - started);
  stdout.write(`${label} … `);
  const timer = stdout.isTTY
    ? setInterval(() => stdout.write(`\r${label} … ${seconds()} `), 1000)
    : setInterval(() => stdout.write('… '), slowStepMilliseconds);
  try {
    const result = await work();
    clearInterval(timer);
    stdout.write(`${stdout.isTTY ? `\r${label} … ` : ''}done in ${seconds()}\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    stdout.write(`${stdout.isTTY ? `\r${label} … ` : ''}failed after ${seconds()}\n`);
    throw error;
  }
}

/** A duration as people say it: `6 s`, `1 min 58 s`. */
export function inWords(milliseconds) {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
