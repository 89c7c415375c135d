const pauseMilliseconds = 1000;

/** Looks every second whether something still runs, and starts it again where it does not. The returned function ends that. */
export function keepRunning(isRunning: () => boolean, startAgain: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (underWay || isRunning()) return;
    underWay = startAgain().finally(() => (underWay = undefined));
  }, pauseMilliseconds).unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
