import { isDeepStrictEqual } from 'node:util';
import { type RichTextDocument, type RichTextNode, excerptOf } from '@crossbench/schema/rich-text';
import type { AudienceChoice } from './item.policy.js';

/** All that people write in one go: what a draft holds and a publication makes public. */
export interface ItemContent {
  readonly title: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly intendedReaders: AudienceChoice;
  /** What only this kind of item has, for example the introduction of a post. */
  readonly details: Readonly<Record<string, string>>;
}

/** The picture above a text: one of its attachments. */
export interface ItemCover {
  readonly attachmentId: string;
  readonly description: string;
  /** It tells readers nothing, and needs no description. */
  readonly decorative: boolean;
}

/** Characters. */
const excerptLength = 280;

/** What lists show: the author's introduction, or else the beginning of the text. */
export function excerptFor(introduction: string, body: RichTextDocument): string {
  return introduction || excerptOf(body, excerptLength);
}

/** Only the content of what may hold more than that. */
export function contentOf({ title, body, tags, markingId, intendedReaders, details }: ItemContent): ItemContent {
  return { title, body, tags: [...tags], markingId, intendedReaders, details };
}

/** Whether there is no difference that a person could see or make. */
export function sameContent(one: ItemContent, other: ItemContent): boolean {
  return isDeepStrictEqual(plain(contentOf(one)), plain(contentOf(other)));
}

/** The same, but the ids of blocks do not count: an import gives new ones every time. */
export function sameWords(one: ItemContent, other: ItemContent): boolean {
  return sameContent({ ...one, body: withoutIds(one.body) }, { ...other, body: withoutIds(other.body) });
}

// What comes back from the database has plain prototypes; what was just parsed may not.
function plain(content: ItemContent): unknown {
  return JSON.parse(JSON.stringify(content));
}

function withoutIds<Node extends RichTextNode>(node: Node): Node {
  const { id: _, ...attrs } = node.attrs ?? {};
  return { ...node, ...(node.attrs && { attrs }), ...(node.content && { content: node.content.map(withoutIds) }) };
}
