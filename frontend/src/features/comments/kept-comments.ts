/** A comment that is being written. */
export interface KeptComment {
  text: string;
  /** Made once, so that a comment whose answer was lost on the way is not added twice. */
  id: string;
}

/** Where it is written: below which post, in answer to what, or instead of which comment. */
export interface CommentPlace {
  personId: string;
  itemId: string;
  use: 'new' | `reply ${string}` | `edit ${string}` | `passage ${string}`;
}

const prefix = 'crossbench-comment';

function keyOf({ personId, itemId, use }: CommentPlace): string {
  return [prefix, personId, itemId, use].join(' ');
}

/**
 * The text of a comment stays in this browser until the server has it: a session that ended or a network that fails
 * loses no words. Where storage is forbidden, the text lasts as long as the page.
 */
export function keepComment(place: CommentPlace, comment: KeptComment): void {
  attempt(() => localStorage.setItem(keyOf(place), JSON.stringify(comment)));
}

export function keptComment(place: CommentPlace): KeptComment | undefined {
  const kept = attempt(() => localStorage.getItem(keyOf(place)));
  const value: unknown = kept ? attempt(() => JSON.parse(kept)) : undefined;
  return isKept(value) ? value : undefined;
}

export function forgetComment(place: CommentPlace): void {
  attempt(() => localStorage.removeItem(keyOf(place)));
}

function isKept(value: unknown): value is KeptComment {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'id' in value &&
    typeof value.id === 'string'
  );
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    console.info('The comment could not be kept in this browser', error);
    return undefined;
  }
}
