import type { ImageUrl } from '../render-image.js';
import type { RichTextNode } from '../types.js';
import { escapeMarkdown, isPlainAddress } from './escape-markdown.js';

/** A picture with its description, and its caption as the title; undefined when Markdown cannot say it. */
export function writeImage({ attrs = {} }: RichTextNode, imageUrl: ImageUrl): string | undefined {
  const address = imageUrl(String(attrs.attachmentId));
  if (attrs.decorative === true || address === undefined || !isPlainAddress(address)) return undefined;
  const description = onOneLine(attrs.alt);
  const caption = onOneLine(attrs.caption);
  const title = caption === '' ? '' : ` "${caption.replaceAll('"', '\\"')}"`;
  return `![${description}](${address}${title})`;
}

function onOneLine(text: unknown): string {
  const words = typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
  return escapeMarkdown(words, { isLineStart: false, isInHeading: false });
}
