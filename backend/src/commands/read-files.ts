import { parseArgs } from 'node:util';
import { ReadFileText } from '../features/files/files.public.js';
import type { Command } from './command.js';

const saysEvery = 100;

/** Reads the text of all files of which that has not been done. The server does the same by itself, some hundred an hour. */
export const readFiles: Command = {
  name: 'read files',
  usage: '',
  summary: 'reads the text of files that were added before search looked into files; the server does it too, 500 an hour',
  prepare(args) {
    parseArgs({ args: [...args], options: {} });
    return async (app) => {
      const total = await app.get(ReadFileText, { strict: false }).readAll((done) => {
        if (done % saysEvery === 0) console.info(`${done} files`);
      });
      console.info(`The text of ${total} files has been read. The server puts it into the search index.`);
    };
  },
};
