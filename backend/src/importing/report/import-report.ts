import type { NamedReason } from './named-reason.js';
import type { Note } from './notes.js';

export interface NamedNote extends Note {
  /** The file it is about. */
  readonly name: string;
}

/** `edited-here`: changed here since the last import, so it was left alone. */
export type ImportedType = 'created' | 'updated' | 'unchanged' | 'edited-here';

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
  /** The space in which they stand, and whom it was opened for: null where it was there. Undefined where they stand in none. */
  space: { readonly name: string; readonly path: string; readonly openedFor: string | null } | undefined;
  /** Addresses of the old site that lead here now. */
  oldAddresses = 0;
  /** Versions before the newest ones. */
  olderVersions = 0;
  /** Templates of a wiki that stand there as words, and on how many pages. */
  readonly templates = new Map<string, number>();
  /** Where the posts stood before; undefined when nobody knows. */
  site: { readonly url: string; readonly guessed: boolean } | undefined;
  /** It was stopped before the end. */
  stopped = false;

  constructor(
    readonly department: string | null,
    readonly dryRun: boolean,
    /** What it brings. */
    readonly things: 'Posts' | 'Pages' = 'Posts',
  ) {}

  /** What became of one thing. */
  record(name: string, type: ImportedType, notes: readonly Note[], pictures: Iterable<string>): void {
    const lists = { created: this.created, updated: this.updated, unchanged: this.unchanged, 'edited-here': this.editedHere };
    lists[type].push(name);
    if (type === 'edited-here') return;
    this.note(name, notes);
    for (const path of pictures) this.pictures.add(path);
    for (const { kind, text } of notes) if (kind === 'missing-picture') this.missingPictures.add(text);
  }

  fail(name: string, reason: string): void {
    this.failed.push({ name, reason });
  }

  note(name: string, notes: readonly Note[]): void {
    this.notes.push(...notes.map((note) => ({ name, ...note })));
  }
}
