import { describe, expect, it } from '@jest/globals';
import { ministryExport } from '../testing/ministry.js';
import { sourceOfAddress, sourceOfSite } from './source-of-site.js';

describe('the source of an export', () => {
  it('is the address of the old site', async () => expect(await sourceOfSite(ministryExport)).toBe('blog-ministry-example'));

  it.each([
    ['https://www.ministry.example/', 'ministry-example'],
    ['http://sites.example/ministry/blog', 'sites-example-ministry-blog'],
    ['', 'wordpress'],
  ])('of %j is %j', (url, source) => expect(sourceOfAddress(url)).toBe(source));

  it('differs where two long addresses begin alike', () => {
    const [one, other] = ['one', 'other'].map((end) => sourceOfAddress(`https://a-very-long-name-of-a-ministry.example/blogs/${end}`));
    expect(one).toMatch(/^[a-z0-9][a-z0-9-]{0,40}$/);
    expect(one).not.toBe(other);
  });
});
