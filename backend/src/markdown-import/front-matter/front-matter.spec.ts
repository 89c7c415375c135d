import { describe, expect, it } from '@jest/globals';
import { Notes } from '../../importing/report/notes.js';
import { nameOfAuthor } from '../../importing/text/author-name.js';
import { cutWords, wordsOfHtml, wordsOfMarkdown } from '../../importing/text/plain-words.js';
import { readFacts } from './post-facts.js';
import { readYaml } from './read-yaml.js';
import { dateInName, readDate } from './source-date.js';
import { splitFrontMatter } from './split-front-matter.js';

const now = new Date('2026-01-01T00:00:00Z');

describe('splitFrontMatter', () => {
  it('parts the front matter from the text, which may hold lines of dashes', () => {
    expect(splitFrontMatter('---\ntitle: A\n---\nOne\n\n---\nTwo')).toEqual({ frontMatter: 'title: A\n', body: 'One\n\n---\nTwo' });
  });

  it.each([
    ['# Only text', /no front matter/],
    ['---\ntitle: A\n\nText', /never ends/],
    [`---\na: ${'x'.repeat(70_000)}\n---\n`, /64 kB/],
  ])('refuses %.20j', (text, reason) => expect(() => splitFrontMatter(text)).toThrow(reason));
});

describe('readYaml', () => {
  it.each([
    ['plain fields', 'title: A', { title: 'A' }, []],
    ['tabs as indentation', 'tags:\n\t- one\n\t- two', { tags: ['one', 'two'] }, ['front matter: tabs']],
    ['tabs after a value', 'tags:\n- one\t\t\n', { tags: ['one'] }, []],
    [
      'quoted text that goes on without indentation',
      'excerpt: "One\ntwo: three\nfour"\ntags:\n- a',
      { excerpt: 'One two: three four', tags: ['a'] },
      ['front matter: the lines of "excerpt" are not indented'],
    ],
    [
      'a colon in a text without quotes',
      'title: Why: because\nauthors:\n- x',
      { title: 'Why: because', authors: ['x'] },
      ['front matter: "title" cannot be read as YAML and is taken as plain words'],
    ],
    ['a field that stands there twice', 'a: 1\na: 2', { a: 2 }, ['front matter: "a" stands there twice; the last one counts']],
    ['escaped quotes', 'a: "say \\"x\\"\nmore"\nb: 1', { a: 'say "x" more', b: 1 }, ['front matter: the lines of "a" are not indented']],
    ['nothing', '', {}, []],
  ])('reads %s', (_, yaml, fields, mended) => {
    const notes = new Notes();
    expect(readYaml(yaml, notes)).toEqual(fields);
    expect(notes.list.map(({ text }) => text)).toEqual(mended);
  });

  it('refuses what unfolds to very much', () => {
    const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x]', ...[1, 2, 3, 4, 5].map((n) => `a${n}: &a${n} [${Array(9).fill(`*a${n - 1}`).join(',')}]`)];
    expect(() => readYaml(bomb.join('\n'), new Notes())).toThrow(/unfolds/);
  });

  it('refuses a list', () => expect(() => readYaml('- a', new Notes())).toThrow(/field names/));
});

describe('readDate', () => {
  it.each([
    ['2014-03-19', '2014-03-19T12:00:00.000Z'],
    ['2014-3-9', '2014-03-09T12:00:00.000Z'],
    ['2014-11-19 13:05:00 -5', '2014-11-19T18:05:00.000Z'],
    ['2014-11-19T23:30:00-05:00', '2014-11-20T04:30:00.000Z'],
    ['2014-11-19T13:05:00.000Z', '2014-11-19T13:05:00.000Z'],
    ['2014-11-19 9:05', '2014-11-19T09:05:00.000Z'],
    ['2015-02-29', undefined],
    ['2015-01-01 25:00', undefined],
    ['last week', undefined],
    ['', undefined],
  ])('%j → %s', (text, date) => expect(readDate(text)?.toISOString()).toBe(date));

  it('reads the date in a name', () => {
    expect(dateInName('a/2014-03-19-x.md')?.toISOString()).toBe('2014-03-19T12:00:00.000Z');
    expect(dateInName('2014-13-40-x.md')).toBeUndefined();
    expect(dateInName('about.md')).toBeUndefined();
  });
});

describe('nameOfAuthor', () => {
  it.each([
    ['mary-jane-lee', 'Mary Jane Lee'],
    ['ada_b', 'Ada B'],
    ['18F', '18F'],
    ['Mary  Jane Lee', 'Mary Jane Lee'],
    ['o.grady', 'O Grady'],
  ])('%j → %j', (id, name) => expect(nameOfAuthor(id)).toBe(name));
});

describe('readFacts', () => {
  function facts(fields: Record<string, unknown>, name = 'about.md') {
    const notes = new Notes();
    return { ...readFacts({ title: 'T', ...fields }, name, now, notes), notes: notes.list.map(({ text }) => text) };
  }

  it('takes a missing or unreadable date from the name of the file', () => {
    const noon = new Date('2015-02-03T12:00:00Z');
    expect(facts({}, '2015-02-03-x.md')).toMatchObject({ date: noon, notes: ['no date: taken from the name of the file'] });
    expect(facts({ date: 'soon' }, '2015-02-03-x.md')).toMatchObject({ date: noon });
    expect(facts({})).toMatchObject({ date: null, notes: ['no date: published on the day of its first import'] });
  });

  it('says that a date lies in the future', () => expect(facts({ date: '2030-01-01' }).notes).toEqual(['the date 2030-01-01 lies in the future']));

  it('reads one author or several, each once', () => {
    expect(facts({ author: 'a-b' }).authors).toEqual(['a-b']);
    expect(facts({ authors: ['a', 'b', 'a', '', null] }).authors).toEqual(['a', 'b']);
  });

  it('keeps eight tags and names the others', () => {
    const result = facts({ date: '2020-01-01', tags: ['a', 'A', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'x'.repeat(41)] });
    expect(result.tags).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(result.notes).toEqual([expect.stringContaining('longer than 40'), 'there are at most 8 tags here; left out: i']);
  });

  it('prefers the standfirst, then the excerpt, then the description, as plain words', () => {
    expect(facts({ description: 'c', excerpt: '**b** <a href="/x">link</a> &amp; more' }).standfirst).toBe('b link & more');
    expect(facts({ description: 'c' }).standfirst).toBe('c');
  });

  it('reads the picture above the text, unless it is for lists only', () => {
    expect(facts({ image: '/a.png', image_alt: 'A', image_figcaption: '<a href="/x">C</a>' }).cover).toEqual({ src: '/a.png', alt: 'A', caption: 'C' });
    expect(facts({ image: '/a.png', hero: false }).cover).toBeNull();
  });

  it('refuses a post without a title', () => expect(() => facts({ title: ' ' })).toThrow('has no title'));

  it('reads who it is for and where it stood', () => {
    expect(facts({ audience: 'department', redirect_from: ['/old/', 'x'], permalink: '/p/' })).toMatchObject({
      audience: 'DEPARTMENT',
      addresses: ['/p/', '/old/'],
    });
  });
});

describe('plain words', () => {
  it('of HTML', () => expect(wordsOfHtml('Fish &amp; <em>chips</em>, M&Ms, 1 < 2')).toBe('Fish & chips, M&Ms, 1 < 2'));
  it('of Markdown', () => expect(wordsOfMarkdown('[a](http://b.example)\nand `c`')).toBe('a and c'));
  it('are cut between words', () => expect(cutWords('one two three', 10)).toBe('one two…'));
});
