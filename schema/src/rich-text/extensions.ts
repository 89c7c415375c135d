import type { AnyExtension } from '@tiptap/core';
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

/**
 * What a document may hold, for the editor and for the server.
 * Undo, the empty line at the end, placeholders and how a picture is shown while editing are the editor's to add.
 */
export const richTextExtensions: AnyExtension[] = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    link: false,
    orderedList: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
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
