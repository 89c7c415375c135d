import { keepAllowedAttributes } from './html-tags.js';

interface OpenTable {
  isRowOpen: boolean;
  cell: 'td' | 'th' | 'caption' | '';
}

/** Tables as wikis write them, line by line, become HTML. Attributes were made harmless before. */
export function convertTables(text: string): string {
  if (!text.includes('{|')) return text;
  const open: OpenTable[] = [];
  const lines = text.split('\n').map((line) => convertLine(line, open));
  while (open.length > 0) lines.push(closeTable(open));
  return lines.join('\n');
}

function convertLine(line: string, open: OpenTable[]): string {
  const bare = line.trim();
  const beginning = /^:*\s*\{\|/.exec(bare);
  if (beginning) {
    open.push({ isRowOpen: false, cell: '' });
    return '<table>';
  }
  const table = open.at(-1);
  if (!table) return line;
  if (bare.startsWith('|}')) return closeTable(open) + bare.slice(2);
  if (bare.startsWith('|-')) {
    const closed = closeRow(table);
    table.isRowOpen = true;
    return `${closed}<tr>`;
  }
  if (bare.startsWith('|+')) return closeRow(table) + openCell(table, 'caption', bare.slice(2));
  if (bare.startsWith('|')) return cells(table, 'td', bare.slice(1), /\|\|/);
  if (bare.startsWith('!')) return cells(table, 'th', bare.slice(1), /\|\||!!/);
  return line;
}

function cells(table: OpenTable, name: 'td' | 'th', text: string, between: RegExp): string {
  return text.split(between).map((cell) => openCell(table, name, cell)).join('\n');
}

function openCell(table: OpenTable, name: 'td' | 'th' | 'caption', text: string): string {
  let before = closeCell(table);
  if (name !== 'caption' && !table.isRowOpen) {
    table.isRowOpen = true;
    before += '<tr>';
  }
  table.cell = name;
  // "colspan=2 | words"; a pipe in a link parts nothing.
  const pipe = text.indexOf('|');
  const hasAttributes = pipe >= 0 && !text.slice(0, pipe).includes('[[') && !text.slice(0, pipe).includes('-{');
  const [attributes, words] = hasAttributes ? [keepAllowedAttributes(text.slice(0, pipe)), text.slice(pipe + 1)] : ['', text];
  return `${before}<${name}${attributes}>${words.trim()}`;
}

function closeCell(table: OpenTable): string {
  const closed = table.cell === '' ? '' : `</${table.cell}>`;
  table.cell = '';
  return closed;
}

function closeRow(table: OpenTable): string {
  const closed = closeCell(table) + (table.isRowOpen ? '</tr>' : '');
  table.isRowOpen = false;
  return closed;
}

function closeTable(open: OpenTable[]): string {
  const table = open.pop();
  return table ? `${closeRow(table)}</table>` : '';
}
