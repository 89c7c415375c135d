import { linksOf } from './document-facts.js';
import type { ImageUrl } from './render-image.js';
import type { RenderFootnote } from './render-inline.js';
import type { RichTextDocument } from './types.js';

export interface RenderOptions {
  imageUrl: ImageUrl;
  /** Whether elements carry the id of the line of the document whose words they show, as `data-line`; not unless asked for. */
  marksLines?: boolean;
}

/** What the parts of one document share while they are rendered. */
export interface Page {
  imageUrl: ImageUrl;
  /** The anchors that links in this document lead to. */
  targets: ReadonlySet<string>;
  tables: number;
  /** Whether elements say of which line of the document their words are. */
  marksLines: boolean;
  footnote: RenderFootnote;
}

export function pageOf(document: RichTextDocument, { imageUrl, marksLines = false }: RenderOptions, footnote: RenderFootnote): Page {
  const places = linksOf(document).filter(({ href }) => href.startsWith('#'));
  return { imageUrl, targets: new Set(places.map(({ href }) => href.slice(1))), tables: 0, marksLines, footnote };
}
