import type { Comment, ThreadsChange } from './threads';

/** What every comment on a page shares. */
export interface Discussion {
  itemId: string;
  personId: string;
  /** The comment that the page's address points at. */
  target: string | undefined;
  /** Somebody looks at it as another reader would: nothing is said or changed from here. */
  isLook?: boolean;
  apply: (by: ThreadsChange) => void;
  /** Puts a thread where it belongs now that it is settled, or is not any more. */
  settle?: (comment: Comment) => void;
  /** Says something politely. */
  say: (words: string) => void;
  /** Moves focus to a comment once it is on the screen. */
  focusOn: (commentId: string) => void;
}
