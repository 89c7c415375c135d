import { isExternalLink, safeLink } from '@crossbench/schema/rich-text';

const address = /https?:\/\/[^\s<>"]+/gi;
const closingMarks = /[.,;:!?'"’”»*_]+$/;

/** Plain text as HTML: an empty line ends a paragraph, a line end is a line break, and web addresses are links. */
export function commentHtml(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${paragraph.split('\n').map(withLinks).join('<br>')}</p>`)
    .join('');
}

function withLinks(line: string): string {
  let html = '';
  let end = 0;
  for (const match of line.matchAll(address)) {
    const written = withoutClosing(match[0]);
    const href = safeLink(written);
    if (!href) continue;
    html += escapeHtml(line.slice(end, match.index)) + link(href, written);
    end = match.index + written.length;
  }
  return html + escapeHtml(line.slice(end));
}

function link(href: string, text: string): string {
  const rel = isExternalLink(href) ? ' rel="noopener noreferrer"' : '';
  return `<a href="${escapeHtml(href)}"${rel}>${escapeHtml(text)}</a>`;
}

/** An address in brackets or at the end of a sentence, without what belongs to the sentence. */
function withoutClosing(written: string): string {
  const shorter = written.replace(closingMarks, '');
  const unopened = /[)\]}]$/.test(shorter) && !opens(shorter);
  const kept = unopened ? shorter.slice(0, -1) : shorter;
  return kept === written ? kept : withoutClosing(kept);
}

function opens(text: string): boolean {
  const closing = text.at(-1) ?? '';
  const opening = { ')': '(', ']': '[', '}': '{' }[closing] ?? '';
  return text.split(opening).length >= text.split(closing).length;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
