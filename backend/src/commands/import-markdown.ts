import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ImportMarkdown } from '../markdown-import/import-markdown.js';
import type { ImportOptions } from '../markdown-import/import-options.js';
import { reportText } from '../importing/report/report-text.js';
import { SourceProblem } from '../importing/source-problem.js';
import { type Command, UsageError, needed } from './command.js';
import { showProgress } from './progress.js';

/** Lines of a list on the screen; the file has all. */
const shownLines = 10;

/** Brings a folder of Markdown files here as posts. */
export const importMarkdown: Command = {
  name: 'import markdown',
  usage: 'DIR --department NAME [--assets DIR] [--source blog] [--site URL] [--report FILE] [--dry-run]',
  summary: 'brings Markdown files here as posts; run again, it brings what has changed',
  prepare(args) {
    const { options, report: file } = readArguments(args);
    return async (app) => {
      if (file && !(await canWrite(file))) return fail(`--report ${file} cannot be written`);
      const stop = new AbortController();
      const onSignal = () => stop.abort();
      process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
      const progress = showProgress(process.stderr);
      try {
        const importer = app.get(ImportMarkdown, { strict: false });
        const report = await importer.run({ ...options, signal: stop.signal, progress: progress.show });
        progress.end();
        console.info(reportText(report, shownLines));
        if (file) await writeFile(file, `${reportText(report)}\n`);
        if (file) console.info(`\nThe whole report is in ${file}`);
        else console.info('\n--report FILE writes the whole report');
        if (report.failed.length > 0 || report.stopped) process.exitCode = 1;
      } catch (error) {
        if (!(error instanceof SourceProblem)) throw error;
        fail(error.message);
      } finally {
        progress.end();
        process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
      }
    };
  },
};

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}

/** Asked before the work begins: the report of a long import must not be lost. */
async function canWrite(file: string): Promise<boolean> {
  return writeFile(file, '').then(() => true, () => false);
}

function readArguments(args: readonly string[]): { options: ImportOptions; report: string | undefined } {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { assets: text, department: text, source: text, site: text, report: text, 'dry-run': { type: 'boolean' } },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError('Name one folder of Markdown files');
  const source = values.source ?? 'blog';
  if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(source)) throw new UsageError(`--source "${source}" must be small letters, digits and hyphens`);
  return {
    options: {
      folder,
      department: needed(values.department, 'department'),
      source,
      dryRun: values['dry-run'] ?? false,
      ...(values.assets !== undefined && { assets: values.assets }),
      ...(values.site !== undefined && { site: siteOf(values.site) }),
    },
    report: values.report,
  };
}

function siteOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`--site "${text}" is not an address such as https://blog.example`);
  return url.origin;
}
