import type { Element } from 'happy-dom';
import { safeLink } from '../safe-link.js';
import type { Conversion } from './conversion.js';
import { unwrap, wordsOf } from './dom.js';

const superscripts: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
};
const subscripts: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
};

/** Keeps a link whose address is safe, after asking where it shall lead; of others only the words. */
export function convertLink(element: Element, { hooks, losses }: Conversion): void {
  const written = element.getAttribute('href');
  if (written === null) return;
  const trimmed = written.trim();
  const href = safeLink(trimmed.startsWith('#') || hooks.link === undefined ? trimmed : hooks.link(trimmed));
  if (href !== undefined) {
    element.setAttribute('href', href);
    return;
  }
  losses.drop('a', `link to ${trimmed}`);
  element.removeAttribute('href');
}

/** "10²" must not become "102", and a note's number must not run into the word before it. */
export function convertRaised(element: Element, conversion: Conversion): void {
  const words = wordsOf(element);
  const characters = element.localName === 'sup' ? superscripts : subscripts;
  if (element.querySelector('a[href^="#"]') !== null && !words.startsWith('[')) {
    element.prepend('[');
    element.append(']');
  } else if (words !== '' && [...words].every((character) => Object.hasOwn(characters, character))) {
    element.textContent = [...words].map((character) => characters[character]).join('');
  } else if (words !== '') {
    conversion.losses.degrade(element.localName, words);
  }
  unwrap(element);
}

export function convertQuotation(element: Element): void {
  element.prepend('“');
  element.append('”');
  unwrap(element);
}

export function convertAbbreviation(element: Element): void {
  const title = element.getAttribute('title')?.trim() ?? '';
  if (title !== '') element.append(` (${title})`);
  unwrap(element);
}

/** Text such as "git push <branch>" looks like an element to a parser; readers must still see it. */
export function convertUnknown(element: Element, { source, losses, document }: Conversion): void {
  const name = element.tagName.toLowerCase();
  if (!source.includes(`</${name}`) && !name.includes(':')) {
    const attributes = [...element.attributes].map(({ name: key, value }) =>
      value === '' ? ` ${key}` : ` ${key}="${value}"`,
    );
    element.parentNode?.insertBefore(document.createTextNode(`<${name}${attributes.join('')}>`), element);
  }
  if (!name.includes(':')) losses.degrade(name, wordsOf(element));
  unwrap(element);
}
