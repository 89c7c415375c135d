/** How a page is watched, and through what else. */
export interface PageWatchRow {
  readonly pageId: string;
  /** Null where the page itself is not watched. */
  readonly own: 'PAGE' | 'BRANCH' | null;
  /** The nearest page above it that is watched with all below it. */
  readonly throughId: string | null;
  readonly isSpaceWatched: boolean;
}
