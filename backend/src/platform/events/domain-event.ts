/**
 * Something that happened, told in the past tense. Kept for ever in the event log, which is also the audit trail: ids and
 * small facts only, never what people wrote, so that erasing a text erases it everywhere.
 */
export interface DomainEvent {
  /** For example `post-published`. */
  readonly name: string;
  readonly subjectId: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}
