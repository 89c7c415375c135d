import { isBlockId } from './block-id.js';
import { ownText } from './plain-text.js';
import type { RichTextNode } from './types.js';

/** A paragraph, a heading or a block of code: what words stand in. */
export interface TextLine {
  /** Of its block; it stays while people write around it. */
  readonly id: string;
  readonly text: string;
}

const blocks = new Set(['paragraph', 'heading', 'codeBlock']);

/** Whether a node of this type holds words itself, and no other blocks. */
export function isLine(type: string): boolean {
  return blocks.has(type);
}

/** All lines in reading order, also empty ones. Descriptions of pictures, cards and notes are none. */
export function linesOf(node: RichTextNode): TextLine[] {
  if (!isLine(node.type)) return (node.content ?? []).flatMap(linesOf);
  const id = node.attrs?.id;
  return [{ id: isBlockId(id) ? id : '', text: ownText(node) }];
}
