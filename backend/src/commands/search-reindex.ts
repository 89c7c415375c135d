import { parseArgs } from 'node:util';
import { ReindexSearch } from '../features/search/search.public.js';
import type { Command } from './command.js';

/** Makes the search index anew from what is stored. People can search meanwhile. */
export const searchReindex: Command = {
  name: 'search reindex',
  usage: '',
  summary: 'makes the search index anew; people can search meanwhile',
  prepare(args) {
    parseArgs({ args: [...args], options: {} });
    return async (app) => {
      const total = await app.get(ReindexSearch, { strict: false }).run((kind, done) => console.info(`${kind}: ${done}`));
      console.info(`The search index is up to date: ${total} posts, comments, people and groups.`);
    };
  },
};
