import { escapeHtml, htmlAttributes } from './escape-html.js';
import { attachmentId as idRule } from './attribute-rules.js';
import { missingPageIn } from './missing-page.js';
import { personAddress } from './person-address.js';
import { isExternalLink, safeLink } from './safe-link.js';
import type { RichTextMark, RichTextNode } from './types.js';

const tags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code', link: 'a' };

/** What becomes of a footnote. */
export type RenderFootnote = (node: RichTextNode) => string;

/** Text with its marks. A mark that goes on over several pieces of text is one element, so a link is read out once. */
export function renderInline(nodes: readonly RichTextNode[] | undefined, renderFootnote: RenderFootnote = () => ''): string {
  const open: RichTextMark[] = [];
  let html = '';
  for (const node of nodes ?? []) {
    const marks = marksOf(node);
    let shared = 0;
    while (shared < open.length && shared < marks.length && isSame(open[shared], marks[shared])) shared += 1;
    html += closing(open.splice(shared));
    for (const mark of marks.slice(shared)) html += opening(mark);
    open.push(...marks.slice(shared));
    html += renderNode(node, renderFootnote);
  }
  return html + closing(open);
}

function renderNode(node: RichTextNode, renderFootnote: RenderFootnote): string {
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'footnote') return renderFootnote(node);
  if (node.type === 'mention') return renderMention(node);
  return escapeHtml(node.text ?? '');
}

function renderMention({ attrs }: RichTextNode): string {
  const personId = idRule(attrs?.personId);
  const href = typeof personId === 'string' ? personAddress(personId) : undefined;
  return `<a${htmlAttributes({ class: 'cb-mention', href })}>@${escapeHtml(String(attrs?.name ?? ''))}</a>`;
}

/** A link around a link would be none. */
function marksOf(node: RichTextNode): RichTextMark[] {
  if (node.type === 'footnote' || node.type === 'mention') return [];
  return (node.marks ?? []).filter((mark) => Object.hasOwn(tags, mark.type));
}

function isSame(one: RichTextMark | undefined, other: RichTextMark | undefined): boolean {
  return one?.type === other?.type && one?.attrs?.href === other?.attrs?.href;
}

function opening(mark: RichTextMark): string {
  if (mark.type !== 'link') return `<${tags[mark.type]}>`;
  const href = safeLink(mark.attrs?.href);
  const rel = href !== undefined && isExternalLink(href) ? 'noopener noreferrer' : undefined;
  const isMissing = missingPageIn(href) !== undefined;
  const missing = isMissing ? { class: 'missing-page', title: 'This page does not exist yet' } : {};
  return `<a${htmlAttributes({ href, rel, ...missing })}>`;
}

function closing(marks: readonly RichTextMark[]): string {
  return marks
    .toReversed()
    .map((mark) => `</${tags[mark.type]}>`)
    .join('');
}
