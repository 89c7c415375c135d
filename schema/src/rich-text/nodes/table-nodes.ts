import { mergeAttributes } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { cellSpan } from '../attribute-rules.js';
import { numberIn, type ElementLike } from './element.js';

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
const PlainTable = Table.extend({
  renderHTML({ HTMLAttributes }) {
    return ['div', { class: 'cb-tablewrap' }, ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]]];
  },
}).configure({ resizable: false, View: null });

export const tableNodes = [
  PlainTable,
  TableRow.extend({ content: '(tableCell | tableHeader)+' }),
  TableHeader.extend({ addAttributes: cellAttributes, parseHTML: () => [{ tag: 'th' }, { tag: 'td.head', priority: 60 }] }),
  TableCell.extend({ addAttributes: cellAttributes }),
];
