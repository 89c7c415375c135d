import { type RichTextDocument, type TextLine, linesOf } from '@crossbench/schema/rich-text';
import type { TextPlace, TextPoint } from '../../content/content.public.js';

/** Characters of a page's text, all lines counted together. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A line of a page with its place in the whole text. */
interface PlacedLine extends TextLine {
  readonly from: number;
}

/** The words of a page as one text, its lines joined by line ends. */
export class PageText {
  readonly text: string;
  private readonly lines: readonly PlacedLine[];
  private readonly byId = new Map<string, PlacedLine | null>();

  constructor(lines: readonly TextLine[]) {
    let from = 0;
    this.lines = lines.map((line) => {
      const placed = { ...line, from };
      from += line.text.length + 1;
      return placed;
    });
    this.text = lines.map(({ text }) => text).join('\n');
    // What stands in two places is in neither.
    for (const line of this.lines) this.byId.set(line.id, line.id === '' || this.byId.has(line.id) ? null : line);
  }

  static of(document: RichTextDocument): PageText {
    return new PageText(linesOf(document));
  }

  line(id: string): PlacedLine | undefined {
    return this.byId.get(id) ?? undefined;
  }

  /** The line in which this character stands, or that it ends. */
  lineAt(index: number): PlacedLine | undefined {
    let [low, high] = [0, this.lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle]?.from ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.lines[low];
  }

  words({ from, to }: Span): string {
    return this.text.slice(from, to);
  }

  /** Undefined where it is no place of this text, or no words stand there. */
  spanOf({ start, end }: TextPlace): Span | undefined {
    const [from, to] = [this.indexOf(start), this.indexOf(end)];
    return from !== undefined && to !== undefined ? this.withoutSpaces({ from, to }) : undefined;
  }

  /** The same beginning and ending with a letter, which is there to be found again. */
  withoutSpaces({ from, to }: Span): Span | undefined {
    const words = this.words({ from, to });
    const first = from + words.length - words.trimStart().length;
    const end = to - (words.length - words.trimEnd().length);
    return first < end ? { from: first, to: end } : undefined;
  }

  /** Undefined where its lines cannot be told from others. */
  placeOf({ from, to }: Span): TextPlace | undefined {
    const [first, last] = [this.lineAt(from), this.lineAt(to - 1)];
    if (!first || !last || this.line(first.id) !== first || this.line(last.id) !== last) return undefined;
    return { start: { line: first.id, offset: from - first.from }, end: { line: last.id, offset: to - last.from } };
  }

  private indexOf({ line: id, offset }: TextPoint): number | undefined {
    const line = this.line(id);
    return line && offset >= 0 && offset <= line.text.length ? line.from + offset : undefined;
  }
}
