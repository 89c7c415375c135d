import type { RichTextNode } from '../types.js';
import { writeInline, type LineContext } from './write-inline.js';

/** A table as GitHub writes it, or undefined when that cannot say what is in it. */
export function writeTable(table: RichTextNode, context: LineContext): string | undefined {
  const [head, ...rest] = (table.content ?? []).map((row) => row.content ?? []);
  if (head === undefined || !head.every((cell) => cell.type === 'tableHeader')) return undefined;
  const sides = head.map((cell) => cell.attrs?.align ?? null);
  const isPlain =
    rest.every((row) => row.length === head.length && row.every((cell) => cell.type === 'tableCell')) &&
    [head, ...rest].every((row) => row.every((cell, column) => isPlainCell(cell, sides[column] ?? null)));
  if (!isPlain) return undefined;
  const writeRow = (row: readonly RichTextNode[]) =>
    `| ${row.map((cell) => writeInline(cell.content?.[0]?.content, 'cell', context)).join(' | ')} |`;
  const line = `| ${sides.map((side) => (side === 'right' ? '---:' : '---')).join(' | ')} |`;
  return [writeRow(head), line, ...rest.map(writeRow)].join('\n');
}

function isPlainCell({ attrs, content = [] }: RichTextNode, side: unknown): boolean {
  const isSingle = (attrs?.colspan ?? 1) === 1 && (attrs?.rowspan ?? 1) === 1;
  return isSingle && (attrs?.align ?? null) === side && content.length === 1 && content[0]?.type === 'paragraph';
}
