import { parseArgs } from 'node:util';
import type { MediawikiImportOptions } from '../mediawiki-import/import-options.js';
import { ImportMediawiki } from '../mediawiki-import/import-mediawiki.js';
import { type Command, UsageError, needed } from './command.js';
import { readersOf } from './readers-option.js';
import { runImport, sourceOf } from './run-import.js';

/** Brings a MediaWiki export here as pages of the wiki. */
export const importMediawiki: Command = {
  name: 'import mediawiki',
  usage: 'FILE.xml --space NAME [--readers everyone|department:NAME|group:NAME] [--files DIR] [--source NAME] [--report FILE] [--dry-run]',
  summary: 'brings the pages of a MediaWiki export here with their history, as pages of a space; run again, it brings what has changed',
  prepare(args) {
    const { options, report } = readArguments(args);
    return async (app) => {
      const importer = app.get(ImportMediawiki, { strict: false });
      await runImport((running) => importer.run({ ...options, ...running }), report);
    };
  },
};

function readArguments(args: readonly string[]): { options: MediawikiImportOptions; report: string | undefined } {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { files: text, readers: text, space: text, source: text, report: text, 'dry-run': { type: 'boolean' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one export of MediaWiki (an XML file)');
  return {
    options: {
      file,
      space: needed(values.space, 'space'),
      dryRun: values['dry-run'] ?? false,
      ...(values.readers !== undefined && { readers: readersOf(values.readers, ['everyone']) }),
      ...(values.source !== undefined && { source: sourceOf(values.source) }),
      ...(values.files !== undefined && { files: values.files }),
    },
    report: values.report,
  };
}
