import type { RichTextDocument, RichTextNode } from '@crossbench/schema/rich-text';
import type { StoredImage } from '@crossbench/schema/rich-text/from-html';

/** A picture of a text, before it is kept here. */
export interface NamedPicture {
  /** Stands for the picture in the converted text. */
  readonly standIn: string;
  /** Its address on the old site. */
  readonly src: string;
  readonly alt: string;
  /** Null when it is not among the uploads. */
  readonly path: string | null;
}

/** The text with the pictures that were kept, by stand-in; the others become links to where they were. */
export function withPictures(
  document: RichTextDocument,
  pictures: readonly NamedPicture[],
  stored: ReadonlyMap<string, StoredImage>,
): RichTextDocument {
  const named = new Map(pictures.map((picture) => [picture.standIn, picture]));
  const change = (node: RichTextNode): RichTextNode => {
    const picture = node.type === 'image' ? named.get(String(node.attrs?.attachmentId)) : undefined;
    if (!picture) return node.content ? { ...node, content: node.content.map(change) } : node;
    const kept = stored.get(picture.standIn);
    return kept ? { ...node, attrs: { ...node.attrs, ...kept } } : linkInstead(node, picture);
  };
  return { ...document, content: document.content.map(change) };
}

function linkInstead({ attrs }: RichTextNode, { src, alt }: NamedPicture): RichTextNode {
  const caption = typeof attrs?.caption === 'string' ? attrs.caption : '';
  const text = `Picture: ${alt || caption || src}`;
  return { type: 'paragraph', attrs: { id: attrs?.id ?? null }, content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href: src } }] }] };
}
