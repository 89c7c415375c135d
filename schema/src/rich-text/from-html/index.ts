/** For the server only: HTML and Markdown into rich text. */
export type { Anchors } from './anchors.js';
export { htmlToRichText, type ConversionResult } from './html-to-rich-text.js';
export { mayHoldTasks } from './tasks.js';
export { plainBlock } from './plain-block.js';
export { pageFacts, type PageFacts } from './page-facts.js';
export { markdownToRichText } from './markdown-to-rich-text.js';
export type { HtmlHooks, StoredFile, StoredImage } from './conversion.js';
export type { Loss } from './losses.js';
