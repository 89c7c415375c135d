import { limits } from '@crossbench/schema/limits';
import { type RichTextNode, isBlockId, newBlockId } from '@crossbench/schema/rich-text';
import { type Loss, htmlToRichText, plainBlock } from '@crossbench/schema/rich-text/from-html';
import type { NamedFile } from '../../importing/files/named-files.js';
import type { NamedPicture } from '../../importing/pictures/named-pictures.js';
import { isGap } from '../../importing/text/without-gaps.js';
import { type Note, Notes } from '../../importing/report/notes.js';
import type { MediawikiPlan } from '../mediawiki-plan.js';
import { partsOf } from './html-parts.js';
import { hooksFor } from './html-hooks.js';

/** HTML as rich text, but for pictures and files. */
export interface ConvertedHtml {
  readonly content: readonly RichTextNode[];
  /** By what stands for them in the text. */
  readonly pictures: ReadonlyMap<string, NamedPicture>;
  readonly files: ReadonlyMap<string, NamedFile>;
  readonly notes: readonly Note[];
  readonly losses: readonly Loss[];
}

interface Part extends ConvertedHtml {
  /** How much of the limits of a document it takes. */
  readonly bytes: number;
  readonly nodes: number;
}

/** Characters of HTML whose text is remembered. */
const mostRemembered = 4_000_000;

/**
 * Makes rich text of the HTML of a page's versions. Most of a version stood in the one before: a block that was converted once is
 * not converted again.
 */
export class PageHtml {
  private readonly parts = new Map<string, Part>();
  private remembered = 0;

  constructor(private readonly plan: MediawikiPlan) {}

  convert(html: string): ConvertedHtml | { readonly problems: readonly string[] } {
    if (leastNodesIn(html) > limits.richTextNodes) return { problems: ['The text has too many parts.'] };
    return this.inParts(html) ?? this.whole(html);
  }

  /** Undefined where it has to be read as a whole. */
  private inParts(html: string): ConvertedHtml | undefined {
    const written = partsOf(html);
    if (written === undefined) return undefined;
    const parts: Part[] = [];
    for (const one of written) {
      const part = this.part(one);
      if (!part) return undefined;
      parts.push(part);
    }
    // A block that stands there twice has ids of its own the second time.
    const seen = new Set<Part>();
    const content = parts.flatMap((part) => (seen.size < seen.add(part).size ? part.content : part.content.map(withNewIds)));
    const size = (of: 'bytes' | 'nodes') => parts.reduce((sum, part) => sum + part[of], 0);
    // What is too much for a document is found out, and said, of the whole.
    if (content.every(isGap) || size('bytes') > limits.richTextBytes || size('nodes') > limits.richTextNodes) return undefined;
    return {
      content,
      pictures: firstOfEach(parts.flatMap(({ pictures }) => [...pictures])),
      files: firstOfEach(parts.flatMap(({ files }) => [...files])),
      notes: parts.flatMap(({ notes }) => notes),
      losses: parts.flatMap(({ losses }) => losses),
    };
  }

  /** Undefined where it cannot be kept by itself. */
  private part(html: string): Part | undefined {
    const known = this.parts.get(html);
    if (known) return known;
    const converted = this.plain(html) ?? this.whole(html);
    if ('problems' in converted) return undefined;
    const part = { ...converted, bytes: Buffer.byteLength(JSON.stringify(converted.content)) + 1, nodes: nodesIn(converted.content) };
    this.remembered += html.length;
    if (this.remembered > mostRemembered) {
      this.parts.clear();
      this.remembered = html.length;
    }
    this.parts.set(html, part);
    return part;
  }

  private plain(html: string): ConvertedHtml | undefined {
    const [pictures, files, notes] = [new Map<string, NamedPicture>(), new Map<string, NamedFile>(), new Notes()];
    const content = plainBlock(html, hooksFor(this.plan, { pictures, files, notes }));
    return content && { content, pictures, files, notes: notes.list, losses: [] };
  }

  private whole(html: string): ConvertedHtml | { readonly problems: readonly string[] } {
    const [pictures, files, notes] = [new Map<string, NamedPicture>(), new Map<string, NamedFile>(), new Notes()];
    const converted = htmlToRichText(html, hooksFor(this.plan, { pictures, files, notes }));
    if (!converted.ok) return { problems: converted.problems };
    return { content: converted.document.content, pictures, files, notes: notes.list, losses: converted.losses };
  }
}

function firstOfEach<Value>(named: readonly (readonly [string, Value])[]): Map<string, Value> {
  const first = new Map<string, Value>();
  for (const [name, value] of named) if (!first.has(name)) first.set(name, value);
  return first;
}

function withNewIds(node: RichTextNode): RichTextNode {
  return {
    ...node,
    ...(isBlockId(node.attrs?.id) && { attrs: { ...node.attrs, id: newBlockId() } }),
    ...(node.content && { content: node.content.map(withNewIds) }),
  };
}

/** What a text of this HTML has at least; nobody has to build it to see that it is far too much. */
function leastNodesIn(html: string): number {
  let nodes = 0;
  for (const [, name = ''] of html.matchAll(/<(p|li|td|th|h[1-6]|hr|br)\b/g)) nodes += name === 'li' || name.startsWith('t') ? 2 : 1;
  return nodes;
}

function nodesIn(nodes: readonly RichTextNode[]): number {
  return nodes.reduce((sum, { content = [] }) => sum + 1 + nodesIn(content), 0);
}
