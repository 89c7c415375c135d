import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The Meilisearch against which tests of it run: what MEILI_URL names, or a program on the PATH. Undefined where there is none. */
export function findMeilisearch() {
  if (process.env.MEILI_URL) return process.env.MEILI_URL;
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'meilisearch')).find(isProgram);
}

export const withoutMeilisearch = 'no Meilisearch was found. Name a server in MEILI_URL (and its key in MEILI_KEY), or put the program meilisearch on the PATH';

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
