import { parseArgs } from 'node:util';
import { ImportPackFile } from '../group-pack/import/import-pack-file.js';
import { importInWords } from '../group-pack/import/import-in-words.js';
import { SourceProblem } from '../importing/source-problem.js';
import { type Command, UsageError } from './command.js';

/** Brings a group here that was taken out of this or another site. */
export const importGroup: Command = {
  name: 'import group',
  usage: 'FILE.zip [--dry-run]',
  summary: 'brings a group here from the zip that its owner has made; all of it or nothing, and once',
  prepare(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('Name one group pack (a zip file)');
    return async (app) => {
      try {
        const row = await app.get(ImportPackFile, { strict: false }).run(file, values['dry-run'] ?? false);
        console.info(importInWords(row));
        if (row.state === 'REFUSED') process.exitCode = 1;
      } catch (error) {
        if (!(error instanceof SourceProblem)) throw error;
        console.error(error.message);
        process.exitCode = 1;
      }
    };
  },
};
