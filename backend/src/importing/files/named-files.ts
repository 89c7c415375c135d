import { type RichTextDocument, imageAddress } from '@crossbench/schema/rich-text';
import { withAttachments } from '../text/map-texts.js';
import { withHrefs } from '../text/with-hrefs.js';

/** A file of the old site that a text links to, before it is kept here. */
export interface NamedFile {
  /** Stands for its address in the converted text. */
  readonly standIn: string;
  /** Its address on the old site. */
  readonly href: string;
  readonly path: string;
}

/**
 * The text with the addresses of the files that were kept, by stand-in. Links to the others lead to where they were; of their cards
 * words are left.
 */
export function withFiles(document: RichTextDocument, files: readonly NamedFile[], stored: ReadonlyMap<string, string>): RichTextDocument {
  if (files.length === 0) return document;
  const addresses = new Map(files.map(({ standIn, href }) => [standIn, stored.get(standIn) ?? href]));
  const linked = withHrefs(document, (href) => addresses.get(href) ?? href);
  const start = imageAddress('').length;
  const cards = new Map(files.map(({ standIn }) => [standIn.slice(start), stored.get(standIn)?.slice(start)]));
  return withAttachments(linked, (id) => (cards.has(id) ? cards.get(id) : id));
}
