import { anchorOf, isBlockId } from './block-id.js';
import { htmlAttributes } from './escape-html.js';
import { renderInline } from './render-inline.js';
import type { RichTextNode } from './types.js';

/** The number of a note in the line; the note itself is put aside for the end of the page. */
export function renderReference(node: RichTextNode, notes: RichTextNode[]): string {
  notes.push(node);
  const link = htmlAttributes({
    id: `${anchorOfNote(node, notes.length)}-ref`,
    href: `#${anchorOfNote(node, notes.length)}`,
    role: 'doc-noteref',
    'aria-label': `Footnote ${notes.length}`,
  });
  return `<sup class="cb-noteref"><a${link}>${notes.length}</a></sup>`;
}

/** The notes of a page, each with a way back to where it belongs. */
export function renderNotes(notes: readonly RichTextNode[]): string {
  if (notes.length === 0) return '';
  const items = notes.map((note, index) => {
    const anchor = anchorOfNote(note, index + 1);
    const back = htmlAttributes({ href: `#${anchor}-ref`, role: 'doc-backlink', 'aria-label': `Back to reference ${index + 1}` });
    return `<li id="${anchor}">${renderInline(note.content)} <a${back}>↩</a></li>`;
  });
  return `<section class="cb-footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>${items.join('')}</ol></section>`;
}

/** Numbers in reading order, as the notes are met while the text is written out. */
function anchorOfNote(node: RichTextNode, number: number): string {
  return isBlockId(node.attrs?.id) ? anchorOf(node.attrs.id) : `b-footnote${String(number).padStart(2, '0').slice(-2)}`;
}
