import { count } from '../../../lib/words';
import { type Place, rangesOf } from './text-places';

/** Threads about the same words. */
export interface Marked {
  threadIds: string[];
  comments: number;
  quote: string;
  place: Place;
}

const shortest = 60;

/** Marks passages in a text and leads from each to what is said about it. Answers how to take the marks away again. */
export function markPassages(root: Element, passages: readonly Marked[], open: (threadId: string) => void): () => void {
  const added = passages.flatMap((passage) => mark(root, passage, open));
  return () => {
    for (const element of added.toReversed()) {
      const parent = element.parentNode;
      if (element.classList.contains('cb-passage')) element.replaceWith(...element.childNodes);
      else element.remove();
      parent?.normalize();
    }
  };
}

function mark(root: Element, passage: Marked, open: (threadId: string) => void): Element[] {
  const words = rangesOf(root, passage.place).map((range) => {
    const element = document.createElement('span');
    element.className = 'cb-passage';
    range.surroundContents(element);
    return element;
  });
  const last = words.at(-1);
  if (!last) return [];
  const link = countOf(passage, open);
  // A link within a link would be none.
  (last.closest('a') ?? last).after(link);
  return [...words, link];
}

function countOf({ threadIds, comments, quote }: Marked, open: (threadId: string) => void): HTMLAnchorElement {
  const [first = ''] = threadIds;
  const link = document.createElement('a');
  link.className = 'cb-passage__count';
  link.href = `#comment-${first}`;
  link.id = `passage-${first}`;
  link.dataset['threads'] = threadIds.join(' ');
  link.textContent = String(comments);
  link.setAttribute('aria-label', `${count(comments, 'comment')} on “${short(quote)}”`);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    open(first);
  });
  return link;
}

export function short(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= shortest ? line : `${line.slice(0, shortest).replace(/\s+\S*$/, '')}…`;
}
