/** What became of reading a file's text. */
export const fileTextStates = ['WAITING', 'DONE', 'EMPTY', 'ENCRYPTED', 'BROKEN', 'TOO_LARGE', 'TIMED_OUT', 'UNSUPPORTED'] as const;
export type FileTextState = (typeof fileTextStates)[number];

/** A page, sheet or slide, or a stretch of a text that has none of these. */
export interface TextPart {
  /** As people say it: "Page 3", "Sheet Costs"; null where the file has no places. */
  readonly place: string | null;
  readonly text: string;
}

/** What was read of a file. */
export interface ExtractedText {
  readonly state: Exclude<FileTextState, 'WAITING'>;
  readonly parts: readonly TextPart[];
  /** There is more in the file than was kept. */
  readonly isCut: boolean;
}

/** Raise it when more, or better, text comes out of the same bytes: all files are then read again, a few at a time. */
export const extractorVersion = 2;
