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
  const name = escapeHtml(shownName(node.attrs?.name));
  const link = href === undefined ? name : `<a${htmlAttributes({ href })}>${name}</a>`;
  const words = escapeHtml(fileInWords(node.attrs ?? {}));
  return `<p${htmlAttributes({ class: 'cb-file-card', id })}>${link} <span>${words}</span></p>`;
}

function shownName(name: unknown): string {
  return String(fileName(name) ?? 'file');
}

/** A file as it is now. */
export interface ShownFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

/** HTML of this renderer with its file cards saying what their links lead to now: a file may have been replaced since. */
export function withCurrentFiles(html: string, files: readonly ShownFile[], url: ImageUrl): string {
  return files.reduce((result, file) => {
    const link = `<a${htmlAttributes({ href: url(file.attachmentId) })}>`;
    const card = new RegExp(`(<p class="cb-file-card"[^<>]*>${escapeRegExp(link)})[^<]*(</a> <span>)[^<]*(</span></p>)`, 'g');
    return result.replace(card, (_, start: string, between: string, end: string) =>
      start + escapeHtml(shownName(file.name)) + between + escapeHtml(fileInWords({ ...file })) + end);
  }, html);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
