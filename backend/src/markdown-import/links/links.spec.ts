import { describe, expect, it } from '@jest/globals';
import { LinkReader } from './link-reader.js';
import { OldAddresses, usualAddresses } from './old-addresses.js';
import { guessSite } from './own-site.js';

function addresses(): OldAddresses {
  const all = new OldAddresses();
  for (const address of usualAddresses('2015-01-02-first.md', null)) all.add(address, 'blog/first');
  for (const address of usualAddresses('travel/index.md', null)) all.add(address, 'blog/travel');
  for (const address of usualAddresses('travel/leave.md', null)) all.add(address, 'blog/leave');
  return all;
}

const from = { file: 'travel/leave.md', page: '/travel/leave' };

describe('usualAddresses', () => {
  it('follow the date in the name, and the date of the post where it differs', () => {
    expect(usualAddresses('2015-01-02-first.md', new Date('2015-01-03T12:00:00Z'))).toEqual([
      '/2015/01/02/first', '/2015/01/03/first', '/2015-01-02-first',
    ]);
    expect(usualAddresses('a/2015-1-2-b.md', null)).toEqual(['/2015/01/02/b', '/a/2015-1-2-b', '/a/2015/01/02/b']);
  });
});

describe('LinkReader', () => {
  const reader = new LinkReader(addresses(), 'https://old.example');

  it.each([
    ['/2015/01/02/first/', 'blog/first'],
    ['/2015/01/02/First/index.html', 'blog/first'],
    ['//2015/01/02/first/', 'blog/first'],
    ['http://www.old.example/2015/01/02/first/?a=1', 'blog/first'],
    ['2015-01-02-first.md', undefined],
    ['../2015-01-02-first.md', 'blog/first'],
    ['/travel/', 'blog/travel'],
    ['./index.md', 'blog/travel'],
    ['https://other.example/2015/01/02/first/', undefined],
  ])('finds %s among the imported: %s', (href, sourceId) => {
    const link = reader.read(href, from);
    expect(link.kind === 'internal' ? link.sourceId : undefined).toBe(sourceId);
  });

  it('keeps the place in the page', () => expect(reader.read('/2015/01/02/first/#part', from)).toMatchObject({ fragment: 'part' }));

  it.each([
    ['https://other.example/a', 'https://other.example/a', false],
    ['mailto:a@b.example', 'mailto:a@b.example', false],
    ['/contact/', 'https://old.example/contact/', false],
    ['www.agency.gov/x', 'https://www.agency.gov/x', true],
    ['http:/agency.gov/x', 'http://agency.gov/x', true],
    ['a.b@agency.gov', 'mailto:a.b@agency.gov', true],
    ['//cdn.example/x', 'https://cdn.example/x', true],
    ['https://www.youtube-nocookie.com/embed/abc-1', 'https://www.youtube.com/watch?v=abc-1', false],
    ['javascript:alert(1)', 'javascript:alert(1)', false],
  ])('leads %s to %s', (href, to, mended) => expect(reader.read(href, from)).toEqual({ kind: 'external', href: to, mended }));

  it('knows no page of a site that nobody named', () => {
    expect(new LinkReader(addresses(), undefined).read('/contact/', from)).toEqual({ kind: 'lost' });
  });
});

describe('guessSite', () => {
  const link = 'see https://old.example/2015/01/02/first/ and https://copy.example/2015/01/02/first/';

  it('takes the site that links to imported texts most often', () => {
    expect(guessSite([link, 'http://old.example/travel/', 'https://old.example/travel/leave'], addresses())).toBe('https://old.example');
  });

  it('does not guess from a few links', () => expect(guessSite([link], addresses())).toBeUndefined());
});
