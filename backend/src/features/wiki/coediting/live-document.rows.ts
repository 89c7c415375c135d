/** An update that somebody wrote, or the server for them. */
export interface NewUpdate {
  readonly update: Uint8Array;
  /** Null where it was nobody in particular. */
  readonly personId: string | null;
}

/** What has come to a document since somebody looked last. */
export interface NewsRow {
  /** Of its newest update. */
  readonly seq: number;
  readonly updates: readonly Uint8Array[];
}

/** A document that is locked until the unit of work ends. */
export interface LockedDocument extends NewsRow {
  readonly pageId: string;
  readonly versionSeq: number;
  /** Who wrote what no version holds yet; whoever wrote last stands last. */
  readonly contributorIds: readonly string[];
}
