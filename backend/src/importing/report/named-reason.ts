/** Something that was not imported, and why. */
export interface NamedReason {
  readonly name: string;
  readonly reason: string;
}
