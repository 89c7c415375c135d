import type { Document, Element } from 'happy-dom';
import { isBlockId } from '../block-id.js';
import { unwrap, wordsOf } from './dom.js';

const boxes = 'p, div, ul, ol, li, blockquote, pre, table, tbody, tr, td, th, section, aside, h1, h2, h3, h4, h5, h6';

const marker = /^\[?[\divxlc*†‡§]{1,4}[\].:]?$/i;

/** A number in the text and the note that it leads to and that leads back. */
interface Pair {
  reference: Element;
  note: Element;
}

/**
 * Footnotes as Word, Google Docs, WordPress, Pandoc, GitHub and this site write them: a link in the text leads to a note
 * that has a link back. The notes move into the text, where the document has them.
 */
export function convertFootnotes(document: Document): void {
  const pairs = findPairs(document);
  const kept = new Map<Element, string>();
  for (const { note } of pairs) {
    if (kept.has(note)) continue;
    const references = pairs.filter((pair) => pair.note === note);
    kept.set(note, contentOf(note, new Set(references.flatMap(({ reference }) => namesOf(reference)))));
  }
  for (const { reference, note } of pairs) {
    const footnote = document.createElement('span');
    footnote.setAttribute('class', 'cb-footnote');
    const id = note.getAttribute('id')?.replace(/^b-/, '');
    if (isBlockId(id)) footnote.setAttribute('data-id', id);
    footnote.innerHTML = kept.get(note) ?? '';
    const raised = reference.closest('sup') ?? reference;
    raised.parentNode?.replaceChild(footnote, raised);
  }
  for (const note of kept.keys()) removeNote(note);
}

function findPairs(document: Document): Pair[] {
  const links = [...document.querySelectorAll('a[href^="#"]')];
  const named = new Map<string, Element>();
  for (const element of document.querySelectorAll('[id], a[name]')) {
    for (const name of [element.getAttribute('id'), element.getAttribute('name')]) {
      if (name !== null && !named.has(name)) named.set(name, element);
    }
  }
  const pairs = links.flatMap((reference) => {
    const note = noteOf(named.get(targetOf(reference)), reference);
    return note !== undefined && isMarker(reference) ? [{ reference, note }] : [];
  });
  // Of two that lead to each other the first is the reference. One link back is enough for all that lead to a note.
  const proven = new Set<Element>();
  const saysSo = new Set<Element>();
  for (const { reference, note } of pairs) {
    if (!leadsBack(note, reference) || isInside(reference, proven)) continue;
    proven.add(note);
    if (isNoteReference(reference)) saysSo.add(note);
  }
  return pairs.filter(
    ({ note, reference }) => proven.has(note) && !isInside(reference, proven) && (!saysSo.has(note) || isNoteReference(reference)),
  );
}

/** Where one reference says in so many words what it is, a link that does not is only a link. */
function isNoteReference(reference: Element): boolean {
  return reference.getAttribute('role') === 'doc-noteref';
}

function noteOf(target: Element | undefined, reference: Element): Element | undefined {
  const note = target?.closest('li, dd, aside') ?? target?.closest('div[id^="ftn"], div[id^="edn"], p');
  return note === undefined || note === null || note.contains(reference) ? undefined : note;
}

function leadsBack(note: Element, reference: Element): boolean {
  const names = namesOf(reference);
  return [...note.querySelectorAll('a[href^="#"]')].some((back) => names.includes(targetOf(back)));
}

function namesOf(reference: Element): string[] {
  const named = [reference, reference.closest('sup')];
  return named.flatMap((element) => [element?.getAttribute('id') ?? [], element?.getAttribute('name') ?? []].flat());
}

function isInside(reference: Element, notes: ReadonlySet<Element>): boolean {
  return [...notes].some((note) => note.contains(reference));
}

function isMarker(reference: Element): boolean {
  return reference.closest('sup') !== null || reference.querySelector('sup') !== null || marker.test(wordsOf(reference));
}

function targetOf(link: Element): string {
  return (link.getAttribute('href') ?? '').slice(1);
}

/** What a note says on one line, without the way back. */
function contentOf(note: Element, references: ReadonlySet<string>): string {
  for (const back of note.querySelectorAll('a[href^="#"]')) {
    if (!references.has(targetOf(back))) continue;
    const raised = back.closest('sup');
    const way = raised !== null && note.contains(raised) ? raised : back;
    const before = way.previousSibling;
    if (before?.textContent.endsWith('\u00a0') === true && before.nodeType === before.TEXT_NODE) {
      before.textContent = before.textContent.slice(0, -1);
    }
    way.remove();
  }
  for (const mention of note.querySelectorAll('.cb-mention')) mention.removeAttribute('class');
  for (const box of note.querySelectorAll(boxes)) {
    const isFirst = box.previousElementSibling === null && (box.previousSibling?.textContent ?? '').trim() === '';
    if (!isFirst) box.before(box.ownerDocument.createElement('br'));
    unwrap(box);
  }
  return note.innerHTML;
}

/** Takes the lists and boxes with it that held nothing else, and the line above them. */
function removeNote(note: Element): void {
  let box: Element = note;
  while (box.parentElement !== null && box.parentElement.localName !== 'body' && isOnlyChild(box)) box = box.parentElement;
  const line = box.previousElementSibling;
  const isLast = box.nextElementSibling === null && box.localName !== 'section';
  box.remove();
  if (isLast && line?.localName === 'hr') line.remove();
}

function isOnlyChild(element: Element): boolean {
  const parent = element.parentElement;
  if (parent === null) return false;
  const others = [...parent.children].filter((child) => child !== element && child.localName !== 'hr');
  return others.length === 0 && wordsOf(parent) === wordsOf(element);
}
