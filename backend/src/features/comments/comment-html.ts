import { escapeHtml, isExternalLink, safeLink } from '@crossbench/schema/rich-text/reading';

const address = /https?:\/\/[^\s<>"]+/gi;
const closingMarks = '.,;:!?\'"’”»*_';
const brackets = ['()', '[]', '{}'];

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

/** An address in brackets or at the end of a sentence, without what belongs to the sentence. One pass, however long it is. */
function withoutClosing(written: string): string {
  const unopened = new Map(brackets.map(([open = '', close = '']) => [close, written.split(close).length - written.split(open).length]));
  let end = written.length;
  for (; end > 0; end -= 1) {
    const last = written.charAt(end - 1);
    const without = unopened.get(last) ?? 0;
    if (without > 0) unopened.set(last, without - 1);
    else if (!closingMarks.includes(last)) break;
  }
  return written.slice(0, end);
}
