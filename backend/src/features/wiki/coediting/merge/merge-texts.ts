import { isDeepStrictEqual } from 'node:util';
import { type RichTextDocument, type RichTextNode, parseRichText } from '@crossbench/schema/rich-text';
import { inlineOf, piecesOf } from './inline-pieces.js';
import { Effort, mergeSequences } from './merge-sequences.js';

/** Blocks that hold words. */
const textBlocks = new Set(['paragraph', 'heading', 'codeBlock']);
/** Blocks whose parts carry ids, and are merged one by one. */
const containers = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote', 'callout']);

/**
 * Merges what two people made of one text, block by block, and word by word inside a block. Undefined where both changed the
 * same words, one removed what the other changed, or both put blocks of their own in the place of the same ones: that only a
 * person can decide.
 */
export function mergeTexts(base: RichTextDocument, mine: RichTextDocument, theirs: RichTextDocument): RichTextDocument | undefined {
  // Nobody else wrote meanwhile, as almost always.
  return base === theirs ? mine : merge({ base, mine, theirs }, () => 'CONFLICT');
}

/** A block of which both made something else; empty where one of them removed it, or put nothing in its place. */
export interface MergeConflict {
  readonly mine: readonly RichTextNode[];
  readonly theirs: readonly RichTextNode[];
}

/** The same, with theirs in every place about which a person has to decide, and both texts of each. */
export function mergeShowingConflicts(
  base: RichTextDocument,
  mine: RichTextDocument,
  theirs: RichTextDocument,
): { readonly document: RichTextDocument; readonly conflicts: readonly MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const document = merge({ base, mine, theirs }, (one, other) => {
    conflicts.push({ mine: one ? [one] : [], theirs: other ? [other] : [] });
    return other;
  });
  if (document) return { document, conflicts };
  return { document: theirs, conflicts: [{ mine: mine.content, theirs: theirs.content }] };
}

/** Decides about a block of which both made something else. */
type Settle = (mine?: RichTextNode, theirs?: RichTextNode) => RichTextNode | undefined | 'CONFLICT';

function merge(texts: Record<'base' | 'mine' | 'theirs', RichTextDocument>, settle: Settle): RichTextDocument | undefined {
  const content = mergeBlocks(plain(texts.base), plain(texts.mine), plain(texts.theirs), { settle, effort: new Effort() });
  const merged = content && parseRichText({ type: 'doc', content });
  return merged?.ok ? merged.document : undefined;
}

type Blocks = readonly RichTextNode[];

// What comes back from the database has its keys in another order than what was just parsed, and other prototypes.
function plain({ content }: RichTextDocument): Blocks {
  return JSON.parse(JSON.stringify(content, (_, value: unknown) => (isObject(value) ? sorted(value) : value))) as Blocks;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

interface Means {
  readonly settle: Settle;
  readonly effort: Effort;
}

function mergeBlocks(base: Blocks, mine: Blocks, theirs: Blocks, { settle, effort }: Means): RichTextNode[] | undefined {
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)];
  if (!inBase || !inMine || !inTheirs) return undefined;
  const kept = new Map<string, RichTextNode>();
  for (const id of new Set([...inMine.keys(), ...inTheirs.keys(), ...inBase.keys()])) {
    const [one, other] = [inMine.get(id), inTheirs.get(id)];
    const merged = mergeBlock(effort, inBase.get(id), one, other);
    const block = merged === 'CONFLICT' ? settle(one, other) : merged;
    if (block === 'CONFLICT') return undefined;
    if (block) kept.set(id, block);
  }
  for (const [mineId, theirsId] of replacements([...inBase.keys()], [...inMine.keys()], [...inTheirs.keys()])) {
    const [one, other] = [inMine.get(mineId ?? ''), inTheirs.get(theirsId ?? '')];
    if (settle(one, other) === 'CONFLICT') return undefined;
    if (mineId) kept.delete(mineId);
  }
  const order = mergeOrder({ base: [...inBase.keys()], mine: [...inMine.keys()], theirs: [...inTheirs.keys()] }, kept);
  return order?.flatMap((id) => kept.get(id) ?? []);
}

