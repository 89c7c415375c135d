import { parseArgs } from 'node:util';
import { SourceProblem } from '../importing/source-problem.js';
import { ExportSpace } from '../wiki-export/export-space.js';
import { type Command, UsageError } from './command.js';
import { showProgress } from './progress.js';

/** Takes a space of the wiki out of the site as Markdown files. */
export const exportSpace: Command = {
  name: 'export space',
  usage: 'ADDRESS DIR',
  summary: 'writes the pages of a space as Markdown with their pictures and files; ADDRESS is that of its start, DIR must be empty',
  prepare(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [address, folder, ...others] = positionals;
    if (address === undefined || folder === undefined || others.length > 0) throw new UsageError('Name the address of a space, and a folder');
    return async (app) => {
      const progress = showProgress(process.stderr);
      try {
        const last = address.split('/').at(-1) ?? '';
        const { name, pages, files, needsReaders } = await app.get(ExportSpace, { strict: false }).run({ address: last, folder, progress: progress.show });
        progress.end();
        console.info(`Done: ${pages} pages of ${name} with ${files} pictures and files are in ${folder}`);
        console.info(`They come back with: import markdown --as wiki ${folder} --space NAME${needsReaders ? ' --readers same' : ''}`);
      } catch (error) {
        if (!(error instanceof SourceProblem)) throw error;
        console.error(error.message);
        process.exitCode = 1;
      } finally {
        progress.end();
      }
    };
  },
};
