import type { Document, Element } from 'happy-dom';
import { limits } from '../../limits.js';
import { imageSize } from '../attribute-rules.js';
import { cleanText } from '../clean-text.js';
import type { Conversion } from './conversion.js';
import { rename, unwrap, wordsOf } from './dom.js';

/** A figure around one picture gives it its caption; any other figure is only a box around what it holds. */
export function convertFigure(element: Element, conversion: Conversion): void {
  const pictures = element.querySelectorAll('img');
  const caption = element.querySelector('figcaption');
  const picture = pictures[0];
  const words = wordsOf(caption);
  if (pictures.length === 1 && picture !== undefined && caption !== null && words.length <= limits.imageCaption) {
    if (caption.querySelector('a[href]') !== null) conversion.losses.degrade('figcaption', `links in: ${words}`);
    caption.remove();
    picture.setAttribute('data-caption', words);
  } else if (caption !== null) {
    rename(caption, 'p');
  }
  const id = element.getAttribute('id');
  if (id !== null && pictures.length === 1) picture?.setAttribute('id', id);
  if (element.classList.contains('cb-undescribed')) picture?.removeAttribute('alt');
  unwrap(element);
}

export function convertImage(element: Element, conversion: Conversion): void {
  const { document, hooks, losses } = conversion;
  const src = element.getAttribute('src')?.trim() ?? '';
  const written = onOneLine(element.getAttribute('alt'));
  const title = onOneLine(element.getAttribute('title'));
  const caption = element.getAttribute('data-caption') ?? title.slice(0, limits.imageCaption);
  const stored = src === '' ? undefined : hooks.image?.(src, written, title);
  if (element.closest('a[href]') !== null) losses.degrade('img', `the link around ${src}`);
  if (stored === undefined) {
    losses.drop('img', src);
    element.parentNode?.replaceChild(missingPicture(written, caption, conversion), element);
    return;
  }
  const figure = document.createElement('figure');
  figure.setAttribute('data-attachment-id', stored.attachmentId);
  figure.setAttribute('data-alt', written.slice(0, limits.imageDescription));
  figure.setAttribute('data-caption', caption);
  if (imageSize(stored.width) !== undefined) figure.setAttribute('data-width', String(stored.width));
  if (imageSize(stored.height) !== undefined) figure.setAttribute('data-height', String(stored.height));
  if (element.getAttribute('alt') === '') figure.setAttribute('data-decorative', 'true');
  const id = element.getAttribute('id');
  if (id !== null) figure.setAttribute('id', id);
  element.parentNode?.replaceChild(figure, element);
  if (written.length > limits.imageDescription) {
    losses.degrade('img', `a long description stands below ${src}`);
    const description = document.createElement('p');
    description.textContent = `Description of the picture: ${written}`;
    figure.parentNode?.insertBefore(description, figure.nextSibling);
  }
}

/** A paragraph that holds nothing but pictures would leave an empty line above them. */
export function unwrapPictures(document: Document): void {
  for (const paragraph of document.body.querySelectorAll('p')) {
    if (paragraph.querySelector('figure') !== null && wordsOf(paragraph) === '') unwrap(paragraph);
  }
}

function onOneLine(text: string | null): string {
  return cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Its words are worth keeping, but must not read like part of the text. */
function missingPicture(alt: string, caption: string, { document }: Conversion) {
  const lines = document.createDocumentFragment();
  for (const words of [alt === '' ? '' : `Picture not available: ${alt}`, caption]) {
    if (words === '') continue;
    const line = document.createElement('p');
    line.textContent = words;
    lines.appendChild(line);
  }
  return lines;
}
