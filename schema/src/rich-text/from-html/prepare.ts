import type { Element } from 'happy-dom';
import { limits } from '../../limits.js';
import type { Anchors } from './anchors.js';
import * as block from './block-elements.js';
import type { Conversion } from './conversion.js';
import { convertFootnotes } from './html-footnotes.js';
import { rename, unwrap, wordsOf } from './dom.js';
import { convertFileCards } from './files.js';
import { convertFigure, convertImage, unwrapPictures } from './images.js';
import { keepInPageLinks } from './in-page-links.js';
import * as inline from './inline-elements.js';
import { degradedInline, droppedElements, embeddedElements, nestingElements, plainElements } from './known-elements.js';
import { convertTasks } from './tasks.js';

/** A paragraph and its text, below the deepest list or quotation. */
const levelsBelow = 3;

const converters: Readonly<Record<string, (element: Element, conversion: Conversion) => void>> = {
  abbr: inline.convertAbbreviation,
  acronym: inline.convertAbbreviation,
  br: block.convertBreak,
  caption: block.convertTableCaption,
  dd: (element) => rename(element, 'div'),
  dir: (element) => rename(element, 'ul'),
  dt: block.convertTerm,
  figure: convertFigure,
  menu: (element) => rename(element, 'ul'),
  noscript: unwrap,
  pre: block.convertCode,
  q: inline.convertQuotation,
  sub: inline.convertRaised,
  summary: block.convertTerm,
  sup: inline.convertRaised,
  svg: block.convertDrawing,
};

/** Turns every element that a document cannot hold into one that it can, and writes down what was lost. Answers its places by name. */
export function prepare(conversion: Conversion): Anchors {
  const { document, losses } = conversion;
  for (const element of document.querySelectorAll('[data-id], [data-attachment-id], [data-caption], [data-file-id]')) {
    for (const name of ['data-id', 'data-attachment-id', 'data-caption', 'data-file-id']) element.removeAttribute(name);
  }
  convertFileCards(conversion);
  convertTasks(conversion);
  convertFootnotes(document);
  for (const cite of document.body.querySelectorAll('blockquote > cite:last-child')) rename(cite, 'footer');
  for (const footer of document.body.querySelectorAll('blockquote > footer')) block.convertSource(footer);
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.isConnected) continue;
    convert(element, conversion);
  }
  // Pictures last, when figures have given them their captions and links are known to be safe.
  for (const element of document.body.querySelectorAll('img')) convertImage(element, conversion);
  unwrapPictures(document);
  for (const item of document.body.querySelectorAll('li')) block.beginWithLine(item);
  return keepInPageLinks(document, losses);
}

function convert(element: Element, conversion: Conversion): void {
  // With its prefix: Word's <o:p> is not a paragraph.
  const name = element.tagName.toLowerCase();
  const { losses } = conversion;
  if (droppedElements.has(name)) {
    losses.drop(name, element.getAttribute('src') ?? element.getAttribute('href') ?? wordsOf(element));
    element.remove();
  } else if (embeddedElements.has(name)) {
    block.convertEmbedded(element, conversion);
  } else if (!plainElements.has(name)) {
    inline.convertUnknown(element, conversion);
  } else if (nestingElements.has(name) && nestingOf(element) > limits.richTextDepth - levelsBelow) {
    block.flatten(element, conversion);
  } else if (Object.hasOwn(converters, name)) {
    converters[name]?.(element, conversion);
  } else if (name === 'a') {
    inline.convertLink(element, conversion);
  } else if (name === 'h1' || name === 'h5' || name === 'h6') {
    losses.degrade(name, wordsOf(element));
  } else if (degradedInline.has(name)) {
    losses.degrade(name, wordsOf(element));
  }
}

function nestingOf(element: Element): number {
  let levels = 0;
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (nestingElements.has(one.localName) || one.classList.contains('cb-callout')) levels += 1;
  }
  return levels;
}
