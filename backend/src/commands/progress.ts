/** Where progress is shown; `process.stderr` is one. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** `detail` says more of what is done. */
  show(done: number, total: number, detail?: string): void;
  /** Clears the bar. May be called more than once. */
  end(): void;
}

const barWidth = 30;
/** Plain lines from beginning to end. */
const plainLines = 10;

/** A bar on a terminal; elsewhere a plain line now and then. */
export function showProgress(output: ProgressOutput): Progress {
  let written = 0;
  let isShown = false;
  return {
    show(done, total, detail = '') {
      const words = `${done} of ${total}${detail && ` (${detail})`}`;
      if (output.isTTY) {
        const filled = Math.round((done / total) * barWidth);
        output.write(`\r[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] ${words}`.slice(0, output.columns));
        isShown = true;
      } else if (Math.floor((done * plainLines) / total) > written) {
        written = Math.floor((done * plainLines) / total);
        output.write(`${words}\n`);
      }
    },
    end() {
      if (isShown) output.write('\r\x1b[K');
      isShown = false;
    },
  };
}
