import type { RichTextDocument, RichTextMark, RichTextNode } from '@crossbench/schema/rich-text';

/** The text with its links leading where `change` says. */
export function withHrefs(document: RichTextDocument, change: (href: string) => string): RichTextDocument {
  const changeMark = (mark: RichTextMark): RichTextMark => {
    const href = mark.attrs?.href;
    return mark.type === 'link' && typeof href === 'string' ? { ...mark, attrs: { ...mark.attrs, href: change(href) } } : mark;
  };
  const changeNode = <Node extends RichTextNode>(node: Node): Node => ({
    ...node,
    ...(node.marks && { marks: node.marks.map(changeMark) }),
    ...(node.content && { content: node.content.map((child) => changeNode(child)) }),
  });
  return changeNode(document);
}
