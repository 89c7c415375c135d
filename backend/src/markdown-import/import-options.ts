/** What an import is asked to do. */
export interface ImportOptions {
  /** Holds the Markdown files, also in folders below. */
  readonly folder: string;
  /** Holds the pictures; addresses such as `/assets/a.png` are paths in it. */
  readonly assets?: string;
  /** Its name; made when it is missing. Null: each post belongs to the department of its first author. */
  readonly department: string | null;
  /** What source ids begin with, for example `blog`. */
  readonly source: string;
  /** Where the posts stood before. Told from their links when it is left out. */
  readonly site?: string;
  /** Changes nothing, and says what would be done. */
  readonly dryRun?: boolean;
  /** Stops after the post that is being imported. */
  readonly signal?: AbortSignal;
  /** Told after each post. */
  readonly progress?: (done: number, total: number) => void;
}
