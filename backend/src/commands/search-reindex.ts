import { parseArgs } from 'node:util';
import { ReindexEverything } from '../features/search/search.public.js';
import { type Command, UsageError } from './command.js';
import { showProgress } from './progress.js';

/** Makes the search index anew from what is stored. People can search meanwhile; who breaks it off goes on there the next time. */
export const searchReindex: Command = {
  name: 'search reindex',
  usage: '[--only postgres|meilisearch]',
  summary: 'makes the search index anew, in PostgreSQL and then in Meilisearch where there is one; people can search meanwhile',
  prepare(args) {
    const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
    const { only } = values;
    if (only !== undefined && only !== 'postgres' && only !== 'meilisearch') throw new UsageError(`--only "${only}" must be postgres or meilisearch`);
    return async (app) => {
      const progress = showProgress(process.stderr);
      const reindex = app.get(ReindexEverything, { strict: false });
      if (only !== 'meilisearch') {
        const total = await reindex.postgres((done, all) => progress.show(done, Math.max(all, 1)));
        progress.end();
        console.info(`The search index in PostgreSQL is up to date: ${total} things can be found.`);
      }
      if (only === 'postgres') return;
      const total = await reindex.meilisearch((done, all, failure) => progress.show(done, Math.max(all, 1), failure ?? ''));
      progress.end();
      if (total !== null) console.info(`The search index in Meilisearch is up to date: ${total} documents.`);
      else if (only === 'meilisearch') fail();
    };
  },
};

function fail(): void {
  console.error('This site has no Meilisearch: set MEILI_URL to its address');
  process.exitCode = 1;
}
