import type { RichTextNode } from '../types.js';

/** What a browser shows of a line of text: no spaces at its ends, one where there were several. */
export function visibleInline(nodes: readonly RichTextNode[] | undefined): RichTextNode[] {
  const visible: RichTextNode[] = [];
  let afterSpace = true;
  for (const node of nodes ?? []) {
    if (node.type !== 'text') {
      if (node.type === 'hardBreak') trimEnd(visible);
      visible.push(node);
      afterSpace = node.type === 'hardBreak';
      continue;
    }
    const collapsed = (node.text ?? '').replace(/[ \t\r\n]+/g, ' ');
    const text = afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (text === '') continue;
    visible.push({ ...node, text });
    afterSpace = text.endsWith(' ');
  }
  trimEnd(visible);
  // A break alone in a paragraph only makes the empty line that the paragraph is anyway.
  return visible.length === 1 && visible[0]?.type === 'hardBreak' ? [] : visible;
}

/** At most one space is left at the end of any piece, so the last one is all there is to look at. */
function trimEnd(nodes: RichTextNode[]): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || last.text?.endsWith(' ') !== true) return;
  nodes.pop();
  if (last.text !== ' ') nodes.push({ ...last, text: last.text.slice(0, -1) });
}
