import { htmlAttributes } from './escape-html.js';
import { plainText } from './plain-text.js';
import type { RichTextNode } from './types.js';

/** Characters of the column names that are read out as the table's name. */
const longestName = 100;

/** What the cells of a table hold. */
export interface CellParts {
  readonly inside: (cell: RichTextNode) => string;
  /** Of which line of the document its words are, as attributes; none where its lines say so themselves. */
  readonly lineId: (cell: RichTextNode) => Readonly<Record<string, string | undefined>>;
}

/** A table in a region of its own that scrolls, so that a wide one does not push the page sideways. */
export function renderTable(node: RichTextNode, place: number, id: string | undefined, cells: CellParts): string {
  const rows = node.content ?? [];
  const body = rows.findIndex((row) => !isHeaderRow(row));
  const headRows = body === -1 ? rows.slice(0, 1) : rows.slice(0, body);
  const heads = headRows.filter(isHeaderRow);
  const head = heads.map((row) => renderRow(row, 'col', cells)).join('');
  const rest = rows
    .slice(heads.length)
    .map((row) => renderRow(row, 'row', cells))
    .join('');
  const region = { class: 'cb-tablewrap', id, role: 'region', 'aria-label': nameOf(heads[0], place), tabindex: 0 };
  const thead = head === '' ? '' : `<thead>${head}</thead>`;
  const tbody = rest === '' ? '' : `<tbody>${rest}</tbody>`;
  return `<div${htmlAttributes(region)}><table>${thead}${tbody}</table></div>`;
}

function isHeaderRow(row: RichTextNode): boolean {
  const cells = row.content ?? [];
  return cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader');
}

function nameOf(head: RichTextNode | undefined, place: number): string {
  const names = (head?.content ?? [])
    .map((cell) => plainText(cell).replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
  const columns = names.join(', ');
  if (columns === '') return `Table ${place}`;
  return `Table ${place}: ${columns.length > longestName ? `${columns.slice(0, longestName).toWellFormed()}…` : columns}`;
}

function renderRow(row: RichTextNode, scope: 'col' | 'row', parts: CellParts): string {
  const cells = (row.content ?? []).map((cell) => {
    const html = parts.inside(cell);
    // A heading without words names nothing, so an empty corner is an ordinary cell.
    const isHeader = cell.type === 'tableHeader';
    const tag = isHeader && plainText(cell).trim() !== '' ? 'th' : 'td';
    const { colspan, rowspan, align } = cell.attrs ?? {};
    const attributes = htmlAttributes({
      scope: tag === 'th' ? scope : undefined,
      colspan: spanOf(colspan),
      rowspan: spanOf(rowspan),
      class: classesOf(align === 'right', isHeader && tag === 'td'),
      ...parts.lineId(cell),
    });
    return `<${tag}${attributes}>${html}</${tag}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** The empty corner stays known as a heading to whoever reads the HTML again. */
function classesOf(isRight: boolean, isEmptyHeader: boolean): string | undefined {
  const classes = [...(isRight ? ['num'] : []), ...(isEmptyHeader ? ['head'] : [])];
  return classes.length === 0 ? undefined : classes.join(' ');
}

function spanOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 1 ? value : undefined;
}
