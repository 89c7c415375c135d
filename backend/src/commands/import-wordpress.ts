import { parseArgs } from 'node:util';
import type { WordpressImportOptions } from '../wordpress-import/import-options.js';
import { ImportWordpress } from '../wordpress-import/import-wordpress.js';
import { type Command, UsageError, needed } from './command.js';
import { runImport, sourceOf } from './run-import.js';

/** Brings a WordPress export here as posts. */
export const importWordpress: Command = {
  name: 'import wordpress',
  usage: 'FILE.xml --department NAME [--uploads DIR] [--source NAME] [--report FILE] [--dry-run]',
  summary: 'brings the posts, pages and comments of a WordPress export here; run again, it brings what has changed',
  prepare(args) {
    const { options, report } = readArguments(args);
    return async (app) => {
      const importer = app.get(ImportWordpress, { strict: false });
      await runImport((running) => importer.run({ ...options, ...running }), report);
    };
  },
};

function readArguments(args: readonly string[]): { options: WordpressImportOptions; report: string | undefined } {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { uploads: text, department: text, source: text, report: text, 'dry-run': { type: 'boolean' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one export of WordPress (an XML file)');
  return {
    options: {
      file,
      department: needed(values.department, 'department'),
      dryRun: values['dry-run'] ?? false,
      ...(values.source !== undefined && { source: sourceOf(values.source) }),
      ...(values.uploads !== undefined && { uploads: values.uploads }),
    },
    report: values.report,
  };
}
