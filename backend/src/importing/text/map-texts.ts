import type { RichTextDocument, RichTextNode } from '@crossbench/schema/rich-text';

const attached: Readonly<Record<string, string>> = { image: 'Picture', fileCard: 'File' };

/** The text with other attachments: where `find` knows none, the words that told of it stand in its place. */
export function withAttachments(document: RichTextDocument, find: (id: string) => string | undefined): RichTextDocument {
  const change = (node: RichTextNode): RichTextNode => {
    const what = attached[node.type];
    if (what === undefined) return node.content ? { ...node, content: node.content.map(change) } : node;
    const attachmentId = find(String(node.attrs?.attachmentId));
    return attachmentId === undefined ? wordsInstead(node, what) : { ...node, attrs: { ...node.attrs, attachmentId } };
  };
  return { ...document, content: document.content.map(change) };
}

function wordsInstead({ attrs = {} }: RichTextNode, what: string): RichTextNode {
  const words = [attrs.alt, attrs.caption, attrs.name].find((text) => typeof text === 'string' && text.trim() !== '');
  const text = words === undefined ? `${what} that is not here` : `${what} that is not here: ${words}`;
  return { type: 'paragraph', attrs: { id: attrs.id ?? null }, content: [{ type: 'text', text }] };
}

/** The text with other people mentioned: whom `find` does not know stays as a name. */
export function withMentions(document: RichTextDocument, find: (personId: string) => string | undefined): RichTextDocument {
  const change = (node: RichTextNode): RichTextNode => {
    if (node.type !== 'mention') return node.content ? { ...node, content: node.content.map(change) } : node;
    const personId = find(String(node.attrs?.personId));
    if (personId !== undefined) return { ...node, attrs: { ...node.attrs, personId } };
    return { type: 'text', text: `@${String(node.attrs?.name)}`, ...(node.marks && { marks: node.marks }) };
  };
  return { ...document, content: document.content.map(change) };
}
