/** What an import of a MediaWiki export is asked to do. */
export interface MediawikiImportOptions {
  /** The export: an XML file. */
  readonly file: string;
  /** The name of the space; opened for all staff when it is missing. */
  readonly space: string;
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
