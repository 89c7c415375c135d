import type { ReadTitle, Titles } from '../source/namespaces.js';

/** What a text needs to know of the wiki that it comes from. */
export interface WikitextSite {
  readonly titles: Titles;
  readonly name: string;
  /** Where a link to a page leads now; undefined when it leads nowhere, and only its words stay. */
  hrefOf(target: ReadTitle, section: string): string | undefined;
  /** Whether there was such a page. */
  isKnown(target: ReadTitle): boolean;
}

/** The page whose text it is. */
export interface WikitextPage {
  readonly namespace: number;
  /** Without the namespace. */
  readonly name: string;
}

/** What the steps of converting one text share. */
export interface Scope {
  readonly site: WikitextSite;
  readonly page: WikitextPage;
  /** Categories in their order, as written. */
  readonly categories: Set<string>;
  /** Names of the templates that stand there as words. */
  readonly templates: Set<string>;
  /** What is left out, in words. */
  readonly losses: Set<string>;
  /** Puts HTML aside; answers what stands for it until the end. */
  keep(html: string | (() => string), place?: 'line' | 'block'): string;
  /** The HTML of a line of wikitext. */
  inline(wikitext: string): string;
  /** The HTML of wikitext with paragraphs, lists and tables. */
  blocks(wikitext: string): string;
  /** The HTML of a line in which tags of extensions were not looked for yet. */
  fresh(wikitext: string): string;
}

/** Where files of the old wiki are named in converted HTML. */
export const fileScheme = 'mediawiki-file:';

export function fileAddress(name: string): string {
  return fileScheme + encodeURIComponent(name.toWellFormed());
}
