import { fileInWords } from './render-file-card.js';
import type { RichTextNode } from './types.js';

/** The text of a block without its blocks: what is written, or what describes a picture. */
export function ownText(node: RichTextNode): string {
  if (node.type === 'fileCard') return `${String(node.attrs?.name ?? '')} ${fileInWords(node.attrs ?? {})}`;
  if (node.type === 'image') {
    const { alt, caption, decorative } = node.attrs ?? {};
    return [decorative === true ? '' : alt, caption]
      .filter((text) => typeof text === 'string' && text !== '')
      .join('\n');
  }
  return (node.content ?? []).map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? ''))).join('');
}

/** Every block that holds text, a picture or a file, in reading order. */
export function textBlocksOf(node: RichTextNode): RichTextNode[] {
  if (node.type === 'image' || node.type === 'fileCard' || (node.content ?? []).some(isInline)) return [node];
  return (node.content ?? []).flatMap(textBlocksOf);
}

/** All words of a document or a part of it, one block a line, descriptions and captions of pictures and names of files among them. */
export function plainText(node: RichTextNode): string {
  return textBlocksOf(node)
    .map(ownText)
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function isInline(node: RichTextNode): boolean {
  return node.type === 'text' || node.type === 'hardBreak';
}
