import { Node, type AnyExtension } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { BlockIds } from './nodes/block-ids.js';
import { CalloutNode } from './nodes/callout-node.js';
import { FileCardNode } from './nodes/file-card-node.js';
import { FootnoteNode } from './nodes/footnote-node.js';
import { ImageNode } from './nodes/image-node.js';
import { LinkMark } from './nodes/link-mark.js';
import { LinkPreviewNode } from './nodes/link-preview-node.js';
import { BulletedList, NumberedList } from './nodes/list-nodes.js';
import { MentionNode } from './nodes/mention-node.js';
import { QuoteNode } from './nodes/quote-node.js';
import { tableNodes } from './nodes/table-nodes.js';
import { TaskItem, TaskList } from './nodes/task-nodes.js';
import { InlineCode, PlainCodeBlock, TextHeading } from './nodes/text-nodes.js';

/** Words with their marks. */
const lines: AnyExtension[] = [Bold, Text, Paragraph, HardBreak, Italic, Strike, InlineCode, LinkMark];

/** What a footnote may hold: one line of text with its marks. */
export const footnoteExtensions: AnyExtension[] = [Node.create({ name: 'doc', topNode: true, content: 'paragraph' }), ...lines];

/**
 * What a document may hold, for the editor and for the server.
 * Undo, the empty line at the end, placeholders and how a picture is shown while editing are the editor's to add.
 */
export const richTextExtensions: AnyExtension[] = [
  ...lines,
  Document,
  TextHeading,
  PlainCodeBlock,
  HorizontalRule,
  BulletedList,
  NumberedList,
  ListItem,
  TaskList,
  TaskItem,
  ListKeymap,
  QuoteNode,
  ...tableNodes,
  ImageNode,
  FileCardNode,
  CalloutNode,
  LinkPreviewNode,
  FootnoteNode,
  MentionNode,
  BlockIds,
  Dropcursor,
  Gapcursor,
];

export { CalloutNode, FileCardNode, FootnoteNode, ImageNode, MentionNode, TaskItem };
