import type { ImportReaders } from '../features/wiki/wiki.public.js';

/** What an import of Markdown as pages is asked to do. */
export interface WikiImportOptions {
  /** Holds the Markdown files; folders below are branches of the tree. */
  readonly folder: string;
  /** The name of the space; opened when it is missing. */
  readonly space: string;
  /** Who is to read it; must be said of what was made of the space of a department or a group. Otherwise all staff do. */
  readonly readers?: ImportReaders;
  /** What source ids begin with, for example `handbook`; by default the readable part of the space's address. */
  readonly source?: string;
  /** Holds pictures and files, where that is another folder. */
  readonly assets?: string;
  /** Where the pages stood before. Told from their links when it is left out. */
  readonly site?: string;
  /** Changes nothing, and says what would be done. */
  readonly dryRun?: boolean;
  /** Stops after the page that is being imported. */
  readonly signal?: AbortSignal;
  /** Told after each page. */
  readonly progress?: (done: number, total: number) => void;
}