function mergeBlock(effort: Effort, base?: RichTextNode, mine?: RichTextNode, theirs?: RichTextNode): RichTextNode | undefined | 'CONFLICT' {
  if (isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(base, mine)) return theirs;
  if (isDeepStrictEqual(base, theirs)) return mine;
  if (!base || !mine || !theirs) return 'CONFLICT';
  const kind = mergeKinds(base, mine, theirs);
  if (!kind) return 'CONFLICT';
  const all = [base, mine, theirs];
  const [first = [], second = [], third = []] = all.map(({ content }) => content);
  if (all.every(({ type }) => textBlocks.has(type))) {
    const pieces = mergeSequences(piecesOf(first), piecesOf(second), piecesOf(third), effort);
    return pieces ? { ...kind, content: inlineOf(pieces) } : 'CONFLICT';
  }
  const areContainers = containers.has(base.type) && all.every(({ type }) => type === base.type);
  const content = areContainers ? mergeBlocks(first, second, third, { settle: () => 'CONFLICT', effort }) : undefined;
  return content ? { ...kind, content } : 'CONFLICT';
}

/** Blocks that both put, each their own, in the place of blocks that both removed: the first of mine and of theirs, then the second, and so on. */
function replacements(base: readonly string[], mine: readonly string[], theirs: readonly string[]): [mine?: string, theirs?: string][] {
  const all = [base, mine, theirs].map((ids) => new Set(ids));
  const holders = (id: string) => all.filter((ids) => ids.has(id)).length;
  // Between blocks that all three have, what only this one has.
  const gaps = (ids: readonly string[]): Map<string, string[]> => {
    let before = '';
    const own = ids.flatMap((id) => {
      if (holders(id) === all.length) before = id;
      return holders(id) === 1 ? [{ before, id }] : [];
    });
    return new Map([...Map.groupBy(own, (one) => one.before)].map(([place, ofPlace]) => [place, ofPlace.map(({ id }) => id)]));
  };
  const [ofMine, ofTheirs] = [gaps(mine), gaps(theirs)];
  return [...gaps(base).keys()].flatMap((place) => {
    const [one = [], other = []] = [ofMine.get(place), ofTheirs.get(place)];
    if (one.length === 0 || other.length === 0) return [];
    return Array.from({ length: Math.max(one.length, other.length) }, (_, index): [string?, string?] => [one[index], other[index]]);
  });
}

/** What kind of block it is, with its attributes. */
function mergeKinds(base: RichTextNode, mine: RichTextNode, theirs: RichTextNode): Pick<RichTextNode, 'type' | 'attrs'> | undefined {
  const [first, second, third] = [base, mine, theirs].map(({ type, attrs }) => ({ type, attrs }));
  if (isDeepStrictEqual(second, third) || isDeepStrictEqual(first, second)) return third;
  return isDeepStrictEqual(first, third) ? second : undefined;
}

/**
 * In which order the blocks stand: as whoever moved some left them, each new block after the one that it was written after.
 * Undefined where both moved some.
 */
function mergeOrder(order: Record<'base' | 'mine' | 'theirs', readonly string[]>, kept: ReadonlyMap<string, unknown>): string[] | undefined {
  const all = [order.base, order.mine, order.theirs];
  const sets = all.map((ids) => new Set(ids));
  const [base, mine, theirs] = all.map((ids) => ids.filter((id) => sets.every((set) => set.has(id))).join(' '));
  const mineMoved = mine !== base && mine !== theirs;
  if (mineMoved && theirs !== base) return undefined;
  const [first, second] = mineMoved ? [order.mine, order.theirs] : [order.theirs, order.mine];
  const stays = new Set(first.filter((id) => kept.has(id)));
  const behind = new Map<string, string[]>();
  let before = '';
  for (const id of second.filter((one) => kept.has(one))) {
    if (stays.has(id)) before = id;
    else if (!behind.get(before)?.push(id)) behind.set(before, [id]);
  }
  return ['', ...stays].flatMap((id) => [...(id ? [id] : []), ...(behind.get(id) ?? [])]);
}

/** Undefined where parts carry no ids of their own, and cannot be told apart. */
function byId(blocks: Blocks): Map<string, RichTextNode> | undefined {
  const found = new Map(blocks.map((block) => [String(block.attrs?.id ?? ''), block]));
  return found.has('') || found.size !== blocks.length ? undefined : found;
}
