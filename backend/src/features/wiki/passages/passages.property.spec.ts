import { describe, expect, it } from '@jest/globals';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { longRun } from '../../../testing/long-run.js';
import type { KeptPassage } from '../../content/content.public.js';
import { documentOf, firstUpdate, fragmentOf, textOf, write } from '../coediting/live-text.js';
import { findPassage } from './find-passage.js';
import { keepPassage } from './keep-passage.js';
import { LivePageText } from './live-page-text.js';
import { PageText } from './page-text.js';

/** A letter with an identity, which stays with it wherever people move it. */
interface Letter {
  readonly id: number;
  readonly letter: string;
}

/** A page that two keep in step: the document as the editor has it, and its letters, each known by itself. */
class WrittenPage {
  lines: Letter[][];
  private last = 0;

  constructor(readonly document: Y.Doc, lines: readonly string[]) {
    this.lines = lines.map((line) => this.letters(line));
  }

  letters(words: string): Letter[] {
    return [...words].map((letter) => ({ id: (this.last += 1), letter }));
  }

  block(line: number): Y.XmlElement {
    return fragmentOf(this.document).get(line) as Y.XmlElement;
  }

  insert(line: number, offset: number, words: string): void {
    textIn(this.block(line)).insert(offset, words);
    this.lines[line]?.splice(offset, 0, ...this.letters(words));
  }

  delete(line: number, offset: number, length: number): void {
    if (length > 0) textIn(this.block(line)).delete(offset, length);
    this.lines[line]?.splice(offset, length);
  }

  addLine(line: number, words: string): void {
    fragmentOf(this.document).insert(line, [paragraph(`n${(this.last += 1)}`, words)]);
    this.lines.splice(line, 0, this.letters(words));
  }

  deleteLine(line: number): void {
    fragmentOf(this.document).delete(line, 1);
    this.lines.splice(line, 1);
  }

  /** As the editor does it: what stands behind the cursor is written anew in a block of its own. */
  split(line: number, offset: number): void {
    const letters = this.lines[line] ?? [];
    const rest = letters.splice(offset);
    if (rest.length > 0) textIn(this.block(line)).delete(offset, rest.length);
    fragmentOf(this.document).insert(line + 1, [paragraph(`n${(this.last += 1)}`, rest.map(({ letter }) => letter).join(''))]);
    this.lines.splice(line + 1, 0, rest);
  }
}

