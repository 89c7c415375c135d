import type { NamedReason } from './named-reason.js';
import type { Note } from './notes.js';

export interface NamedNote extends Note {
  /** The file it is about. */
  readonly name: string;
}

/** What an import did, or in a trial run would do. */
export class ImportReport {
  readonly created: string[] = [];
  readonly updated: string[] = [];
  readonly unchanged: string[] = [];
  /** Edited, archived, withdrawn or hidden here since the last import. */
  readonly editedHere: string[] = [];
  readonly failed: NamedReason[] = [];
  readonly passedOver: NamedReason[] = [];
  readonly notes: NamedNote[] = [];
  /** Author ids for whom a person was made. */
  readonly peopleMade = new Set<string>();
  readonly authorIds = new Set<string>();
  readonly pictures = new Set<string>();
  readonly missingPictures = new Set<string>();
  /** Comments that were added below the posts. */
  comments = 0;
  departmentMade = false;
  /** Where the posts stood before; undefined when nobody knows. */
  site: { readonly url: string; readonly guessed: boolean } | undefined;
  /** It was stopped before the end. */
  stopped = false;

  constructor(
    readonly department: string | null,
    readonly dryRun: boolean,
  ) {}

  fail(name: string, reason: string): void {
    this.failed.push({ name, reason });
  }

  note(name: string, notes: readonly Note[]): void {
    this.notes.push(...notes.map((note) => ({ name, ...note })));
  }
}
