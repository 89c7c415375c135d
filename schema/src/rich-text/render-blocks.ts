import { languageOf } from './attribute-rules.js';
import { anchorOf, isBlockId } from './block-id.js';
import { calloutIcons, calloutNames } from './callout-icons.js';
import { escapeHtml, htmlAttributes } from './escape-html.js';
import { ownText } from './plain-text.js';
import { renderFileCard } from './render-file-card.js';
import type { Page } from './render-page.js';
import { renderImage } from './render-image.js';
import { renderInline } from './render-inline.js';
import { renderLinkPreview } from './render-link-preview.js';
import { renderTable } from './render-table.js';
import type { CalloutTone, RichTextNode } from './types.js';

/** Empty lines at the end say nothing. */
export function withoutEnd(nodes: readonly RichTextNode[]): readonly RichTextNode[] {
  return nodes.slice(0, nodes.findLastIndex((node) => !isEmptyParagraph(node)) + 1);
}

export function renderBlocks(nodes: readonly RichTextNode[] | undefined, page: Page): string {
  return (nodes ?? []).map((node) => renderBlock(node, page)).join('');
}

function renderBlock(node: RichTextNode, page: Page): string {
  const id = idOf(node, page);
  const attributes = htmlAttributes({ id });
  switch (node.type) {
    case 'paragraph':
      return `<p${attributes}>${line(node.content, page)}</p>`;
    case 'heading':
      return renderHeading(node, attributes, page);
    case 'bulletList':
      return `<ul${attributes}>${renderItems(node, page)}</ul>`;
    case 'orderedList':
      return renderNumberedList(node, id, page);
    case 'blockquote':
      return `<blockquote${attributes}>${renderBlocks(node.content, page)}${renderSource(node)}</blockquote>`;
    case 'codeBlock':
      return renderCode(node, id);
    case 'horizontalRule':
      return `<hr${attributes}>`;
    case 'table':
      page.tables += 1;
      return renderTable(node, page.tables, id, (cell) => renderCell(cell.content, page));
    case 'image':
      return renderImage(node, page.imageUrl, id);
    case 'fileCard':
      return renderFileCard(node, page.imageUrl, id);
    case 'callout':
      return renderCallout(node, id, page);
    case 'linkPreview':
      return renderLinkPreview(node, id);
    default:
      return '';
  }
}

/** Headings can always be linked to; other blocks only when this document does. */
function idOf(node: RichTextNode, page: Page): string | undefined {
  const id = node.attrs?.id;
  if (!isBlockId(id)) return undefined;
  return node.type === 'heading' || page.targets.has(anchorOf(id)) ? anchorOf(id) : undefined;
}

function renderHeading(node: RichTextNode, attributes: string, page: Page): string {
  const level = node.attrs?.level === 3 || node.attrs?.level === 4 ? node.attrs.level : 2;
  return `<h${level}${attributes}>${line(node.content, page)}</h${level}>`;
}

function renderNumberedList(node: RichTextNode, id: string | undefined, page: Page): string {
  const { start, type } = node.attrs ?? {};
  const attributes = {
    id,
    start: typeof start === 'number' && start !== 1 ? start : undefined,
    type: typeof type === 'string' ? type : undefined,
  };
  return `<ol${htmlAttributes(attributes)}>${renderItems(node, page)}</ol>`;
}

function renderItems(list: RichTextNode, page: Page): string {
  const items = (list.content ?? []).map((item) => {
    return `<li${htmlAttributes({ id: idOf(item, page) })}>${renderItem(item.content, page)}</li>`;
  });
  return items.join('');
}

/** A single paragraph in a list item or cell, with or without lists below it, stands without a paragraph's margins. */
function renderItem(nodes: readonly RichTextNode[] | undefined, page: Page): string {
  const [first, ...others] = nodes ?? [];
  if (isTight(nodes, page)) return line(first?.content, page) + renderBlocks(others, page);
  // Items must begin with a paragraph; where something else was meant to come first it is empty.
  const isFiller = first !== undefined && isEmptyParagraph(first) && idOf(first, page) === undefined;
  return renderBlocks(isFiller && others[0] !== undefined && others[0].type !== 'paragraph' ? others : nodes, page);
}

function renderCell(nodes: readonly RichTextNode[] | undefined, page: Page): string {
  const [first, ...others] = nodes ?? [];
  // Without words of its own the first line would not be known as one.
  const hasWords = first !== undefined && ownText(first).trim() !== '';
  return (others.length === 0 || hasWords) && isTight(nodes, page)
    ? line(first?.content, page) + renderBlocks(others, page)
    : renderBlocks(nodes, page);
}

function isTight([first, ...others]: readonly RichTextNode[] = [], page: Page): boolean {
  return first?.type === 'paragraph' && idOf(first, page) === undefined && others.every(isList);
}

function renderCode(node: RichTextNode, id: string | undefined): string {
  const language = languageOf(node.attrs?.language);
  const className = htmlAttributes({ class: language === undefined ? undefined : `language-${language}` });
  const written = renderInline(node.content);
  // Browsers do not show a line break at the end; a second one shows it.
  const code = written.endsWith('\n') ? `${written}\n` : written;
  // HTML readers swallow a line break that directly follows <pre>; <code> stands between, so none is lost.
  return `<pre${htmlAttributes({ id, tabindex: 0 })}><code${className}>${code}</code></pre>`;
}

function renderCallout(node: RichTextNode, id: string | undefined, page: Page): string {
  const tone: CalloutTone = node.attrs?.tone === 'warning' ? 'warning' : 'info';
  const shapes = calloutIcons[tone].map(([tag, attributes]) => `<${tag}${htmlAttributes(attributes)}/>`).join('');
  const icon = `<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`;
  const note = htmlAttributes({
    class: `cb-callout cb-callout--${tone}`,
    id,
    role: 'note',
    'aria-label': calloutNames[tone],
  });
  return `<div${note}>${icon}<div class="cb-callout__body">${renderBlocks(node.content, page)}</div></div>`;
}

function renderSource({ attrs }: RichTextNode): string {
  return typeof attrs?.source === 'string' && attrs.source !== '' ? `<footer>${escapeHtml(attrs.source)}</footer>` : '';
}

function line(nodes: readonly RichTextNode[] | undefined, page: Page): string {
  return renderInline(nodes, page.footnote);
}

function isList(node: RichTextNode): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList';
}

function isEmptyParagraph(node: RichTextNode): boolean {
  return node.type === 'paragraph' && (node.content ?? []).length === 0;
}
