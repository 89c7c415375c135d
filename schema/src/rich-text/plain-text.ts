import { linkPreviewIn } from './link-preview.js';
import { fileInWords } from './render-file-card.js';
import type { RichTextNode } from './types.js';

const leaves = new Set(['image', 'fileCard', 'linkPreview']);
const inline = new Set(['text', 'hardBreak', 'mention', 'footnote']);

/** The text of a block without its blocks: what is written, or what describes a picture. */
export function ownText(node: RichTextNode): string {
  if (node.type === 'fileCard') return `${String(node.attrs?.name ?? '')} ${fileInWords(node.attrs ?? {})}`;
  if (node.type === 'image') {
    const { alt, caption, decorative } = node.attrs ?? {};
    return [decorative === true ? '' : alt, caption]
      .filter((text) => typeof text === 'string' && text !== '')
      .join('\n');
  }
  if (node.type === 'linkPreview') {
    const { title, description, siteName, host } = linkPreviewIn(node);
    return [title, description, `${siteName} ${host}`].filter((text) => text.trim() !== '').join('\n');
  }
  return (node.content ?? []).map(wordsOf).join('');
}

function wordsOf(node: RichTextNode): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention') return `@${String(node.attrs?.name ?? '')}`;
  return node.text ?? '';
}

/** Every block that holds text, a picture or a file, in reading order. */
export function textBlocksOf(node: RichTextNode): RichTextNode[] {
  if (leaves.has(node.type) || (node.content ?? []).some(isInline)) return [node];
  const blocks = (node.content ?? []).flatMap(textBlocksOf);
  const source = node.type === 'blockquote' ? node.attrs?.source : undefined;
  return typeof source === 'string' && source !== '' ? [...blocks, lineOf(source)] : blocks;
}

/** Who said what is quoted, as a line below it. */
function lineOf(source: string): RichTextNode {
  return { type: 'paragraph', content: [{ type: 'text', text: source }] };
}

/** The notes of a document or a part of it, in reading order. */
export function footnotesOf(node: RichTextNode): RichTextNode[] {
  return node.type === 'footnote' ? [node] : (node.content ?? []).flatMap(footnotesOf);
}

/** All words of a document or a part of it, one block a line, with what is said of pictures and files, and notes last. */
export function plainText(node: RichTextNode): string {
  return [...textBlocksOf(node), ...footnotesOf(node)]
    .map(ownText)
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function isInline(node: RichTextNode): boolean {
  return inline.has(node.type);
}
