import type { Transaction } from '@tiptap/pm/state';

/** What a link to a page shows, and where it leads. */
export interface PageLink {
  words: string;
  href: string;
}

/** Puts a link in the place of what was typed. What is written behind it belongs to it no longer. */
export function insertPageLink(tr: Transaction, { from, to }: { from: number; to: number }, { words, href }: PageLink): Transaction {
  const { schema } = tr.doc.type;
  const link = schema.marks['link']?.create({ href });
  if (!link) return tr;
  const marks = tr.doc.resolve(from).marks();
  return tr
    .replaceWith(from, to, schema.text(words, link.addToSet(marks)))
    .setStoredMarks(marks.filter(({ type }) => type !== link.type))
    .scrollIntoView();
}

/** Lets all links that led to one address lead to another. */
export function redirectLinks(tr: Transaction, from: string, to: string): Transaction {
  const type = tr.doc.type.schema.marks['link'];
  if (!type) return tr;
  tr.doc.descendants((node, position) => {
    if (!node.marks.some((mark) => mark.type === type && mark.attrs['href'] === from)) return;
    tr.addMark(position, position + node.nodeSize, type.create({ href: to }));
  });
  return tr;
}
