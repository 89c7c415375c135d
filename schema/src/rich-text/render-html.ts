import { renderBlocks, withoutEnd } from './render-blocks.js';
import { renderNotes, renderReference } from './render-footnotes.js';
import type { ImageUrl } from './render-image.js';
import { pageOf } from './render-page.js';
import type { RichTextDocument, RichTextNode } from './types.js';

/** Goes up whenever the same document renders to other HTML, so that kept copies are made again. */
export const RENDERER_VERSION = 2;

export interface RenderOptions {
  imageUrl: ImageUrl;
}

/** Safe HTML for the inside of an element of the class `cb-prose`. */
export function renderHtml(document: RichTextDocument, { imageUrl }: RenderOptions): string {
  const notes: RichTextNode[] = [];
  const page = pageOf(document, imageUrl, (note) => renderReference(note, notes));
  const text = renderBlocks(withoutEnd(document.content), page);
  return text + renderNotes(notes);
}
