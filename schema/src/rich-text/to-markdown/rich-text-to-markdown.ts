import { anchorOf, isBlockId } from '../block-id.js';
import { renderBlocks, withoutEnd } from '../render-blocks.js';
import type { ImageUrl } from '../render-image.js';
import { renderInline } from '../render-inline.js';
import { pageOf, type Page } from '../render-page.js';
import type { RichTextDocument, RichTextNode } from '../types.js';
import { escapeMarkdown } from './escape-markdown.js';
import { visibleInline } from './visible-inline.js';
import { writeImage } from './write-image.js';
import { writeInline, type LineContext } from './write-inline.js';
import { writeTable } from './write-table.js';

export interface MarkdownOptions {
  /** Where a picture will be found by who reads the Markdown. */
  imageUrl: ImageUrl;
}

/** What the parts of one document share while they are written. */
interface Sheet extends LineContext {
  page: Page;
}

/**
 * CommonMark with tables, strikethrough, footnotes, callouts and names of headings ("{#…}") as on GitHub and in Hugo.
 * What Markdown has no words for is written as the HTML that `markdownToRichText` understands.
 */
export function richTextToMarkdown(document: RichTextDocument, { imageUrl }: MarkdownOptions): string {
  const page = pageOf(document, { imageUrl: (attachmentId) => imageUrl(attachmentId) }, footnoteInHtml);
  const content = withoutEnd(document.content);
  const notes: RichTextNode[] = [];
  const sheet: Sheet = {
    page,
    anchors: new Set(content.flatMap(idsOf).map(anchorOf)),
    footnote: (note) => `[^${notes.push(note)}]`,
  };
  const blocks = writeBlocks(content, sheet);
  const lines = notes.map((note, index) => `[^${index + 1}]: ${writeInline(note.content, 'note', sheet)}`);
  return [blocks, lines.join('\n')].map((part) => (part === '' ? '' : `${part}\n`)).join(lines.length > 0 ? '\n' : '');
}

/** Markdown has no signs inside HTML: there a note stands where it belongs. */
function footnoteInHtml(note: RichTextNode): string {
  return `<span class="cb-footnote">${renderInline(note.content)}</span>`;
}

function writeBlocks(nodes: readonly RichTextNode[] | undefined, sheet: Sheet): string {
  let before: RichTextNode | undefined;
  let isSecond = false;
  const blocks = (nodes ?? []).map((node) => {
    isSecond = signsOf(before) === signsOf(node) && !isSecond;
    before = node;
    return writeBlock(node, isSecond, sheet) ?? writeHtml(node, sheet);
  });
  return blocks.join('\n\n');
}

/** Lists of things to do have the signs of other lists. */
function signsOf(node: RichTextNode | undefined): string | undefined {
  return node?.type === 'taskList' ? 'bulletList' : node?.type;
}

/** The HTML of a block on one line: an empty line in it would end it. */
function writeHtml(node: RichTextNode, { page }: Sheet): string {
  return renderBlocks([node], page).replaceAll('\r', '&#13;').replaceAll('\n', '&#10;');
}

/** A block in Markdown, or undefined when only HTML can say it. The second of two lists in a row gets other signs. */
function writeBlock(node: RichTextNode, isSecond: boolean, sheet: Sheet): string | undefined {
  if (node.type !== 'heading' && node.type !== 'paragraph' && isLinkedTo(node, sheet)) return undefined;
  switch (node.type) {
    case 'paragraph':
      return writeParagraph(node, sheet);
    case 'heading':
      return writeHeading(node, sheet);
    case 'bulletList':
      return writeItems(node, sheet, () => (isSecond ? '*' : '-'));
    case 'taskList':
      return writeItems(node, sheet, () => (isSecond ? '*' : '-'));
    case 'orderedList':
      return writeNumberedList(node, isSecond, sheet);
    case 'blockquote':
      return quoted([writeBlocks(node.content, sheet), ...writeSource(node)].join('\n\n'));
    case 'callout':
      return writeCallout(node, sheet);
    case 'codeBlock':
      return writeCode(node);
    case 'horizontalRule':
      return '***';
    case 'table':
      return hasLinkedParts(node, sheet) ? undefined : writeTable(node, sheet);
    case 'image':
      return writeImage(node, sheet.page.imageUrl);
    default:
      return undefined;
  }
}

