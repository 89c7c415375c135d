import { Fragment, Node } from '@tiptap/pm/model';
import { limits } from '../limits.js';
import { identifiedNodes, unmarkedNodes } from './attribute-rules.js';
import { isBlockId, newBlockId } from './block-id.js';
import { readNodes, RefusedDocument } from './read-nodes.js';
import { richTextSchema } from './rich-text-schema.js';
import type { RichTextDocument, RichTextNode } from './types.js';

export type ParseResult = { ok: true; document: RichTextDocument } | { ok: false; problems: string[] };

/**
 * Checks untrusted JSON against the schema, the attribute rules and the limits, and brings it into its one form:
 * every attribute present, neighbouring text joined, every block with an id of its own. Never throws.
 */
export function parseRichText(value: unknown): ParseResult {
  try {
    const node = Node.fromJSON(richTextSchema, readNodes(value));
    if (node.type !== richTextSchema.topNodeType)
      throw new RefusedDocument('This is a part of a text, not a whole one.');
    node.check();
    const json = JSON.stringify(inOneForm(node, new Set()).toJSON());
    if (new TextEncoder().encode(json).length > limits.richTextBytes)
      throw new RefusedDocument('The text is too long.');
    const document: RichTextNode = JSON.parse(json);
    return { ok: true, document: { ...document, type: 'doc', content: document.content ?? [] } };
  } catch (error) {
    return { ok: false, problems: [problemOf(error)] };
  }
}

/** A text in which nothing is written yet. */
export function emptyRichText(): RichTextDocument {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newBlockId() } }] };
}

/** Every attribute present, every block with an id of its own. Recursion is safe here: the depth was checked before. */
export function inOneForm(node: Node, taken: Set<string>): Node {
  if (node.isText) return node;
  const attrs = identifiedNodes.includes(node.type.name)
    ? { ...node.attrs, id: ownId(node.attrs.id, taken) }
    : node.attrs;
  const children = node.children.map((child) => inOneForm(child, taken));
  const marks = unmarkedNodes.has(node.type.name) ? [] : node.marks;
  return node.type.create(attrs, Fragment.fromArray(children), marks);
}

function ownId(id: unknown, taken: Set<string>): string {
  let own = isBlockId(id) ? id : newBlockId();
  while (taken.has(own)) own = newBlockId();
  taken.add(own);
  return own;
}

function problemOf(error: unknown): string {
  if (error instanceof RefusedDocument) return error.message;
  const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  return `The text is not put together as it should be (${reason}).`;
}
