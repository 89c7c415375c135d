import { attachmentId as attachmentIdRule, fileName, fileSize, mediaType } from './attribute-rules.js';
import { escapeHtml, htmlAttributes } from './escape-html.js';
import { sizeInWords } from './files/file-size.js';
import { fileTypeInWords } from './files/file-types.js';
import type { ImageUrl } from './render-image.js';
import type { RichTextNode } from './types.js';

/** Type and size, for example "PDF, 1.2 MB". */
export function fileInWords(attributes: Readonly<Record<string, unknown>>): string {
  const size = fileSize(attributes.size);
  const words = fileTypeInWords(String(mediaType(attributes.mediaType) ?? ''));
  return typeof size === 'number' && size > 0 ? `${words}, ${sizeInWords(size)}` : words;
}

/** A link that says what it leads to. */
export function renderFileCard(node: RichTextNode, url: ImageUrl, id: string | undefined): string {
  const attachmentId = attachmentIdRule(node.attrs?.attachmentId);
  const href = typeof attachmentId === 'string' ? url(attachmentId) : undefined;
  const name = escapeHtml(String(fileName(node.attrs?.name) ?? 'file'));
  const link = href === undefined ? name : `<a${htmlAttributes({ href })}>${name}</a>`;
  const words = escapeHtml(fileInWords(node.attrs ?? {}));
  return `<p${htmlAttributes({ class: 'cb-file-card', id })}>${link} <span>${words}</span></p>`;
}
