import { renderBlocks, withoutEnd } from './render-blocks.js';
import { renderNotes, renderReference } from './render-footnotes.js';
import { type RenderOptions, pageOf } from './render-page.js';
import type { RichTextDocument, RichTextNode } from './types.js';

/** Goes up whenever the same document renders to other HTML, so that kept copies are made again. */
export const RENDERER_VERSION = 4;

/** Safe HTML for the inside of an element of the class `cb-prose`. */
export function renderHtml(document: RichTextDocument, options: RenderOptions): string {
  const notes: RichTextNode[] = [];
  const page = pageOf(document, options, (note) => renderReference(note, notes));
  const text = renderBlocks(withoutEnd(document.content), page);
  return text + renderNotes(notes);
}
