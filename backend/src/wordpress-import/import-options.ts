export interface WordpressImportOptions {
  /** The export: a WXR file. */
  readonly file: string;
  /** Holds what the old site kept in `wp-content/uploads`. */
  readonly uploads?: string;
  /** Its name; made when it is missing. */
  readonly department: string;
  /** What source ids begin with; made from the old site's address when it is missing. */
  readonly source?: string;
  /** Changes nothing, and says what would be done. */
  readonly dryRun?: boolean;
  /** Threads that convert texts while others are being stored; 0 converts between them. */
  readonly threads?: number;
  /** Stops after what is being imported. */
  readonly signal?: AbortSignal;
  /** Told from time to time. */
  readonly progress?: (done: number, total: number) => void;
}
