import type { Element, Node } from 'happy-dom';
import { limits } from '../../limits.js';
import { safeLink } from '../safe-link.js';
import type { Conversion } from './conversion.js';
import { blockElements, plainBoxes } from './known-elements.js';
import { rename, unwrap, wordsOf, wrapInside } from './dom.js';

/** A video or a page inside the page becomes a link to it. */
export function convertEmbedded(element: Element, { document, hooks, losses }: Conversion): void {
  const source = element.getAttribute('src') ?? element.getAttribute('data') ?? firstSource(element);
  const address = source.startsWith('//') ? `https:${source}` : source;
  const href = safeLink(hooks.link === undefined || address === '' ? address : hooks.link(address));
  if (href === undefined) {
    losses.drop(element.localName, source);
    element.remove();
    return;
  }
  losses.degrade(element.localName, `link to ${href}`);
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.textContent = element.getAttribute('title')?.trim() || element.getAttribute('aria-label')?.trim() || href;
  const paragraph = document.createElement('p');
  paragraph.appendChild(link);
  element.parentNode?.replaceChild(paragraph, element);
}

function firstSource(element: Element): string {
  return element.querySelector('source[src], embed[src]')?.getAttribute('src') ?? '';
}

/** A drawing keeps its name. */
export function convertDrawing(element: Element, { document, losses }: Conversion): void {
  const name = wordsOf(element.querySelector('title')) || (element.getAttribute('aria-label')?.trim() ?? '');
  // The icon of a callout is part of the callout.
  if (element.parentElement?.classList.contains('cb-callout') !== true) losses.drop('svg', name);
  element.parentNode?.replaceChild(document.createTextNode(name), element);
}

/** Who is quoted is known by standing last; any other footer is a line like others. */
export function convertSource(element: Element): void {
  const isLast = element.nextElementSibling === null && wordsOf(element).length <= limits.quoteSource;
  if (isLast) element.textContent = wordsOf(element);
  else rename(element, 'p');
}

/** Terms and the summaries of foldable text become a bold line. */
export function convertTerm(element: Element, { losses }: Conversion): void {
  losses.degrade(element.localName, wordsOf(element));
  wrapInside(element, 'strong');
  rename(element, 'p');
}

/** A table's caption becomes a bold line above the table. */
export function convertTableCaption(element: Element, { losses }: Conversion): void {
  const table = element.closest('table');
  losses.degrade('caption', wordsOf(element));
  wrapInside(element, 'strong');
  const line = rename(element, 'p');
  if (table !== null) table.parentNode?.insertBefore(line, table);
}

/** Too deep for the document: what it holds moves up a level. */
export function flatten(element: Element, { losses }: Conversion): void {
  losses.degrade(element.localName, 'nested too deeply');
  if (element.localName === 'li' || element.localName === 'td' || element.localName === 'th') rename(element, 'p');
  else unwrap(element);
}

/** Lines of code may be broken by elements; code blocks hold text only. */
export function convertCode(element: Element, { document, losses }: Conversion): void {
  for (const line of element.querySelectorAll('br')) line.parentNode?.replaceChild(document.createTextNode('\n'), line);
  if (element.querySelector('a[href], img, strong, em, b, i') !== null)
    losses.degrade('pre', 'links and marks inside code');
  // Markdown and most editors end code with a line break that readers would see as an empty line.
  const code = element.querySelector('code') ?? element;
  const classes = [element.getAttribute('class'), code.getAttribute('class')].filter((name) => name !== null).join(' ');
  const text = code.textContent === element.textContent ? code.textContent : element.textContent;
  element.textContent = text.replace(/\n$/, '');
  element.setAttribute('class', classes);
}

/** Breaks between blocks, or alone in one, only made room. */
export function convertBreak(element: Element): void {
  const before = neighbour(element, 'previousSibling');
  const after = neighbour(element, 'nextSibling');
  const isFirst = before === null && isBlock(element.parentElement);
  if ((isFirst || isBlock(before)) && (after === null || isBlock(after))) element.remove();
}

/** An item must begin with a line of text; what has something else first would be torn apart. */
export function beginWithLine(item: Element): void {
  const first = firstBlock(item);
  if (first !== undefined) item.insertBefore(item.ownerDocument.createElement('p'), item.firstChild);
}

/** The block that an element begins with, unless it begins with words. */
function firstBlock(element: Element): Element | undefined {
  let node: Node | null = element.firstChild;
  while (node !== null && node.nodeType !== node.ELEMENT_NODE && (node.nodeType !== node.TEXT_NODE || isBlank(node))) {
    node = node.nextSibling;
  }
  const child = [...element.children].find((one) => one === node);
  if (child?.hasAttribute('data-file-id')) return child;
  if (child === undefined || child.localName === 'p' || !isBlock(child)) return undefined;
  return plainBoxes.has(child.localName) && !(child.getAttribute('class') ?? '').startsWith('cb-') ? firstBlock(child) : child;
}

/** The nearest sibling that a reader can see. */
function neighbour(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let node = element[side];
  while (node !== null && node.nodeType !== node.ELEMENT_NODE && (node.nodeType !== node.TEXT_NODE || isBlank(node))) {
    node = node[side];
  }
  return node;
}

function isBlank(node: Node): boolean {
  return /^[ \t\r\n]*$/.test(node.textContent ?? '');
}

function isBlock(node: Node | null): boolean {
  return node !== null && blockElements.has(node.nodeName.toLowerCase());
}
