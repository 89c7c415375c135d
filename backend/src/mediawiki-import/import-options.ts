import type { ImportReaders } from '../features/wiki/wiki.public.js';

/** What an import of a MediaWiki export is asked to do. */
export interface MediawikiImportOptions {
  /** The export: an XML file. */
  readonly file: string;
  /** The name of the space; opened when it is missing. */
  readonly space: string;
  /** Who reads the space; a new one is opened for all staff unless it is said. */
  readonly readers?: ImportReaders;
  /** What source ids begin with; made from the old wiki's address when it is missing. */
  readonly source?: string;
  /** Holds what the old wiki kept in `images`. */
  readonly files?: string;
  /** Changes nothing, and says what would be done. */
  readonly dryRun?: boolean;
  /** Stops after the page that is being imported. */
  readonly signal?: AbortSignal;
  /** Told before the first page and after each; `detail` tells of versions and of what did not come. */
  readonly progress?: (done: number, total: number, detail?: string) => void;
}
