import { ownText, plainText, textBlocksOf } from './plain-text.js';
import type { RichTextDocument, RichTextNode } from './types.js';

/** The beginning of the running text, of at most so many characters, cut between words. */
export function excerptOf(document: RichTextDocument, max: number): string {
  const paragraphs = runningText(document).map(ownText).join(' ');
  const text = (paragraphs.trim() === '' ? plainText(document) : paragraphs).replace(/\s+/g, ' ').trim();
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const space = cut.lastIndexOf(' ');
  // A cut in the middle of a pair of surrogates would leave half a character.
  const words = space > max / 2 ? cut.slice(0, space) : cut.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[\s.,;:!?–—-]+$/, '')}…`;
}

/** Paragraphs outside tables: headings, code and table cells make no sense in a row. */
function runningText(node: RichTextNode): RichTextNode[] {
  if (node.type === 'table') return [];
  if (node.type === 'paragraph') return textBlocksOf(node);
  return (node.content ?? []).flatMap(runningText);
}
