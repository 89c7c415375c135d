import { pastedStyle } from './parse-pasted';

interface ListParagraph {
  element: HTMLElement;
  /** 1 for the outermost. */
  level: number;
  isNumbered: boolean;
  /** The number that was drawn, when it is one. */
  number: number | undefined;
}

const bullets = /^[·•▪●○◦§–\-*o\uf0a7\uf0b7\uf0d8]$/;
const numbers = /^\(?(?:(\d{1,3})|[a-z]|[ivxl]{1,6})[.)]$/i;
/** A marker and the gap after it, where Word has not said which part is the marker. */
const markedText = /^\s*(\S{1,7})[\u00a0\s]{2,}/;
const indentOfLevel = 36;

/** Word and Outlook write lists as paragraphs with the marker in the text. They become lists, nested by level. */
export function wordParagraphsToLists(body: HTMLElement): void {
  let open: { list: HTMLElement; isNumbered: boolean }[] = [];
  let last: Element | null = null;
  for (const element of body.querySelectorAll<HTMLElement>('p, div, h1, h2, h3, h4, h5, h6')) {
    const found = readListParagraph(element);
    if (!found) continue;
    if (last === null || last !== element.previousElementSibling) open = [];
    last = place(found, open);
  }
}

/** Puts a paragraph into the list of its level, and answers the outermost list. */
function place({ element, level, isNumbered, number }: ListParagraph, open: { list: HTMLElement; isNumbered: boolean }[]) {
  const document = element.ownerDocument;
  open.length = Math.min(open.length, level);
  if (open.at(-1)?.isNumbered !== isNumbered && open.length === level) open.pop();
  if (open.length < level) {
    const list = document.createElement(isNumbered ? 'ol' : 'ul');
    if (number !== undefined && number !== 1) list.setAttribute('start', String(number));
    const parent = open.at(-1)?.list;
    if (parent) (parent.lastElementChild ?? parent).append(list);
    else element.before(list);
    open.push({ list, isNumbered });
  }
  const paragraph = document.createElement('p');
  paragraph.append(...element.childNodes);
  const item = document.createElement('li');
  item.append(paragraph);
  open.at(-1)?.list.append(item);
  element.remove();
  return open[0]?.list ?? null;
}

function readListParagraph(element: HTMLElement): ListParagraph | undefined {
  const list = pastedStyle(element, 'mso-list');
  const isListClass = /(^|[\s_])MsoListParagraph/i.test(element.className);
  if (element.closest('li') || (!isListClass && !/\blevel\d/.test(list))) return undefined;
  const marker = takeMarker(element);
  if (marker === undefined) return undefined;
  const number = numbers.exec(marker)?.[1];
  return {
    element,
    level: levelOf(element, list),
    isNumbered: numbers.test(marker),
    number: number === undefined ? undefined : Number(number),
  };
}

function levelOf(element: Element, list: string): number {
  const told = /\blevel(\d)/.exec(list)?.[1];
  if (told !== undefined) return Math.max(1, Number(told));
  const [, indent, unit] = /([\d.]+)(pt|in|cm)(?:\s|$)/.exec(pastedStyle(element, 'margin-left')) ?? [];
  const points = Number(indent ?? 0) * (unit === 'in' ? 72 : unit === 'cm' ? 28.35 : 1);
  return Math.max(1, Math.round(points / indentOfLevel));
}

/** Removes the marker from the paragraph and answers it; undefined when there is none. */
function takeMarker(element: HTMLElement): string | undefined {
  const ignored = [...element.querySelectorAll('span')].find((span) => pastedStyle(span, 'mso-list') === 'ignore');
  if (ignored) {
    const marker = withoutGaps(ignored.textContent);
    ignored.remove();
    return marker === '' ? undefined : marker;
  }
  const marker = markedText.exec(element.textContent);
  if (!marker?.[1] || !(bullets.test(marker[1]) || numbers.test(marker[1]))) return undefined;
  removeStart(element, marker[0].length);
  return marker[1];
}

function withoutGaps(text: string): string {
  return text.replace(/[\u00a0\s]+/g, '');
}

function removeStart(element: Element, length: number): void {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = length;
  while (left > 0 && texts.nextNode()) {
    const text = texts.currentNode as Text;
    const here = Math.min(left, text.length);
    text.deleteData(0, here);
    left -= here;
  }
}
