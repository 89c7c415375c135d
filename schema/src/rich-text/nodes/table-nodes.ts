import { callOrReturn, getExtensionField, mergeAttributes, Node } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';
import { cellSpan } from '../attribute-rules.js';
import { numberIn, type ElementLike } from './element.js';
import { tableCommands, tableKeys } from './table-commands.js';

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: ElementLike) => cellSpan(numberIn(element, name)) ?? 1,
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: String(attributes[name]) },
});

const isAlignedRight = (element: ElementLike): boolean =>
  element.getAttribute('align')?.toLowerCase() === 'right' ||
  /(^|;)\s*text-align\s*:\s*(right|end)\b/i.test(element.getAttribute('style') ?? '') ||
  /(^|\s)num(\s|$)/.test(element.getAttribute('class') ?? '');

const cellAttributes = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  /** Figures line up on the right; everything else on the left. */
  align: {
    default: null,
    parseHTML: (element: ElementLike) => (isAlignedRight(element) ? 'right' : null),
    renderHTML: ({ align }: Record<string, unknown>) => (align === 'right' ? { class: 'num' } : {}),
  },
});

/** A table without widths or styles of its own, so that it fits every screen and theme. */
const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { class: 'cb-tablewrap' }, ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]]],
  addCommands: () => tableCommands,
  addKeyboardShortcuts: () => tableKeys,
  addProseMirrorPlugins: () => [tableEditing()],

  /** What a row, a cell and a heading is, for the library that edits tables. */
  extendNodeSchema(extension) {
    const { name, options, storage } = extension;
    return { tableRole: callOrReturn(getExtensionField(extension, 'tableRole', { name, options, storage })) };
  },
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
});

const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block+',
  tableRole: 'header_cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }, { tag: 'td.head', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes), 0],
});

const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  tableRole: 'cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
});

export const tableNodes = [Table, TableRow, TableHeader, TableCell];
