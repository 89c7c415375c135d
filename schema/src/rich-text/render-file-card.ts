import { attachmentId as attachmentIdRule, fileName, fileSize, mediaType } from './attribute-rules.js';
import { escapeHtml, htmlAttributes } from './escape-html.js';
import { sizeInWords } from './files/file-size.js';
import { fileTypeInWords } from './files/file-types.js';
import { imageAddress } from './image-address.js';
import type { RichTextNode } from './types.js';

/** Type and size, for example "PDF, 1.2 MB". */
export function fileInWords(attributes: Readonly<Record<string, unknown>>): string {
  const size = fileSize(attributes.size);
  const words = fileTypeInWords(String(mediaType(attributes.mediaType) ?? ''));
  return typeof size === 'number' && size > 0 ? `${words}, ${sizeInWords(size)}` : words;
}

/** A link that says what it leads to. */
export function renderFileCard(node: RichTextNode, id: string | undefined): string {
  const attachmentId = attachmentIdRule(node.attrs?.attachmentId);
  if (typeof attachmentId !== 'string') return '';
  const name = String(fileName(node.attrs?.name) ?? 'file');
  const link = `<a${htmlAttributes({ href: imageAddress(attachmentId) })}>${escapeHtml(name)}</a>`;
  return `<p${htmlAttributes({ class: 'cb-file-card', id })}>${icon}${link} <span>${escapeHtml(fileInWords(node.attrs ?? {}))}</span></p>`;
}

/** The icon of Lucide (ISC licence) for "file-text". */
const icon =
  '<svg class="i" viewBox="0 0 24 24" aria-hidden="true">' +
  '<path d="M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7Z"/><path d="M14 2v4a2 2 0 0 0 2 2h4"/>' +
  '<path d="M10 9H8"/><path d="M16 13H8"/><path d="M16 17H8"/></svg>';
