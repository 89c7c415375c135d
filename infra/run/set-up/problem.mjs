/** Something the person can mend. Its message is one line that says what to do. */
export class Problem extends Error {}

/** Runs a command's main function: a problem becomes one line and exit code 1, a number becomes the exit code. */
export async function runMain(main) {
  try {
    const code = await main();
    process.exitCode = code ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Problem) process.stderr.write(`\n${error.message}\n`);
    else throw error;
  }
}
