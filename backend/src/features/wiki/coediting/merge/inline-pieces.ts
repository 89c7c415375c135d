import type { RichTextNode } from '@crossbench/schema/rich-text';

/** What stands in a block, cut into words, spaces and things, each written so that equal ones are equal. */
export function piecesOf(content: readonly RichTextNode[]): string[] {
  return content.flatMap((node) => {
    if (node.text === undefined) return [JSON.stringify(node)];
    return (node.text.match(/\s|[^\s]+/gu) ?? []).map((text) => JSON.stringify({ ...node, text }));
  });
}

/** The opposite: pieces with the same marks become one text again. */
export function inlineOf(pieces: readonly string[]): RichTextNode[] {
  const nodes: RichTextNode[] = [];
  for (const piece of pieces) {
    const node = JSON.parse(piece) as RichTextNode;
    const last = nodes.at(-1);
    if (last?.text !== undefined && node.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text += node.text;
    else nodes.push(node);
  }
  return nodes;
}
