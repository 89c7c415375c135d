import type { Document, Element } from 'happy-dom';
import { anchorOf, isBlockId, newBlockId } from '../block-id.js';
import { Anchors, decodedFragment } from './anchors.js';
import type { Losses } from './losses.js';
import { wordsOf } from './dom.js';

const blocks =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, hr, table, figure[data-attachment-id], div.cb-callout, div.cb-linkcard';

/**
 * Links to places in the same page go on working: they lead to the block's own id instead of the old name. Answers the
 * ids by these names, for links from other pages.
 */
export function keepInPageLinks(document: Document, losses: Losses): Anchors {
  const targets = new Map<string, Element>();
  for (const element of document.querySelectorAll('[id], a[name]')) {
    const name = element.getAttribute('id') ?? element.getAttribute('name') ?? '';
    const block = blockOf(element);
    if (block !== null && !targets.has(name)) targets.set(name, block);
  }
  keepOwnIds(targets);
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const slug = slugOf(wordsOf(heading));
    if (!targets.has(slug)) targets.set(slug, heading);
  }
  const anchors = new Anchors([...targets].map(([name, element]) => [name, blockId(element)]));
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const name = decodedFragment((link.getAttribute('href') ?? '').slice(1));
    const target = anchors.find(name);
    if (target === undefined) {
      losses.degrade('a', `nothing on the page is called #${name}`);
      link.removeAttribute('href');
    } else {
      link.setAttribute('href', `#${anchorOf(target)}`);
    }
  }
  return anchors;
}

function blockOf(element: Element): Element | null {
  return element.matches(blocks)
    ? element
    : (element.querySelector(blocks) ?? element.closest(blocks) ?? nextBlock(element));
}

/** An empty anchor names what follows it. */
function nextBlock(element: Element): Element | null {
  const next = element.nextElementSibling;
  if (next === null) return null;
  return next.matches(blocks) ? next : next.querySelector(blocks);
}

function blockId(element: Element): string {
  const own = element.getAttribute('data-id');
  if (isBlockId(own)) return own;
  const id = newBlockId();
  element.setAttribute('data-id', id);
  return id;
}

/** Our own HTML and Markdown name blocks by their ids: those stay what they were, so that links from elsewhere hold. */
function keepOwnIds(targets: ReadonlyMap<string, Element>): void {
  for (const [name, element] of targets) {
    const id = name.slice(anchorOf('').length);
    if (isBlockId(id) && name === anchorOf(id) && !element.hasAttribute('data-id')) element.setAttribute('data-id', id);
  }
}

/** The names that Markdown converters give to headings. */
function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

