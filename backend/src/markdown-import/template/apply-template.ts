import type { Notes } from '../../importing/report/notes.js';
import { codeRanges } from './code-ranges.js';
import { text } from './escape.js';
import { expression } from './expressions.js';
import { tag } from './tags.js';

/** What becomes of tags that are not understood: readers do not see them, or see them as they are written, as code. */
export type UnknownTags = 'left out' | 'shown';

/** What the tags in a text may ask for. */
export interface TemplateContext {
  /** A field of the front matter. */
  field(name: string): string | undefined;
  /** Somebody who is mentioned by id. Without a path there is no page about them here. */
  person(id: string): { readonly name: string; readonly path: string | null };
  /** Left out by default. */
  readonly unknownTags?: UnknownTags;
}

/** What a tag is asked to become. */
export interface TagCall {
  /** All that stands between the brackets. */
  readonly source: string;
  readonly context: TemplateContext;
  readonly notes: Notes;
  /** It stands where Markdown expects the address of a link. */
  readonly isAddress: boolean;
}

const opening = /\{%|\{\{|\{#/g;

/**
 * Turns the template tags of static site generators (Liquid, Nunjucks) into Markdown and HTML. What is not understood is
 * noted: in code it stays as it is, elsewhere the context decides.
 */
export function applyTemplate(source: string, context: TemplateContext, notes: Notes): string {
  const inCode = codeRanges(source);
  let result = '';
  let position = 0;
  for (;;) {
    opening.lastIndex = position;
    const match = opening.exec(source);
    if (!match) return result + source.slice(position);
    result += source.slice(position, match.index);
    const piece = readPiece(source, match.index);
    const became = piece === undefined ? match[0] : become(piece, { inCode: inCode(match.index), isAddress: result.endsWith('](') }, context, notes);
    position = piece?.end ?? match.index + match[0].length;
    // An empty line would end the HTML around it.
    result += became === '' && isAlone(source, match.index, position) ? '<!-- -->' : became;
  }
}

interface Piece {
  readonly kind: 'raw' | 'comment' | 'tag' | 'expression';
  readonly source: string;
  /** As it is written. */
  readonly whole: string;
  readonly end: number;
}

function readPiece(text: string, start: number): Piece | undefined {
  return (
    block(text, start, 'raw') ??
    block(text, start, 'verbatim') ??
    block(text, start, 'comment') ??
    simple(text, start, '{#', '#}', 'comment') ??
    simple(text, start, '{%', '%}', 'tag') ??
    simple(text, start, '{{', '}}', 'expression')
  );
}

/** `{% raw %}…{% endraw %}` and its like. */
function block(text: string, start: number, name: string): Piece | undefined {
  const first = new RegExp(`\\{%-?\\s*${name}\\s*-?%\\}`, 'y');
  first.lastIndex = start;
  if (!first.test(text)) return undefined;
  const last = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g');
  last.lastIndex = first.lastIndex;
  const match = last.exec(text);
  if (!match) return undefined;
  const kind = name === 'comment' ? 'comment' : 'raw';
  return { kind, source: text.slice(first.lastIndex, match.index), whole: text.slice(start, last.lastIndex), end: last.lastIndex };
}

function simple(text: string, start: number, open: string, close: string, kind: Piece['kind']): Piece | undefined {
  if (!text.startsWith(open, start)) return undefined;
  const last = text.indexOf(close, start + open.length);
  if (last === -1 || /\n\s*\n/.test(text.slice(start, last))) return undefined;
  const source = text.slice(start + open.length, last).replace(/^-|-$/g, '').trim();
  return { kind, source, whole: text.slice(start, last + close.length), end: last + close.length };
}

function isAlone(text: string, start: number, end: number): boolean {
  return /(^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 100), start)) && /^[ \t]*(\n|$)/.test(text.slice(end, end + 100));
}

function become(piece: Piece, { inCode, isAddress }: { inCode: boolean; isAddress: boolean }, context: TemplateContext, notes: Notes): string {
  if (piece.kind === 'raw') return piece.source;
  if (piece.kind === 'comment') return inCode && piece.whole.startsWith('{#') ? piece.whole : '';
  const call = { source: piece.source, context, notes, isAddress };
  const known = piece.kind === 'tag' ? (inCode ? undefined : tag(call)) : expression(call);
  if (known !== undefined) return known;
  if (inCode) return piece.whole;
  const words = piece.whole.replace(/\s+/g, ' ').slice(0, 160);
  const isShown = context.unknownTags === 'shown';
  notes.add('degraded', `a template tag that is not known ${isShown ? 'stands there as it is written' : 'was left out'}: ${words}`);
  // Nothing in it is Markdown.
  return isShown ? `<code>${text(words).replace(/[_*`[\]\\~]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>` : '';
}
