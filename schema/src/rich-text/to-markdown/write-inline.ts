import { htmlAttributes } from '../escape-html.js';
import { personAddress } from '../person-address.js';
import { safeLink } from '../safe-link.js';
import type { RichTextMark, RichTextNode } from '../types.js';
import { escapeMarkdown, isPlainAddress } from './escape-markdown.js';
import { markTree, type MarkTree } from './mark-tree.js';
import { visibleInline } from './visible-inline.js';

/** What a line of text stands in; only a paragraph can hold a line break. */
export type LineKind = 'paragraph' | 'heading' | 'cell' | 'note';

/** What the lines of a text share. */
export interface LineContext {
  /** The anchors that are on the page; links to others have nowhere to lead. */
  anchors: ReadonlySet<string>;
  /** What stands in the line for a footnote. */
  footnote: (node: RichTextNode) => string;
}

interface Line extends LineContext {
  kind: LineKind;
  nodes: readonly RichTextNode[];
}

const signs: Readonly<Record<string, string>> = { bold: '**', italic: '_', strike: '~~' };
const tags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/** A line of text with its marks; empty when there is nothing to see. */
export function writeInline(
  content: readonly RichTextNode[] | undefined,
  kind: LineKind,
  { anchors, footnote }: LineContext,
): string {
  const nodes = visibleInline(content);
  return writeTrees(markTree(nodes), { kind, nodes, anchors, footnote });
}

function writeTrees(trees: readonly MarkTree[], line: Line): string {
  return trees.map((tree) => ('node' in tree ? writeNode(tree.node, tree.at, line) : writeMarked(tree, line))).join('');
}

function writeNode(node: RichTextNode, at: number, line: Line): string {
  if (node.type === 'hardBreak') return isBetweenText(at, line) && line.kind === 'paragraph' ? '\\\n' : '<br>';
  if (node.type === 'footnote') return line.footnote(node);
  if (node.type === 'mention') return writeMention(node);
  return escapeMarkdown(node.text ?? '', {
    isLineStart: at === 0 || line.nodes[at - 1]?.type === 'hardBreak',
    isInHeading: line.kind === 'heading',
  });
}

function writeMention({ attrs }: RichTextNode): string {
  const link = htmlAttributes({ class: 'cb-mention', href: personAddress(String(attrs?.personId)) });
  const name = escapeMarkdown(String(attrs?.name), { isLineStart: false, isInHeading: false });
  return `<a${link}>@${name}</a>`;
}

function isBetweenText(at: number, { nodes }: Line): boolean {
  return nodes[at - 1]?.type === 'text' && nodes[at + 1]?.type === 'text';
}

function writeMarked(tree: Extract<MarkTree, { mark: RichTextMark }>, line: Line): string {
  const { mark, inside, from, to } = tree;
  if (mark.type === 'link') return writeLink(mark, inside, line);
  // The signs of two pieces of code in a row would run into each other.
  if (mark.type === 'code' && !isCode(line.nodes[from - 1]) && !isCode(line.nodes[to])) {
    const code = plainCode(inside, line.kind);
    if (code !== undefined) return code;
  }
  const words = writeTrees(inside, line);
  const sign = signs[mark.type];
  if (sign !== undefined && canStandBetweenSigns(from, to, line)) return sign + words + sign;
  const tag = tags[mark.type];
  return tag === undefined ? words : `<${tag}>${words}</${tag}>`;
}

function isCode(node: RichTextNode | undefined): boolean {
  return node?.marks?.some(({ type }) => type === 'code') === true;
}

/** Code is written as it is, where it has nothing that would end it too early. */
function plainCode(inside: readonly MarkTree[], kind: LineKind): string | undefined {
  const only = inside.length === 1 ? inside[0] : undefined;
  const text = only !== undefined && 'node' in only && only.node.type === 'text' ? (only.node.text ?? '') : '';
  const isPlain = /^[^\s`](?:[^\n`]*[^\s`])?$/.test(text) && !(kind === 'cell' && /[|\\]/.test(text));
  return isPlain && !(kind === 'heading' && text.includes('{#')) ? `\`${text}\`` : undefined;
}

function writeLink(mark: RichTextMark, inside: readonly MarkTree[], line: Line): string {
  const words = writeTrees(inside, line);
  const href = safeLink(mark.attrs?.href);
  if (href === undefined || (href.startsWith('#') && !line.anchors.has(href.slice(1)))) return words;
  return isPlainAddress(href) ? `[${words}](${href})` : `<a${htmlAttributes({ href })}>${words}</a>`;
}

/** Signs open and close without doubt only between a space and a letter or digit. */
function canStandBetweenSigns(from: number, to: number, { nodes }: Line): boolean {
  const before = characters(nodes[from - 1]).at(-1);
  const after = characters(nodes[to])[0];
  const first = characters(nodes[from])[0];
  const last = characters(nodes[to - 1]).at(-1);
  return (
    (before === undefined || /[ \n(]/.test(before)) &&
    (after === undefined || /[ \n.,;:!?)]/.test(after)) &&
    isWordCharacter(first) &&
    isWordCharacter(last)
  );
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function characters(node: RichTextNode | undefined): string[] {
  if (node === undefined) return [];
  if (node.type === 'text') return [...(node.text ?? '')];
  return node.type === 'hardBreak' ? ['\n'] : ['@'];
}
