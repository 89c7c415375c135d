import type { DumpRevision } from './dump.js';

/** How much of a page's history is kept at most. */
export interface HistoryLimits {
  readonly revisions: number;
  /** Of all of them together, because they are held at the same time. */
  readonly characters: number;
}

/** Holds the newest versions of a page, whatever the number that passes by. */
export class NewestRevisions {
  private kept: DumpRevision[] = [];
  private characters = 0;
  /** How many had to go. */
  left = 0;

  constructor(private readonly limits: HistoryLimits) {}

  add(revision: DumpRevision): void {
    this.kept.push(revision);
    this.characters += sizeOf(revision);
    while (this.kept.length > 1 && (this.kept.length > this.limits.revisions || this.characters > this.limits.characters)) {
      this.drop(this.oldest());
    }
  }

  /** The oldest first. */
  get list(): readonly DumpRevision[] {
    return [...this.kept].sort((one, other) => timeOf(one) - timeOf(other));
  }

  private drop(revision: DumpRevision): void {
    this.kept.splice(this.kept.indexOf(revision), 1);
    this.characters -= sizeOf(revision);
    this.left += 1;
  }

  /** In whatever order they came. */
  private oldest(): DumpRevision {
    return this.kept.reduce((oldest, one) => (timeOf(one) < timeOf(oldest) ? one : oldest));
  }
}

function timeOf({ at }: DumpRevision): number {
  return at?.getTime() ?? 0;
}

function sizeOf({ text, comment }: DumpRevision): number {
  return (text?.length ?? 0) + comment.length;
}
