/** A namespace of the old wiki, such as 12 and "Help". */
export interface DumpNamespace {
  readonly number: number;
  /** As it is called there; empty for pages without one. */
  readonly name: string;
  /** Whether "apple" and "Apple" are one page. */
  readonly firstLetterCounts: boolean;
}

/** What the export says of the wiki. */
export interface DumpSite {
  readonly name: string;
  /** The address of its main page; empty when the export does not say. */
  readonly base: string;
  readonly namespaces: readonly DumpNamespace[];
}

/** Who made a version. */
export type DumpContributor =
  | { readonly kind: 'named'; readonly name: string }
  /** Known by an address only, or not at all any more. */
  | { readonly kind: 'unregistered' | 'hidden' };

/** A version of a page. */
export interface DumpRevision {
  readonly at: Date | undefined;
  readonly contributor: DumpContributor;
  /** What changed, as it was written. */
  readonly comment: string;
  /** `wikitext`, or what else the text is: `css`, `json` … */
  readonly model: string;
  /** Undefined where the export holds none: it was hidden there, or the export is one without texts. */
  readonly text: string | undefined;
  /** It holds more than an import can take; the rest of it was not read. */
  readonly isTooLarge: boolean;
}

/** A page with its newest versions. */
export interface DumpPage {
  readonly namespace: number;
  /** With the namespace, as the export writes it. */
  readonly title: string;
  /** The number of the page; empty when the export does not say. */
  readonly id: string;
  /** The title to which it leads on. */
  readonly redirect: string | undefined;
  /** The oldest first. */
  readonly revisions: readonly DumpRevision[];
  /** How many older ones were not kept. */
  readonly olderRevisions: number;
}

/** What a MediaWiki export holds, in the order of the file. */
export type DumpPart =
  | { readonly kind: 'site'; readonly site: DumpSite }
  | { readonly kind: 'page'; readonly page: DumpPage }
  /** Nothing comes after it: the file ends in the middle, or is broken from here on. */
  | { readonly kind: 'broken'; readonly reason: string; readonly cutPage: string | undefined };
