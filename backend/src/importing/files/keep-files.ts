import { FileRefused } from '../../features/files/files.public.js';
import type { Notes } from '../report/notes.js';
import type { NamedFile } from './named-files.js';

/** Keeps files; answers their addresses here, by stand-in. Those that are refused are noted, and stay links to where they were. */
export async function keepFiles(files: readonly NamedFile[], keep: (path: string) => Promise<string>, notes: Notes): Promise<Map<string, string>> {
  const stored = new Map<string, string>();
  for (const { standIn, path } of files) {
    try {
      stored.set(standIn, await keep(path));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      notes.add('degraded', `the file ${path} stays a link to the old site: ${error.message}`);
    }
  }
  return stored;
}
