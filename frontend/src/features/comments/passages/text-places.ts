import type { PassageFieldsFragment, PassageInput } from '../../../gql/comments/graphql';

export type Place = NonNullable<PassageFieldsFragment['place']>;
export type Chosen = Omit<PassageInput, 'version'>;

/** A text node of a line, and how many letters stand before it there. */
interface Piece {
  node: Text;
  before: number;
}

const lineElements = '[data-line]';
/** What stands in a line and is none of its words. */
const foreign = '[data-line], .cb-noteref, button, .cb-passage__count';

export function linesOf(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(lineElements)];
}

function piecesOf(line: Element): { pieces: Piece[]; text: string } {
  const pieces: Piece[] = [];
  let text = '';
  const read = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        pieces.push({ node, before: text.length });
        text += node.data;
      } else if (node instanceof HTMLBRElement) text += '\n';
      else if (node instanceof Element && !node.matches(foreign)) read(node);
    }
  };
  read(line);
  return { pieces, text };
}

/** The words of a line, as the server counts them. */
export function wordsOf(line: Element): string {
  return piecesOf(line).text;
}

/** The words that somebody has selected; undefined where there are none of this text. */
export function chosenIn(root: Element, range: Range): Chosen | undefined {
  let chosen: Chosen | undefined;
  for (const line of linesOf(root)) {
    if (!range.intersectsNode(line)) continue;
    const id = line.dataset['line'] ?? '';
    const { pieces, text } = piecesOf(line);
    let [from, to] = [Infinity, -1];
    for (const { node, before } of pieces) {
      if (!range.intersectsNode(node)) continue;
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.data.length;
      if (start >= end) continue;
      from = Math.min(from, before + start);
      to = Math.max(to, before + end);
    }
    if (to <= from) continue;
    const words = text.slice(from, to);
    chosen = {
      start: chosen?.start ?? { line: id, offset: from },
      end: { line: id, offset: to },
      quote: chosen ? `${chosen.quote}\n${words}` : words,
    };
  }
  return chosen?.quote.trim() ? chosen : undefined;
}

/** All of a line, or as much of it as can be quoted. */
export function wholeLine(line: HTMLElement, longest: number): Chosen {
  const text = wordsOf(line);
  const quote = text.length <= longest ? text : text.slice(0, longest).replace(/\s+\S*$/, '');
  const id = line.dataset['line'] ?? '';
  return { start: { line: id, offset: 0 }, end: { line: id, offset: quote.length }, quote };
}

/** The letters of a place, node by node; none where the text on the screen has no such place. */
export function rangesOf(root: Element, { start, end }: Place): Range[] {
  const lines = linesOf(root);
  const first = lines.findIndex((line) => line.dataset['line'] === start.line);
  const last = lines.findIndex((line) => line.dataset['line'] === end.line);
  if (first < 0 || last < first) return [];
  return lines.slice(first, last + 1).flatMap((line, index) => {
    const from = index === 0 ? start.offset : 0;
    const to = first + index === last ? end.offset : Infinity;
    return piecesOf(line).pieces.flatMap(({ node, before }) => {
      const [begin, stop] = [Math.max(0, from - before), Math.min(node.data.length, to - before)];
      if (begin >= stop) return [];
      const range = document.createRange();
      range.setStart(node, begin);
      range.setEnd(node, stop);
      return [range];
    });
  });
}