function paragraph(id: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('id', idOf(id));
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

function textIn(block: Y.XmlElement): Y.XmlText {
  const [text] = block.toArray();
  if (text instanceof Y.XmlText) return text;
  const added = new Y.XmlText();
  block.insert(0, [added]);
  return added;
}

const idOf = (name: string): string => name.padStart(10, '0');
const pageOf = (lines: readonly string[]): RichTextDocument => ({
  type: 'doc',
  content: lines.map((words, index) => ({ type: 'paragraph', attrs: { id: idOf(`p${index}`) }, ...(words && { content: [{ type: 'text', text: words }] }) })),
});

// Few words, so that the same ones often stand in several places.
const words = (least: number) => fc.array(fc.constantFrom('red', 'green', 'blue', 'sky', 'envelope'), { minLength: least, maxLength: 7 }).map((list) => list.join(' '));
const pages = fc.array(words(1), { minLength: 1, maxLength: 5 });
const chance = fc.nat({ max: 10_000 });
const edits = fc.array(
  fc.record({ kind: fc.constantFrom('insert', 'insert', 'delete', 'addLine', 'deleteLine', 'split'), line: chance, offset: chance, length: fc.nat({ max: 12 }) }),
  { maxLength: 12 },
);
type Edit = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never;

/** What others write: never the words that stood there, so that what is found can only be what was chosen. */
const news = [' new', 'other ', ' 17 ', 'zzz'];

function apply(page: WrittenPage, { kind, line: lineChance, offset: offsetChance, length }: Edit): void {
  const line = lineChance % Math.max(1, page.lines.length);
  const letters = page.lines[line];
  const offset = offsetChance % ((letters?.length ?? 0) + 1);
  const said = news[lineChance % news.length] ?? '';
  if (kind === 'addLine' || !letters) return page.addLine(letters ? line : 0, said.trim());
  if (kind === 'insert') page.insert(line, offset, said);
  if (kind === 'delete') page.delete(line, offset, Math.min(length, letters.length - offset));
  if (kind === 'deleteLine' && page.lines.length > 1) page.deleteLine(line);
  if (kind === 'split') page.split(line, offset);
}

interface Chosen {
  readonly page: WrittenPage;
  readonly kept: KeptPassage;
  readonly letters: readonly number[];
}

/** Somebody chooses words of a page that is being written together. */
function choose(lines: readonly string[], from: number, length: number): Chosen | undefined {
  const document = documentOf([firstUpdate(pageOf(lines))]);
  const page = new WrittenPage(document, lines);
  const text = PageText.of(pageOf(lines));
  const start = from % text.text.length;
  const span = { from: start, to: Math.min(text.text.length, start + 1 + length) };
  const quote = text.words(span);
  const place = text.placeOf(span);
  if (quote.trim() === '' || quote !== quote.trim() || !place) return undefined;
  const kept = keepPassage({ ...place, version: 1, quote }, text, new LivePageText(document));
  if (!kept) throw new Error(`"${quote}" is not kept`);
  return { page, kept, letters: lettersIn(page, span) };
}

/** The letters between two places of the whole text; line ends are none. */
function lettersIn(page: WrittenPage, { from, to }: { from: number; to: number }): number[] {
  const all = page.lines.flatMap((line, index) => [...(index > 0 ? [undefined] : []), ...line.map(({ id }) => id)]);
  return all.slice(from, to).filter((id) => id !== undefined);
}

function found(kept: KeptPassage, page: WrittenPage, live: LivePageText | undefined) {
  const shown = new PageText(linesNow(page));
  const { state, place } = findPassage(kept, { number: 2, text: shown }, live);
  const span = place && shown.spanOf(place);
  return { state, letters: span ? lettersIn(page, span) : [], isFound: span !== undefined && span !== null };
}

function linesNow(page: WrittenPage) {
  return page.lines.map((line, index) => ({ id: String(page.block(index).getAttribute('id')), text: line.map(({ letter }) => letter).join('') }));
}

// What is deleted between them brings the end of one line and the start of the next together, which then say what was quoted.
const linesThatJoin = ['red green envelope green red red blue', 'red blue red', 'blue blue'];
const deletedBetween: Edit[] = [{ kind: 'deleteLine', line: 2965, offset: 0, length: 0 }, { kind: 'insert', line: 1617, offset: 1484, length: 0 }];

const runs = { numRuns: longRun ? 5000 : 400 };

describe('a passage, whatever is written around it', () => {
  it('is where it was chosen as long as nobody writes', () => {
    fc.assert(fc.property(pages, chance, fc.nat({ max: 25 }), (lines, from, length) => {
      const chosen = choose(lines, from, length);
      if (!chosen) return;
      const seen = found(chosen.kept, chosen.page, new LivePageText(chosen.page.document));
      expect(seen).toMatchObject({ state: 'SAME', letters: chosen.letters });
    }), runs);
  });

  it('keeps its place while its own letters stay together', () => {
    fc.assert(fc.property(pages, chance, fc.nat({ max: 25 }), edits, (lines, from, length, changes) => {
      const chosen = choose(lines, from, length);
      if (!chosen) return;
      const { page, kept, letters } = chosen;
      for (const change of changes) {
        apply(page, change);
        // What touches it, or writes its line anew, is for the next test.
        if (change.kind === 'split' || !isTogether(page, letters, kept.quote)) return;
      }
      const seen = found(kept, page, new LivePageText(page.document));
      expect(seen).toMatchObject({ state: 'SAME', letters });
    }), runs);
  });

  it('is never taken for other words', () => {
    fc.assert(fc.property(pages, chance, fc.nat({ max: 25 }), edits, fc.boolean(), (lines, from, length, changes, isLive) => {
      const chosen = choose(lines, from, length);
      if (!chosen) return;
      const { page, kept, letters } = chosen;
      for (const change of changes) apply(page, change);
      const seen = found(kept, page, isLive ? new LivePageText(page.document) : undefined);
      if (!seen.isFound) return expect(seen.state).toBe('LOST');
      const own = seen.letters.filter((id) => letters.includes(id));
      // Where like letters stand beside each other, one may stand for the other.
      if (2 * own.length >= (seen.state === 'SAME' ? letters.length : 1)) return;
      // Other letters, as after cutting and pasting: then they say the same, nothing else does, and they stand where those stood.
      expect(seen.state).toBe('SAME');
      expect(standsAlone(kept, linesNow(page).map(({ text }) => text))).toBe(true);
    }), { ...runs, examples: [[linesThatJoin, 291, 5, deletedBetween, false]] });
  });

  it('is found again in what plain saves and restored versions make of the page, or told as lost', () => {
    fc.assert(fc.property(pages, pages, chance, fc.nat({ max: 25 }), (lines, others, from, length) => {
      const chosen = choose(lines, from, length);
      if (!chosen) return;
      const { page: { document }, kept } = chosen;
      write(document, pageOf(others));
      const away = new LivePageText(document);
      const seen = findPassage(kept, { number: 2, text: away.text }, away);
      if (seen.place) {
        // The first and the last word of a quote may be parts of words.
        const [own, there] = [kept.quote.split(/\s/), away.text.words(away.text.spanOf(seen.place) ?? { from: 0, to: 0 }).split(/\s/)];
        expect(there.some((word) => own.some((quoted) => word.includes(quoted) || quoted.includes(word)))).toBe(true);
      }
      expect(PageText.of(textOf(document)).text).toBe(away.text.text);
    }), runs);
  });
});

/** Whether the quoted words stand in one place of these lines only, in whole lines or beside what they stood beside. */
function standsAlone({ quote, before, after }: KeptPassage, lines: readonly string[]): boolean {
  const text = `\n${lines.join('\n')}\n`;
  const anywhere = text.replace(/\s+/g, ' ').split(quote.replace(/\s+/g, ' '));
  const [head = '', tail = ''] = text.split(quote);
  const [lineBefore, lineAfter] = [head.slice(head.lastIndexOf('\n') + 1), tail.slice(0, tail.indexOf('\n'))];
  const [isAfter, isBefore] = [lineBefore.endsWith(before.slice(-12)), lineAfter.startsWith(after.slice(0, 12))];
  const isLong = quote.length >= 40 || (isAfter && before.length >= 12) || (isBefore && after.length >= 12);
  const isWhole = (lineBefore === before || (isAfter && before.length >= 12)) && (lineAfter === after || (isBefore && after.length >= 12));
  return anywhere.length === 2 && (isLong || isWhole);
}

/** Whether all letters are there, in their order, with nothing between them. */
function isTogether(page: WrittenPage, letters: readonly number[], quote: string): boolean {
  const ids = page.lines.flatMap((line, index) => [...(index > 0 ? [0] : []), ...line.map(({ id }) => id)]);
  const from = ids.indexOf(letters[0] ?? -1);
  const here = from < 0 ? [] : ids.slice(from, from + quote.length).filter((id) => id !== 0);
  return here.length === letters.length && here.every((id, index) => id === letters[index]);
}
