import type { RichTextDocument, RichTextNode } from '@crossbench/schema/rich-text';

/** Those that may hold any blocks; the others need their paragraphs. */
const containers = new Set(['doc', 'blockquote', 'callout', 'tableCell', 'tableHeader']);

/** Without the empty paragraphs that stay where a picture was taken out of a line. */
export function withoutGaps(document: RichTextDocument): RichTextDocument {
  return withoutGapsIn(document);
}

function withoutGapsIn<Node extends RichTextNode>(node: Node): Node {
  if (!node.content) return node;
  const content = node.content.map(withoutGapsIn);
  const full = containers.has(node.type) ? content.filter((child) => !isGap(child)) : content;
  return { ...node, content: full.length > 0 ? full : content };
}

/** Whether it is an empty line. */
export function isGap({ type, content = [] }: RichTextNode): boolean {
  return type === 'paragraph' && content.every((child) => child.type === 'hardBreak' || (child.type === 'text' && child.text?.trim() === ''));
}
