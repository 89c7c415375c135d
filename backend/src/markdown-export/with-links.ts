import type { RichTextDocument, RichTextMark, RichTextNode } from '@crossbench/schema/rich-text';
import { shortIdOfPath } from '../features/content/content.public.js';

/**
 * The text with links that work outside the site: to the files of posts that are exported too, otherwise to the whole
 * address. `names` are the files of posts, by short id.
 */
export function withLinks(document: RichTextDocument, names: ReadonlyMap<string, string>, siteUrl: string): RichTextDocument {
  const changeMark = (mark: RichTextMark): RichTextMark => {
    const href = mark.attrs?.href;
    return mark.type === 'link' && typeof href === 'string' ? { ...mark, attrs: { ...mark.attrs, href: hrefOf(href, names, siteUrl) } } : mark;
  };
  const change = <Node extends RichTextNode>(node: Node): Node => ({
    ...node,
    ...(node.marks && { marks: node.marks.map(changeMark) }),
    ...(node.content && { content: node.content.map((child) => change(child)) }),
  });
  return change(document);
}

function hrefOf(href: string, names: ReadonlyMap<string, string>, siteUrl: string): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href;
  const name = names.get(shortIdOfPath(href) ?? '');
  return name === undefined ? `${siteUrl}${href}` : `/${name}.md`;
}
