const shortestPause = 1000;
const longestPause = 60_000;

/**
 * Looks every second whether something still runs, and starts it again where it does not; where that fails, after longer and
 * longer pauses. What cannot be told just now counts as running. The returned function ends that.
 */
export function keepRunning(isRunning: () => boolean, startAgain: () => Promise<unknown>): () => Promise<void> {
  let hasEnded = false;
  let pause = shortestPause;
  let underWay: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    if (!isSurelyGone(isRunning)) return;
    await startAgain().then(
      () => (pause = shortestPause),
      () => (pause = Math.min(pause * 2, longestPause)),
    );
  };
  const lookLater = (): NodeJS.Timeout =>
    setTimeout(() => {
      underWay = look().finally(() => {
        underWay = undefined;
        if (!hasEnded) timer = lookLater();
      });
    }, pause).unref();
  let timer = lookLater();
  return async () => {
    hasEnded = true;
    clearTimeout(timer);
    await underWay;
  };
}

function isSurelyGone(isRunning: () => boolean): boolean {
  try {
    return !isRunning();
  } catch {
    return false;
  }
}
