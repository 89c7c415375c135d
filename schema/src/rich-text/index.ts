/** Rich text for the server and the editor. Pages that only show text import `@crossbench/schema/rich-text/reading`. */
export * from './reading.js';
export {
  CalloutNode,
  FileCardNode,
  FootnoteNode,
  ImageNode,
  MentionNode,
  TaskItem,
  footnoteExtensions,
  richTextExtensions,
} from './extensions.js';
export { newBlockId } from './block-id.js';
export { richTextSchema } from './rich-text-schema.js';
export { type JudgedBlock, judgeBlock, mendRichText } from './mend-rich-text.js';
export { emptyRichText, parseRichText, type ParseResult } from './parse-rich-text.js';
