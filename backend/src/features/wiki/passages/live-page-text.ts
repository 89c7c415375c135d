import { isLine } from '@crossbench/schema/rich-text';
import * as Y from 'yjs';
import { fragmentOf } from '../coediting/live-text.js';
import { PageText, type Span } from './page-text.js';

/** Letters of one text, or a thing that stands between them, with its place in the whole text. */
interface Piece {
  readonly from: number;
  readonly length: number;
  /** What holds it: a text its letters, or a block the thing, which is the child of this number. */
  readonly holder: Y.XmlText | Y.XmlElement;
  readonly index: number;
}

/** Where a passage begins and ends, kept so that what is written around it does not move it. */
export interface Anchor {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

/** The words of a page as it is being written together. */
export class LivePageText {
  readonly text: PageText;
  private readonly pieces: Piece[] = [];
  /** Where empty texts and blocks stand: what was deleted in them leads there. */
  private readonly starts = new Map<object, number>();

  constructor(private readonly document: Y.Doc) {
    const lines: { id: string; text: string }[] = [];
    let from = 0;
    for (const block of linesIn(fragmentOf(document))) {
      const text = this.readLine(block, from);
      lines.push({ id: String(block.getAttribute('id') ?? ''), text });
      from += text.length + 1;
    }
    this.text = new PageText(lines);
  }

  anchor({ from, to }: Span): Anchor | undefined {
    const [first, last] = [this.pieceAt(from), this.pieceAt(to - 1)];
    if (!first || !last) return undefined;
    // The first letter and the last one are kept: what is written beside them does not belong to the passage.
    return { start: position(first, from - first.from, 0), end: position(last, to - last.from, -1) };
  }

  /** Undefined where nothing of it is left. */
  find({ start, end }: Anchor): Span | undefined {
    const [from, to] = [this.indexOf(start), this.indexOf(end)];
    return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
  }

  private readLine(block: Y.XmlElement, from: number): string {
    let text = '';
    this.starts.set(block, from);
    for (const [index, child] of block.toArray().entries()) {
      const words = wordsOf(child);
      const isText = child instanceof Y.XmlText;
      if (isText) this.starts.set(child, from + text.length);
      this.pieces.push({ from: from + text.length, length: words.length, holder: isText ? child : block, index: isText ? 0 : index });
      text += words;
    }
    return text;
  }

  private pieceAt(index: number): Piece | undefined {
    return this.pieces.find((piece) => piece.from <= index && index < piece.from + piece.length);
  }

  private indexOf(bytes: Uint8Array): number | undefined {
    const found = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), this.document);
    if (!found) return undefined;
    const start = this.starts.get(found.type);
    if (start === undefined) return undefined;
    if (found.type instanceof Y.XmlText) return start + found.index;
    const before = found.type instanceof Y.XmlElement ? found.type.toArray().slice(0, found.index) : [];
    return before.reduce((sum, child) => sum + wordsOf(child).length, start);
  }
}

function linesIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    return isLine(child.nodeName) ? [child] : linesIn(child);
  });
}

/** The same as in the lines of a version. */
function wordsOf(child: unknown): string {
  if (child instanceof Y.XmlText) return child.toDelta().map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : '')).join('');
  if (!(child instanceof Y.XmlElement)) return '';
  if (child.nodeName === 'hardBreak') return '\n';
  return child.nodeName === 'mention' ? `@${String(child.getAttribute('name') ?? '')}` : '';
}

function position({ holder, index }: Piece, offset: number, side: 0 | -1): Uint8Array {
  const at = holder instanceof Y.XmlText ? offset : index - side;
  return Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(holder, at, side));
}
