import type { RichTextMark, RichTextNode } from '../types.js';

/** Neighbouring pieces of text under the marks that they share. */
export type MarkTree = { node: RichTextNode; at: number } | { mark: RichTextMark; inside: MarkTree[]; from: number; to: number };

export function markTree(nodes: readonly RichTextNode[]): MarkTree[] {
  return branches(nodes, 0, nodes.length, 0);
}

function branches(nodes: readonly RichTextNode[], from: number, to: number, level: number): MarkTree[] {
  const trees: MarkTree[] = [];
  for (let at = from; at < to; at += 1) {
    const node = nodes[at];
    const mark = node?.marks?.[level];
    if (node === undefined) continue;
    if (mark === undefined) {
      trees.push({ node, at });
      continue;
    }
    let end = at + 1;
    while (end < to && isSame(nodes[end]?.marks?.[level], mark)) end += 1;
    trees.push({ mark, inside: branches(nodes, at, end, level + 1), from: at, to: end });
    at = end - 1;
  }
  return trees;
}

function isSame(one: RichTextMark | undefined, other: RichTextMark): boolean {
  return one?.type === other.type && one.attrs?.href === other.attrs?.href;
}
