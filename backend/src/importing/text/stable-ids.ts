import { hash } from 'node:crypto';
import { type RichTextDocument, type RichTextNode, anchorOf, isBlockId } from '@crossbench/schema/rich-text';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 10;

/**
 * Gives every block an id that follows from its words, so that the same text has the same ids and the same links within
 * the page whenever it is imported.
 */
export function withStableIds(document: RichTextDocument, sourceId: string): RichTextDocument {
  return rewrite(document, stableIdsOf(document, sourceId));
}

/** The ids that the blocks of a text get, by those that they have. */
export function stableIdsOf(document: RichTextDocument, sourceId: string): Map<string, string> {
  const ids = new Map<string, string>();
  collect(document, sourceId, ids, new Map());
  return ids;
}

/** The id that `withStableIds` gives to the first heading of these words, so that other texts can lead to it. */
export function stableIdOfHeading(sourceId: string, words: string): string {
  return idOf(sourceId, 0, `heading\n${words}`);
}

function collect(node: RichTextNode, sourceId: string, ids: Map<string, string>, times: Map<string, number>): void {
  const id = node.attrs?.id;
  if (isBlockId(id)) {
    const words = `${node.type}\n${wordsOf(node)}`;
    const time = times.get(words) ?? 0;
    times.set(words, time + 1);
    ids.set(id, idOf(sourceId, time, words));
  }
  for (const child of node.content ?? []) collect(child, sourceId, ids, times);
}

function wordsOf(node: RichTextNode): string {
  return node.text ?? (node.content ?? []).map(wordsOf).join('\n');
}

function idOf(sourceId: string, time: number, words: string): string {
  const bytes = hash('sha256', `${sourceId}\n${time}\n${words}`, 'buffer').subarray(0, length);
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

function rewrite<Node extends RichTextNode>(node: Node, ids: ReadonlyMap<string, string>): Node {
  const id = typeof node.attrs?.id === 'string' ? ids.get(node.attrs.id) : undefined;
  return {
    ...node,
    ...(id !== undefined && { attrs: { ...node.attrs, id } }),
    ...(node.marks && { marks: node.marks.map((mark) => withTarget(mark, ids)) }),
    ...(node.content && { content: node.content.map((child) => rewrite(child, ids)) }),
  };
}

function withTarget<Mark extends NonNullable<RichTextNode['marks']>[number]>(mark: Mark, ids: ReadonlyMap<string, string>): Mark {
  const href = mark.attrs?.href;
  if (typeof href !== 'string' || !href.startsWith(anchorOf(''), 1)) return mark;
  const id = ids.get(href.slice(anchorOf('').length + 1));
  return id === undefined ? mark : { ...mark, attrs: { ...mark.attrs, href: `#${anchorOf(id)}` } };
}
