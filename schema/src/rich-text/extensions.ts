import { Node, type AnyExtension } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { BlockIds } from './nodes/block-ids.js';
import { CalloutNode } from './nodes/callout-node.js';
import { FileCardNode } from './nodes/file-card-node.js';
import { FootnoteNode } from './nodes/footnote-node.js';
import { ImageNode } from './nodes/image-node.js';
import { LinkMark } from './nodes/link-mark.js';
import { LinkPreviewNode } from './nodes/link-preview-node.js';
import { MentionNode } from './nodes/mention-node.js';
import { QuoteNode } from './nodes/quote-node.js';
import { tableNodes } from './nodes/table-nodes.js';
import { InlineCode, NumberedList, PlainCodeBlock, TextHeading } from './nodes/text-nodes.js';

const otherBlocks = {
  blockquote: false,
  bulletList: false,
  codeBlock: false,
  document: false,
  dropcursor: false,
  gapcursor: false,
  horizontalRule: false,
  listItem: false,
  listKeymap: false,
} as const;

const replaced = {
  code: false,
  heading: false,
  link: false,
  orderedList: false,
  trailingNode: false,
  underline: false,
  undoRedo: false,
} as const;

/** What a footnote may hold: one line of text with its marks. */
export const footnoteExtensions: AnyExtension[] = [
  Node.create({ name: 'doc', topNode: true, content: 'paragraph' }),
  StarterKit.configure({ ...replaced, ...otherBlocks }),
  InlineCode,
  LinkMark,
];

/**
 * What a document may hold, for the editor and for the server.
 * Undo, the empty line at the end, placeholders and how a picture is shown while editing are the editor's to add.
 */
export const richTextExtensions: AnyExtension[] = [
  StarterKit.configure({ ...replaced, blockquote: false, codeBlock: false }),
  TextHeading,
  InlineCode,
  PlainCodeBlock,
  NumberedList,
  LinkMark,
  QuoteNode,
  ...tableNodes,
  ImageNode,
  FileCardNode,
  CalloutNode,
  LinkPreviewNode,
  FootnoteNode,
  MentionNode,
  BlockIds,
];

export { CalloutNode, FileCardNode, FootnoteNode, ImageNode, MentionNode };
