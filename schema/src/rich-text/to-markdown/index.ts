/** For the server only: rich text into Markdown that `markdownToRichText` reads back to the same document. */
export { richTextToMarkdown, type MarkdownOptions } from './rich-text-to-markdown.js';
