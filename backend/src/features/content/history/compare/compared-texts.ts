import type { BlockKind } from './lines.js';
import type { Segment } from './words.js';

export const rowKinds = ['SAME', 'CHANGED', 'REFORMATTED', 'REPLACED', 'REMOVED', 'ADDED', 'MOVED_AWAY', 'MOVED_HERE'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A line of one of the two texts. Its pieces, joined, are its words. */
export interface ComparedLine {
  /** Counted from 1 in its own text. */
  readonly number: number;
  readonly block: BlockKind;
  readonly level: number;
  readonly attachmentId: string | null;
  readonly segments: readonly Segment[];
}

export interface ComparedRow {
  readonly kind: RowKind;
  readonly from: ComparedLine | null;
  readonly to: ComparedLine | null;
  /** What words do not show, for people: that a line was moved, or only looks different. */
  readonly note: string | null;
}

export interface ComparedTexts {
  readonly rows: readonly ComparedRow[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** How many sections, each with its heading, hold a change. */
  readonly sections: number;
  /** True when the texts are so long and different that some lines are shown as replaced without looking at their words. */
  readonly coarse: boolean;
}