function writeParagraph(node: RichTextNode, sheet: Sheet): string | undefined {
  const words = writeInline(node.content, 'paragraph', sheet);
  if (words === '') return undefined;
  return isLinkedTo(node, sheet) ? `<a id="${anchorOf(String(node.attrs?.id))}"></a>${words}` : words;
}

function writeHeading(node: RichTextNode, sheet: Sheet): string {
  const level = node.attrs?.level === 3 || node.attrs?.level === 4 ? node.attrs.level : 2;
  const name = isBlockId(node.attrs?.id) ? ` {#${anchorOf(node.attrs.id)}}` : '';
  return `${'#'.repeat(level)} ${writeInline(node.content, 'heading', sheet)}${name}`;
}

function writeNumberedList(node: RichTextNode, isSecond: boolean, sheet: Sheet): string | undefined {
  const { start, type } = node.attrs ?? {};
  if (typeof type === 'string') return undefined;
  const first = typeof start === 'number' ? start : 1;
  return writeItems(node, sheet, (place) => `${first + place}${isSecond ? ')' : '.'}`);
}

function writeItems(list: RichTextNode, sheet: Sheet, sign: (place: number) => string): string | undefined {
  const items = list.content ?? [];
  // The line of an item belongs to the item when it is read again, so links to the line need HTML.
  if (items.some((item) => isLinkedTo(item, sheet) || item.content?.some((line) => isLinkedTo(line, sheet)))) return undefined;
  const written = items.map((item, place) => {
    const blocks = writeBox(item) + writeBlocks(withoutFiller(item), sheet);
    const indent = `${sign(place)} `;
    return indent + blocks.replace(/\n(?=[^\n])/g, `\n${' '.repeat(indent.length)}`);
  });
  return written.join(items.some((item) => (item.content?.length ?? 0) > 1) ? '\n\n' : '\n');
}

function writeBox({ type, attrs, content }: RichTextNode): string {
  if (type !== 'taskItem') return '';
  const box = attrs?.checked === true ? '[x]' : '[ ]';
  return hasWords(content?.[0]) ? `${box} ` : `${box}\n\n`;
}

/** The empty line that a task begins with is made by its box. */
function withoutFiller({ type, content = [] }: RichTextNode): RichTextNode[] {
  return type === 'taskItem' && !hasWords(content[0]) ? content.slice(1) : content;
}

function hasWords(line: RichTextNode | undefined): boolean {
  return visibleInline(line?.content).length > 0;
}

function writeCallout(node: RichTextNode, sheet: Sheet): string {
  const label = node.attrs?.tone === 'warning' ? '[!WARNING]' : '[!NOTE]';
  const first = node.content?.[0];
  const isText = first?.type === 'paragraph' && visibleInline(first.content).length > 0;
  return quoted(`${label}${isText ? '\n' : '\n\n'}${writeBlocks(node.content, sheet)}`);
}

function writeSource({ attrs }: RichTextNode): string[] {
  if (typeof attrs?.source !== 'string' || attrs.source === '') return [];
  return [`— ${escapeMarkdown(attrs.source, { isLineStart: false, isInHeading: false })}`];
}

function quoted(blocks: string): string {
  const lines = blocks.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return lines.join('\n');
}

function writeCode(node: RichTextNode): string {
  const code = (node.content ?? []).map(({ text }) => text ?? '').join('').replace(/\r\n?/g, '\n');
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const language = typeof node.attrs?.language === 'string' ? node.attrs.language : '';
  return `${fence}${language}\n${code === '' ? '' : `${code}\n`}${fence}`;
}

function isLinkedTo(node: RichTextNode, { page }: Sheet): boolean {
  return isBlockId(node.attrs?.id) && page.targets.has(anchorOf(node.attrs.id));
}

function hasLinkedParts(node: RichTextNode, sheet: Sheet): boolean {
  return (node.content ?? []).some((part) => isLinkedTo(part, sheet) || hasLinkedParts(part, sheet));
}

function idsOf(node: RichTextNode): string[] {
  if (node.type === 'footnote') return [];
  return [...(isBlockId(node.attrs?.id) ? [node.attrs.id] : []), ...(node.content ?? []).flatMap(idsOf)];
}
