import { Fragment, Mark, Node, type NodeType } from '@tiptap/pm/model';
import { inOneForm, parseRichText, type ParseResult } from './parse-rich-text.js';
import { readNodes, RefusedDocument } from './read-nodes.js';
import { richTextSchema } from './rich-text-schema.js';
import type { RichTextNode } from './types.js';

/**
 * `parseRichText` for what several people wrote at once. Each of them left a whole document, but together they may have left a
 * list without entries or an entry without its paragraph: that is put right, and no word of it gets lost. What no document
 * may hold is refused as ever. Never throws.
 */
export function mendRichText(value: unknown): ParseResult {
  const parsed = parseRichText(value);
  if (parsed.ok) return parsed;
  try {
    const blocks = (readNodes(value).content ?? []).flatMap((child) => mended(child)).map(asBlock);
    const whole = richTextSchema.topNodeType.createAndFill(null, Fragment.fromArray(blocks));
    return whole ? parseRichText(whole.toJSON()) : parsed;
  } catch (error) {
    if (error instanceof RefusedDocument || error instanceof RangeError) return parsed;
    throw error;
  }
}

/** What can be said of one block of a document by itself. */
export interface JudgedBlock {
  /** Whether it holds only what a document may hold; BROKEN where it is not put together as it should be. */
  readonly state: 'WHOLE' | 'BROKEN' | 'REFUSED';
  /** How much of the limits of a document it takes. */
  readonly bytes: number;
  readonly nodes: number;
}

const refused: JudgedBlock = { state: 'REFUSED', bytes: 0, nodes: 0 };

/** Looks at one block: where a document is long and little of it changes, that is quicker than reading it all. Never throws. */
export function judgeBlock(block: unknown): JudgedBlock {
  try {
    const document = Node.fromJSON(richTextSchema, readNodes({ type: 'doc', content: [block] }));
    let nodes = 0;
    document.descendants(() => void (nodes += 1));
    const bytes = new TextEncoder().encode(JSON.stringify(inOneForm(document, new Set()).toJSON())).length;
    return { state: isWhole(document) ? 'WHOLE' : 'BROKEN', bytes, nodes };
  } catch (error) {
    if (error instanceof RefusedDocument || error instanceof RangeError) return refused;
    throw error;
  }
}

function isWhole(document: Node): boolean {
  try {
    document.check();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The node as it may stand somewhere; what was in it where it cannot; nothing where there was nothing in it. */
function mended(json: RichTextNode): Node[] {
  if (json.type === 'text') return [richTextSchema.text(json.text ?? '', marksOf(json))];
  const type = richTextSchema.nodes[json.type];
  if (!type) return [];
  const children = (json.content ?? []).flatMap((child) => mended(child)).map((child) => fitting(type, child));
  if (children.length === 0 && !type.validContent(Fragment.empty)) return [];
  const node = type.createAndFill(json.attrs, Fragment.fromArray(children), marksOf(json));
  return node ? [node] : children;
}

/** As far as they can stand together: two may have put a link each on the same words. */
function marksOf({ marks = [] }: RichTextNode): readonly Mark[] {
  return marks.reduce<readonly Mark[]>((set, mark) => richTextSchema.markFromJSON(mark).addToSet(set), Mark.none);
}

function fitting(parent: NodeType, child: Node): Node {
  const marked = child.mark(parent.allowedMarks(child.marks));
  return marked.isInline && !parent.inlineContent ? asBlock(marked) : marked;
}

function asBlock(node: Node): Node {
  const { paragraph } = richTextSchema.nodes;
  return node.isInline && paragraph ? paragraph.create(null, node) : node;
}
