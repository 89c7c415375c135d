/**
 * What whoever runs the import should know of a post.
 * mended: was wrong and is right now. flagged: came as it is, and somebody should look. missing-picture: its words stand
 * in its place. degraded: looks or works otherwise than before.
 */
export type NoteKind = 'mended' | 'flagged' | 'missing-picture' | 'degraded';

export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
}

/** Collects notes; the same one counts once. */
export class Notes {
  private readonly notes = new Map<string, Note>();

  add(kind: NoteKind, text: string): void {
    this.notes.set(`${kind} ${text}`, { kind, text });
  }

  addAll(notes: readonly Note[]): void {
    for (const { kind, text } of notes) this.add(kind, text);
  }

  get list(): Note[] {
    return [...this.notes.values()];
  }
}
