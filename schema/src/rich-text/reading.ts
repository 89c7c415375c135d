/** What readers' pages need: types, HTML, plain text and facts about a document, without the editor's libraries. */
export type * from './types.js';
export { escapeHtml } from './escape-html.js';
export { anchorOf, isBlockId, newBlockId } from './block-id.js';
export { imageAddress } from './image-address.js';
export { personAddress } from './person-address.js';
export { missingPageAddress, missingPageIn, type MissingPage } from './missing-page.js';
export { isExternalLink, safeLink } from './safe-link.js';
export { isLine, linesOf, type TextLine } from './lines.js';
export { ownText, plainText } from './plain-text.js';
export { excerptOf } from './excerpt.js';
export {
  filesOf,
  imagesOf,
  linksOf,
  mentionsOf,
  outlineOf,
  readingMinutes,
  wordCount,
  type DocumentFile,
  type DocumentImage,
  type DocumentLink,
  type OutlineEntry,
} from './document-facts.js';
export { fileEnding, tidyFileName } from './files/file-name.js';
export { sizeInWords } from './files/file-size.js';
export { fileTypeInWords, fileTypeOf, knownFileTypes, usualFileTypes, type FileType } from './files/file-types.js';
export { fileInWords, withCurrentFiles, type ShownFile } from './render-file-card.js';
export { RENDERER_VERSION, renderHtml } from './render-html.js';
export type { RenderOptions } from './render-page.js';
export type { ImageUrl } from './render-image.js';
