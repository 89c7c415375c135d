/** Where progress is shown; `process.stderr` is one. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  show(done: number, total: number): void;
  /** Clears the bar. May be called more than once. */
  end(): void;
}

const barWidth = 30;
/** Of the whole, between two plain lines. */
const step = 0.1;

/** A bar on a terminal; elsewhere a plain line now and then. */
export function showProgress(output: ProgressOutput): Progress {
  let nextLine = step;
  let isShown = false;
  return {
    show(done, total) {
      const share = total === 0 ? 1 : done / total;
      if (output.isTTY) {
        const filled = Math.round(share * barWidth);
        output.write(`\r[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] ${done} of ${total}`);
        isShown = true;
      } else if (share >= nextLine) {
        output.write(`${done} of ${total}\n`);
        nextLine = Math.floor(share / step) * step + step;
      }
    },
    end() {
      if (isShown) output.write('\r\x1b[K');
      isShown = false;
    },
  };
}
