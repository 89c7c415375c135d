import { escapeHtml, htmlAttributes } from './escape-html.js';
import { linkPreviewIn } from './link-preview.js';
import type { RichTextNode } from './types.js';

/** A plain link with the words of the page that it leads to. */
export function renderLinkPreview(node: RichTextNode, id: string | undefined): string {
  const { url, title, description, siteName, host } = linkPreviewIn(node);
  const link = `<a${htmlAttributes({ href: url, rel: 'noopener noreferrer' })}>${escapeHtml(title)}</a>`;
  const about = description === '' ? '' : `<p class="cb-linkcard__description">${escapeHtml(description)}</p>`;
  const site = siteName === '' ? '' : `<span class="cb-linkcard__site">${escapeHtml(siteName)}</span> `;
  const where = `<p class="cb-linkcard__where">${site}<span class="cb-linkcard__host">${escapeHtml(host)}</span></p>`;
  return `<div${htmlAttributes({ class: 'cb-linkcard', id })}><p class="cb-linkcard__title">${link}</p>${about}${where}</div>`;
}
