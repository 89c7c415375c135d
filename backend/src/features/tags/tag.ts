/** A tag as it is read. */
export interface TagRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}
