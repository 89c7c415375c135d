import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { withHrefs } from '../../importing/text/with-hrefs.js';

/** A file of the old site's uploads that a text links to, before it is kept here. */
export interface NamedFile {
  /** Stands for its address in the converted text. */
  readonly standIn: string;
  /** Its address on the old site. */
  readonly href: string;
  readonly path: string;
}

/** The text with the addresses of the files that were kept, by stand-in; links to the others lead to where they were. */
export function withFiles(document: RichTextDocument, files: readonly NamedFile[], stored: ReadonlyMap<string, string>): RichTextDocument {
  if (files.length === 0) return document;
  const addresses = new Map(files.map(({ standIn, href }) => [standIn, stored.get(standIn) ?? href]));
  return withHrefs(document, (href) => addresses.get(href) ?? href);
}
