import { writeFile } from 'node:fs/promises';
import type { ImportReport } from '../importing/report/import-report.js';
import { reportText } from '../importing/report/report-text.js';
import { SourceProblem } from '../importing/source-problem.js';
import { BadRequest } from '../platform/errors/domain-errors.js';
import { UsageError } from './command.js';
import { showProgress } from './progress.js';

/** Lines of a list on the screen; the file has all. */
const shownLines = 10;

/** What every import is given while it runs. */
export interface Running {
  /** Set when the operator presses Ctrl-C: the import stops after what is under way. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, detail?: string) => void;
}

/** Runs an import from the shell: shows how far it is, and then its report, which `file` keeps whole. */
export async function runImport(work: (running: Running) => Promise<ImportReport>, file: string | undefined): Promise<void> {
  if (file && !(await canWrite(file))) return fail(`--report ${file} cannot be written`);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const progress = showProgress(process.stderr);
  try {
    const report = await work({ signal: stop.signal, progress: progress.show });
    progress.end();
    console.info(reportText(report, shownLines));
    if (file) await writeFile(file, `${reportText(report)}\n`);
    if (file) console.info(`\nThe whole report is in ${file}`);
    else console.info('\n--report FILE writes the whole report');
    if (report.failed.length > 0 || report.stopped) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof SourceProblem || error instanceof BadRequest)) throw error;
    fail(error.message);
  } finally {
    progress.end();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** What source ids of the import begin with. */
export function sourceOf(source: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(source)) throw new UsageError(`--source "${source}" must be small letters, digits and hyphens`);
  return source;
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}

/** Asked before the work begins: the report of a long import must not be lost. */
async function canWrite(file: string): Promise<boolean> {
  return writeFile(file, '').then(() => true, () => false);
}
