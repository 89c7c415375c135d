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

type Attributes = Readonly<Record<string, string | undefined>>;

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
      return `<p${htmlAttributes({ id, ...lineId(node, page) })}>${line(node.content, page)}</p>`;
    case 'heading':
      return renderHeading(node, htmlAttributes({ id, ...lineId(node, page) }), page);
    case 'bulletList':
      return `<ul${attributes}>${renderItems(node, page)}</ul>`;
    case 'orderedList':
      return renderNumberedList(node, id, page);
    case 'taskList':
      return `<ul${htmlAttributes({ class: 'cb-tasks', id })}>${renderTasks(node, page)}</ul>`;
    case 'blockquote':
      return `<blockquote${attributes}>${renderBlocks(node.content, page)}${renderSource(node)}</blockquote>`;
    case 'codeBlock':
      return renderCode(node, { id, ...lineId(node, page) });
    case 'horizontalRule':
      return `<hr${attributes}>`;
    case 'table':
      page.tables += 1;
      return renderTable(node, page.tables, id, {
        inside: (cell) => renderCell(cell.content, page),
        lineId: (cell) => (isTightCell(cell.content, page) ? tightLineId(cell.content, page) : {}),
      });
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

/** Of which line of the document the words of an element are, where readers point at words. */
function lineId({ attrs }: RichTextNode, page: Page): Attributes {
  return page.marksLines && isBlockId(attrs?.id) ? { 'data-line': attrs.id } : {};
}

/** The same for what stands without its paragraph. */
function tightLineId(nodes: readonly RichTextNode[] | undefined, page: Page): Attributes {
  const [first] = nodes ?? [];
  return first && isTight(nodes, page) ? lineId(first, page) : {};
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
    return `<li${htmlAttributes({ id: idOf(item, page), ...tightLineId(item.content, page) })}>${renderItem(item.content, page)}</li>`;
  });
  return items.join('');
}

function renderTasks(list: RichTextNode, page: Page): string {
  const items = (list.content ?? []).map((item) => {
    const [first, ...others] = item.content ?? [];
    const words = first === undefined ? '' : ownText(first).trim();
    const isLabelled = words !== '' && isTight(item.content, page);
    const task =
      isLabelled
        ? `<label>${renderBox(item)}<span${htmlAttributes(tightLineId(item.content, page))}>${line(first?.content, page)}</span></label>${renderBlocks(others, page)}`
        : renderBox(item, words || 'Task') + renderItem(item.content, page);
    const ownLine = isLabelled ? {} : tightLineId(item.content, page);
    return `<li${htmlAttributes({ class: 'cb-task', id: idOf(item, page), ...ownLine })}>${task}</li>`;
  });
  return items.join('');
}

/** Ticked by editing the text, not by reading it. Without a label around it and its words, it says them itself. */
function renderBox({ attrs }: RichTextNode, label?: string): string {
  const checked = attrs?.checked === true ? '' : undefined;
  return `<input${htmlAttributes({ type: 'checkbox', disabled: '', checked, 'aria-label': label })}>`;
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
  return isTightCell(nodes, page) ? line(first?.content, page) + renderBlocks(others, page) : renderBlocks(nodes, page);
}

function isTightCell(nodes: readonly RichTextNode[] | undefined, page: Page): boolean {
  const [first, ...others] = nodes ?? [];
  // Without words of its own the first line would not be known as one.
  const hasWords = first !== undefined && ownText(first).trim() !== '';
  return (others.length === 0 || hasWords) && isTight(nodes, page);
}

function isTight([first, ...others]: readonly RichTextNode[] = [], page: Page): boolean {
  return first?.type === 'paragraph' && idOf(first, page) === undefined && others.every(isList);
}

function renderCode(node: RichTextNode, attributes: Attributes): string {
  const language = languageOf(node.attrs?.language);
  const className = htmlAttributes({ class: language === undefined ? undefined : `language-${language}` });
  const written = renderInline(node.content);
  // Browsers do not show a line break at the end; a second one shows it.
  const code = written.endsWith('\n') ? `${written}\n` : written;
  // HTML readers swallow a line break that directly follows <pre>; <code> stands between, so none is lost.
  return `<pre${htmlAttributes({ ...attributes, tabindex: 0 })}><code${className}>${code}</code></pre>`;
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
  return node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'taskList';
}

function isEmptyParagraph(node: RichTextNode): boolean {
  return node.type === 'paragraph' && (node.content ?? []).length === 0;
}
