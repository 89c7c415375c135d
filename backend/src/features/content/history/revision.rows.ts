import type { RichTextDocument } from '@crossbench/schema/rich-text';

/** A revision as its place in the history shows it. */
export interface RevisionRow {
  readonly itemId: string;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly title: string;
  readonly summary: string;
  readonly authorId: string;
  /** Who else wrote something of it. */
  readonly contributorIds: readonly string[];
  readonly createdAt: Date;
  readonly restoredFrom: number | null;
  readonly wordsAdded: number | null;
  readonly wordsRemoved: number | null;
}

/** A revision with all that it said. */
export interface RevisionText extends RevisionRow {
  readonly kind: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  readonly marking: string;
  readonly details: Readonly<Record<string, string>>;
}

/** An item as its history shows it. */
export interface HistoryRow {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly shortId: string;
  readonly title: string;
  readonly revisionCount: number;
  readonly authorCount: number;
  readonly departmentCount: number;
  readonly since: Date | null;
  readonly workingCopy: WorkingCopyRow | null;
  readonly canRestore: boolean;
}

/**
 * The draft as those who may restore a revision into it have to know it. Where nobody has edited since publishing it is
 * the published text, version 1.
 */
export interface WorkingCopyRow {
  readonly version: number;
  readonly changed: boolean;
  readonly savedAt: Date;
  readonly savedById: string;
}
