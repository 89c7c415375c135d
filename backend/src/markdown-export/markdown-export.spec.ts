import { describe, expect, it } from '@jest/globals';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import fc from 'fast-check';
import '../features/blogs/post.kind.js';
import type { PublishedPost } from '../features/blogs/blogs.public.js';
import { Notes } from '../importing/report/notes.js';
import { readFacts } from '../markdown-import/front-matter/post-facts.js';
import { readYaml } from '../markdown-import/front-matter/read-yaml.js';
import { splitFrontMatter } from '../markdown-import/front-matter/split-front-matter.js';
import { withoutControlCharacters } from '../platform/control-characters.js';
import { distinctNames } from './file-names.js';
import { frontMatter } from './front-matter.js';
import { withLinks } from './with-links.js';

const body: RichTextDocument = { type: 'doc', content: [] };
const post: PublishedPost = {
  id: 'a', shortId: 'abcdefghjk', slug: 'hello', title: 'Hello', standfirst: '', body, tags: [], markingId: 'official',
  intendedReaders: 'EVERYONE', publishedAt: new Date('2026-11-20T10:42:07.123Z'), authors: ['Priya Raman'],
};

function readBack(text: string) {
  const notes = new Notes();
  const fields = readYaml(splitFrontMatter(text).frontMatter, notes);
  return { facts: readFacts(fields, '2026-11-20-hello.md', new Date('2030-01-01'), notes), notes: notes.list };
}

/** One line of text as titles are kept: without control characters, what turns it around, and spaces at its ends. */
const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((text) => withoutControlCharacters(text.toWellFormed()).replace(/[\s\p{Cc}]+/gu, ' ').trim()).filter((text) => text !== '');

describe('frontMatter', () => {
  it('is read back as it was, whatever people call things', () => {
    fc.assert(fc.property(line, line, fc.date({ min: new Date('1971-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }), (title, standfirst, publishedAt) => {
      const { facts, notes } = readBack(frontMatter({ ...post, title, standfirst, publishedAt, intendedReaders: 'DEPARTMENT' }, 'DEPARTMENT'));
      expect(facts).toMatchObject({ title, standfirst, date: publishedAt, audience: 'DEPARTMENT', place: 'DEPARTMENT', markingId: 'official', authors: post.authors });
      expect(notes).toEqual([]);
    }));
  });

  it('keeps words that look like something else', () => {
    const { facts } = readBack(frontMatter({ ...post, title: 'Yes: <b>not</b> &amp; HTML', tags: ['2026', 'null', '#1', 'a: b'] }, 'OWN'));
    expect([facts.title, facts.tags]).toEqual(['Yes: <b>not</b> &amp; HTML', ['2026', 'null', '#1', 'a: b'].map((tag) => tag.replace(/^#/, ''))]);
  });
});

describe('distinctNames', () => {
  it('follow the day and the title, and are never shared', () => {
    const names = distinctNames([post, { ...post, shortId: 'second0000' }, { ...post, slug: '', shortId: 'third00000' }]);
    expect([...names.values()]).toEqual(['2026-11-20-hello', '2026-11-20-hello-second0000', '2026-11-20-third00000']);
  });
});

describe('withLinks', () => {
  const link = (href: string): RichTextDocument => ({
    type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }],
  });
  const names = new Map([['abcdefghjk', '2026-11-20-hello']]);

  it.each([
    ['/posts/hello-abcdefghjk', '/2026-11-20-hello.md'],
    ['/posts/old-title-abcdefghjk', '/2026-11-20-hello.md'],
    ['/posts/other-zzzzzzzzzz', 'https://crossbench.example/posts/other-zzzzzzzzzz'],
    ['/people/priya-1234567890', 'https://crossbench.example/people/priya-1234567890'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
    ['//elsewhere.example/', '//elsewhere.example/'],
    ['#part', '#part'],
  ])('%s leads to %s', (href, to) => expect(withLinks(link(href), names, 'https://crossbench.example')).toEqual(link(to)));
});
