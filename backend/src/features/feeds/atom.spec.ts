import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { type AtomFeed, updatedAt, writeAtom } from './atom.js';

const at = new Date('2026-11-20T10:00:00Z');
const entry = (changes: object = {}) => ({
  id: 'urn:uuid:1', title: 'A title', url: 'https://site.example/posts/a', authors: ['Amara Osei'], tags: ['letters'], publishedAt: at, updatedAt: at, summary: 'First words.',
  ...changes,
});
const feed = (changes: Partial<AtomFeed> = {}): AtomFeed => ({
  id: 'urn:uuid:0', title: 'A blog', subtitle: '', url: 'https://site.example/blogs/a', madeAt: at, entries: [entry()], ...changes,
});

/** Reads it as a program of others would: strictly, with namespaces. Answers the text of each element by its path. */
function read(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: { path: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    expect(tag.uri).toBe('http://www.w3.org/2005/Atom');
    open.push({ path: [...open.map(({ path }) => path).slice(-1), tag.local].join('/'), text: '' });
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    const { path, text } = open.pop() ?? { path: '', text: '' };
    texts.set(path, [...(texts.get(path) ?? []), text]);
  });
  parser.write(xml).close();
  return texts;
}

describe('writeAtom', () => {
  it('writes what RFC 4287 asks of a feed and its entries', () => {
    const texts = read(writeAtom(feed()));
    for (const needed of ['id', 'title', 'updated', 'entry', 'entry/id', 'entry/title', 'entry/updated', 'entry/author', 'entry/author/name']) {
      expect([needed, texts.get(`feed/${needed}`)?.length]).toEqual([needed, 1]);
    }
    expect(texts.get('feed/updated')).toEqual(['2026-11-20T10:00:00.000Z']);
  });

  it('gives every text back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (title, authors) => {
        const texts = read(writeAtom(feed({ entries: [entry({ title, authors, tags: [title], url: `https://x.example/${title}` })] })));
        // A reader of XML takes every kind of line end for one, and cannot be given control characters at all.
        const kept = (text: string) => text.replace(/[^\P{Cc}\t\n\r\u{80}-\u{9f}\u{7f}]|[\u{fffe}\u{ffff}]/gu, '').toWellFormed().replace(/\r\n?/g, '\n');
        expect(texts.get('feed/entry/title')).toEqual([kept(title)]);
        expect(texts.get('feed/entry/author/name')).toEqual(authors.map(kept));
      }),
    );
  });

  it('is valid without entries and without authors', () => {
    expect(read(writeAtom(feed({ entries: [] }))).get('feed/updated')).toEqual(['2026-11-20T10:00:00.000Z']);
    expect(read(writeAtom(feed({ entries: [entry({ authors: [] })] }))).get('feed/entry/author/name')).toEqual(['Unknown']);
  });
});

describe('updatedAt', () => {
  it('is the time of the last change of any entry', () => {
    const later = new Date('2026-11-21T10:00:00Z');
    expect(updatedAt(feed({ entries: [entry(), entry({ updatedAt: later }), entry()] }))).toEqual(later);
  });
});
