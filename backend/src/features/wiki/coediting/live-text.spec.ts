import { describe, expect, it } from '@jest/globals';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { documentOf, firstUpdate, fragmentOf, textOf, write } from './live-text.js';

const line = (id: string, text: string) => ({ type: 'paragraph', attrs: { id: id.padStart(10, '0') }, content: [{ type: 'text', text }] });
const pageOf = (...content: object[]): RichTextDocument => ({ type: 'doc', content }) as RichTextDocument;
const listOf = (...lines: object[]) => ({ type: 'bulletList', attrs: { id: '00000list0' }, content: lines.map((content, index) => ({ type: 'listItem', attrs: { id: `0000000it${index}` }, content: [content] })) });

/** The words of this line come to lie in two pieces, as when people write together. */
function divide(parent: Y.XmlFragment, words: string): boolean {
  return parent.toArray().some((child) => {
    if (!(child instanceof Y.XmlElement)) return false;
    const [text] = child.toArray();
    if (!(text instanceof Y.XmlText) || text.toJSON() !== words) return divide(child, words);
    text.delete(5, words.length - 5);
    child.insert(1, [new Y.XmlText(words.slice(5))]);
    return true;
  });
}

/** Where the words are, the second piece of them is written in. */
function writeInSecondPiece(parent: Y.XmlFragment, added: string): boolean {
  return parent.toArray().some((child) => {
    if (!(child instanceof Y.XmlElement)) return false;
    const second = child.toArray()[1];
    if (!(second instanceof Y.XmlText)) return writeInSecondPiece(child, added);
    second.insert(second.length, added);
    return true;
  });
}

describe('a text that comes from elsewhere', () => {
  it.each<[string, RichTextDocument, RichTextDocument]>([
    ['lines', pageOf(line('a', 'first'), line('b', 'Hello world'), line('c', 'last')), pageOf(line('a', 'new first'), line('b', 'Hello world'), line('c', 'new last'))],
    ['items of one list', pageOf(listOf(line('a', 'first'), line('b', 'Hello world'), line('c', 'last'))),
      pageOf(listOf(line('a', 'new first'), line('b', 'Hello world'), line('c', 'new last')))],
    ['lines of which some go', pageOf(line('a', 'first'), line('b', 'Hello world'), line('c', 'last')), pageOf(line('b', 'Hello world'), line('d', 'other'))],
  ])('takes no words from under those who write beside what it changes: %s', (_, before, next) => {
    const server = documentOf([firstUpdate(before)]);
    expect(divide(fragmentOf(server), 'Hello world')).toBe(true);
    const editor = documentOf([Y.encodeStateAsUpdate(server)]);
    expect(writeInSecondPiece(fragmentOf(editor), ', and all')).toBe(true);
    write(server, next);
    expect(textOf(server)).toEqual(textOf(documentOf([firstUpdate(next)])));
    Y.applyUpdate(server, Y.encodeStateAsUpdate(editor));
    expect(JSON.stringify(textOf(server))).toContain('Hello world, and all');
    expect(textOf(server).content).toHaveLength(next.content.length);
  });

  it('is the text afterwards, whatever was there, in one update', () => {
    const words = fc.constantFrom('one', 'two', 'three', 'a longer line');
    const lines = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), words).map(([id, text]) => line(id, text));
    const parts = fc.oneof(lines, fc.array(lines, { minLength: 1, maxLength: 4 }).map((all) => listOf(...all)));
    const pages = fc.array(parts, { minLength: 1, maxLength: 6 }).map((all) => pageOf(...all));
    fc.assert(fc.property(pages, pages, (before, next) => {
      const document = documentOf([firstUpdate(before)]);
      const copy = documentOf([firstUpdate(before)]);
      const update = write(document, next);
      if (update) Y.applyUpdate(copy, update);
      const wanted = fragmentOf(documentOf([firstUpdate(next)])).toString();
      expect([fragmentOf(document).toString(), fragmentOf(copy).toString()]).toEqual([wanted, wanted]);
    }), { numRuns: 300 });
  });

  it('is the text afterwards, also where many parts say the same', () => {
    const before = pageOf(line('a', 'same'), line('b', 'same'), listOf(line('c', 'same'), line('d', 'same')));
    const next = pageOf(listOf(line('d', 'same'), line('c', 'same')), line('b', 'same'), line('e', 'same'));
    const document = documentOf([firstUpdate(before)]);
    expect(write(document, next)).toBeDefined();
    expect(textOf(document)).toEqual(textOf(documentOf([firstUpdate(next)])));
    expect(write(document, next)).toBeUndefined();
  });
});
