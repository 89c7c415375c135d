import { languageOf } from './attribute-rules.js';
import { anchorOf, isBlockId } from './block-id.js';
import { calloutIcons, calloutNames } from './callout-icons.js';
import { linksOf } from './document-facts.js';
import { htmlAttributes } from './escape-html.js';
import { ownText } from './plain-text.js';
import { renderFileCard } from './render-file-card.js';
import { renderImage, type ImageUrl } from './render-image.js';
import { renderInline } from './render-inline.js';
import { renderTable } from './render-table.js';
import type { CalloutTone, RichTextDocument, RichTextNode } from './types.js';

/** Goes up whenever the same document renders to other HTML, so that kept copies are made again. */
export const RENDERER_VERSION = 2;

export interface RenderOptions {
  imageUrl: ImageUrl;
}

/** What the parts of one document share while they are rendered. */
export interface Page extends RenderOptions {
  /** The anchors that links in this document lead to. */
  targets: ReadonlySet<string>;
  tables: number;
}

/** Safe HTML for the inside of an element of the class `cb-prose`. */
export function renderHtml(document: RichTextDocument, options: RenderOptions): string {
  return renderBlocks(withoutEnd(document.content), pageOf(document, options));
}

export function pageOf(document: RichTextDocument, { imageUrl }: RenderOptions): Page {
  const places = linksOf(document).filter(({ href }) => href.startsWith('#'));
  return { imageUrl, targets: new Set(places.map(({ href }) => href.slice(1))), tables: 0 };
}

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
      return `<p${attributes}>${renderInline(node.content)}</p>`;
    case 'heading':
      return renderHeading(node, attributes);
    case 'bulletList':
      return `<ul${attributes}>${renderItems(node, page)}</ul>`;
    case 'orderedList':
      return renderNumberedList(node, id, page);
    case 'blockquote':
      return `<blockquote${attributes}>${renderBlocks(node.content, page)}</blockquote>`;
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

function renderHeading(node: RichTextNode, attributes: string): string {
  const level = node.attrs?.level === 3 || node.attrs?.level === 4 ? node.attrs.level : 2;
  return `<h${level}${attributes}>${renderInline(node.content)}</h${level}>`;
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
  if (isTight(nodes, page)) return renderInline(first?.content) + renderBlocks(others, page);
  // Items must begin with a paragraph; where something else was meant to come first it is empty.
  const isFiller = first !== undefined && isEmptyParagraph(first) && idOf(first, page) === undefined;
  return renderBlocks(isFiller && others[0] !== undefined && others[0].type !== 'paragraph' ? others : nodes, page);
}

function renderCell(nodes: readonly RichTextNode[] | undefined, page: Page): string {
  const [first, ...others] = nodes ?? [];
  // Without words of its own the first line would not be known as one.
  const hasWords = first !== undefined && ownText(first).trim() !== '';
  return (others.length === 0 || hasWords) && isTight(nodes, page)
    ? renderInline(first?.content) + renderBlocks(others, page)
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

function isList(node: RichTextNode): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList';
}

export function isEmptyParagraph(node: RichTextNode): boolean {
  return node.type === 'paragraph' && (node.content ?? []).length === 0;
}
