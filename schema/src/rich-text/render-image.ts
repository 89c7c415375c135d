import { attachmentId as attachmentIdRule } from './attribute-rules.js';
import { escapeHtml, htmlAttributes } from './escape-html.js';
import type { RichTextNode } from './types.js';

/** Where a picture is served, or undefined when it is gone; with a width, a copy that is no wider (pixels). */
export type ImageUrl = (attachmentId: string, width?: number) => string | undefined;

/** Pixels. Enough for a phone, and for the text column on screens that are not sharp. */
const smallWidth = 640;
const sizes = '(max-width: 40em) 100vw, 42rem';

export function renderImage(node: RichTextNode, imageUrl: ImageUrl, id: string | undefined): string {
  const { alt, caption, width, height, decorative } = node.attrs ?? {};
  const attachmentId = attachmentIdRule(node.attrs?.attachmentId);
  const src = typeof attachmentId === 'string' ? imageUrl(attachmentId) : undefined;
  const description = decorative === true ? '' : String(alt ?? '');
  const figcaption =
    typeof caption === 'string' && caption !== '' ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  // Only a picture that was said to be decoration is known as one when the HTML is read again.
  const isUndescribed = description === '' && decorative !== true;
  const figure = `<figure${htmlAttributes({ id, class: isUndescribed ? 'cb-undescribed' : undefined })}>`;
  if (src === undefined) {
    const words = description === '' ? 'Picture not available' : `Picture not available: ${description}`;
    return `${figure}<p class="cb-missing-image">${escapeHtml(words)}</p>${figcaption}</figure>`;
  }
  const pixels = typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined;
  const image = htmlAttributes({
    src,
    ...smallerCopy(String(attachmentId), src, pixels?.width, imageUrl),
    ...pixels,
    alt: description,
    loading: 'lazy',
    decoding: 'async',
  });
  return `${figure}<img${image}>${figcaption}</figure>`;
}

function smallerCopy(attachmentId: string, src: string, width: number | undefined, imageUrl: ImageUrl) {
  if (width === undefined || width <= smallWidth) return {};
  const small = imageUrl(attachmentId, smallWidth);
  return small === undefined || small === src ? {} : { srcset: `${small} ${smallWidth}w, ${src} ${width}w`, sizes };
}
