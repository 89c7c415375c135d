/** What a new page can begin with. */
export interface PageTemplate {
  readonly id: string;
  readonly name: string;
  /** When it is the right one. */
  readonly description: string;
  readonly markdown: string;
}
