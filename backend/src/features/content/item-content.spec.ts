import { describe, expect, it } from '@jest/globals';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { type ItemContent, excerptFor, sameContent, sameWords } from './item-content.js';

function text(id: string, words: string): RichTextDocument {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: words }] }] };
}

function content(changes: Partial<ItemContent> = {}): ItemContent {
  const body = text('aaaaaaaaaa', 'Words');
  return { title: 'Title', body, tags: ['a', 'b'], markingId: 'official', intendedReaders: 'EVERYONE', details: { standfirst: '' }, ...changes };
}

describe('sameContent', () => {
  it('is blind to the order in which the database gives the parts of a block', () => {
    const stored = { content: [{ content: [{ text: 'Words', type: 'text' }], attrs: { id: 'aaaaaaaaaa' }, type: 'paragraph' }], type: 'doc' as const };
    expect(sameContent(content(), content({ body: stored }))).toBe(true);
  });

  it('is blind to what a draft holds beside its content', () => {
    const draft = { ...content(), version: 7 };
    expect(sameContent(draft, content())).toBe(true);
  });

  it.each<[string, Partial<ItemContent>]>([
    ['the title', { title: 'Other' }],
    ['the text', { body: text('aaaaaaaaaa', 'Other') }],
    ['the id of a block', { body: text('bbbbbbbbbb', 'Words') }],
    ['the order of tags', { tags: ['b', 'a'] }],
    ['the marking', { markingId: 'secret' }],
    ['whom it is for', { intendedReaders: 'DEPARTMENT' }],
    ['the introduction', { details: { standfirst: 'New' } }],
  ])('sees a change of %s', (_, changes) => expect(sameContent(content(), content(changes))).toBe(false));
});

describe('sameWords', () => {
  it('is blind to the ids of blocks', () => expect(sameWords(content(), content({ body: text('bbbbbbbbbb', 'Words') }))).toBe(true));
  it('sees a change of words', () => expect(sameWords(content(), content({ body: text('aaaaaaaaaa', 'Other') }))).toBe(false));
});

describe('excerptFor', () => {
  it("is the author's introduction", () => expect(excerptFor('In short', text('aaaaaaaaaa', 'Words'))).toBe('In short'));
  it('is otherwise the beginning of the text', () => expect(excerptFor('', text('aaaaaaaaaa', 'Words'))).toBe('Words'));
});
