import { describe, expect, it } from '@jest/globals';
import { Notes } from '../../importing/report/notes.js';
import type { WxrComment } from '../source/wxr.js';
import { autoParagraphs } from './auto-paragraphs.js';
import { convertComments } from './convert-comments.js';
import { keyOf, keysOf } from './old-site.js';
import { postHtml } from './post-html.js';

describe('autoParagraphs', () => {
  it.each([
    ['one\n\ntwo', '<p>one</p>\n<p>two</p>'],
    ['one\r\ntwo', '<p>one<br>\ntwo</p>'],
    ['<h2>Title</h2>\nText', '<h2>Title</h2>\n<p>Text</p>'],
    ['before<ul>\n<li>a</li>\n</ul>after', '<p>before</p>\n<ul>\n<li>a</li>\n</ul>\n<p>after</p>'],
    ['<blockquote>a\n\nb</blockquote>', '<blockquote>a\n<p>b</p></blockquote>'],
    ['<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
    ['', ''],
  ])('%j → %j', (text, html) => expect(autoParagraphs(text).trim()).toBe(html));
});

describe('postHtml', () => {
  function read(content: string): { html: string; notes: string[] } {
    const notes = new Notes();
    const html = postHtml(content, notes);
    return { html: html.trim(), notes: notes.list.map(({ text }) => text) };
  }

  it('leaves of blocks only their HTML, and names those that have none', () => {
    expect(read('<!-- wp:paragraph {"a":"-->"} -->\n<p>A</p>\n<!-- /wp:paragraph --><!-- wp:latest-posts {"n":5} /-->')).toEqual({
      html: expect.stringContaining('<p>A</p>'), notes: ['the block "latest-posts" is left out'],
    });
  });

  it('links to embedded pages', () => {
    const embed = '<!-- wp:embed --><figure><div class="wp-block-embed__wrapper">\nhttps://v.example/1\n</div></figure><!-- /wp:embed -->';
    expect(read(embed).html).toContain('<a href="https://v.example/1">https://v.example/1</a>');
    expect(read('[embed]https://v.example/2[/embed]').html).toContain('<a href="https://v.example/2">');
  });

  it('links to the pages of icons, and leaves no empty list', () => {
    const icon = (facts: string) => `<ul class="wp-block-social-links"><!-- wp:social-link ${facts} /--></ul>`;
    expect(read(icon('{"url":"https://code.example/us","service":"github"}')).html).toContain('<li><a href="https://code.example/us">github</a></li>');
    expect(read(`<p>Us</p>${icon('{"url":"#","service":"github"}')}`)).toMatchObject({ html: expect.not.stringContaining('<li>'), notes: ['the block "social-link" is left out'] });
    expect(read(`<p>Us</p>${icon('{"url":"javascript:alert(1)","service":"github"}')}`).html).not.toContain('javascript');
  });

  it('makes no link of what is no address', () => {
    const embed = '<!-- wp:embed --><div class="wp-block-embed__wrapper">javascript:alert(1)</div><!-- /wp:embed -->';
    expect(read(embed).html).not.toContain('href');
  });

  it('gives pictures their captions', () => {
    expect(read('[caption id="a" width="3"]<img src="a.png" alt="A"> Our <em>words</em>[/caption]').html).toContain(
      '<figcaption>Our <em>words</em></figcaption>',
    );
  });

  it.each(['[gallery ids="1,2"]', '[contact-form id="7"]', '[quote]a[/quote]'])('keeps %s as text and says so', (shortcode) => {
    const { html, notes } = read(shortcode);
    expect(html).toContain(shortcode);
    expect(notes).toEqual([expect.stringMatching(/^the shortcode \[[a-z-]+\] stands as text$/)]);
  });

  it.each(['See [1] and [sic]', 'array[index]', '[[gallery id="1"]]'])('does not take %s for one', (text) => expect(read(text).notes).toEqual([]));
});

describe('addresses of the old site', () => {
  const site = { url: 'https://blog.example' };

  it.each([
    ['https://blog.example/2019/03/Hello/', '/2019/03/hello'],
    ['http://www.blog.example/?p=12', '?12'],
    ['/about/#top', '/about'],
    ['https://elsewhere.example/2019/03/hello/', undefined],
    ['mailto:a@blog.example', undefined],
  ])('%s is known by %s', (href, key) => expect(keyOf(href, site)).toBe(key));

  it('are those that a post answered to', () => {
    expect(keysOf('https://blog.example/2019/03/hello/', '12')).toEqual(['/2019/03/hello', '?12']);
    expect(keysOf('https://blog.example/?p=12', '12')).toEqual(['?12']);
  });
});

describe('convertComments', () => {
  const comment = (id: string, parentId: string, more: Partial<WxrComment> = {}): WxrComment => ({
    id, parentId, author: 'A', email: '', userId: '0', at: new Date(Number(id)), content: `Words ${id}`, approved: true, type: 'comment', ...more,
  });

  it('keeps two levels, answers after what they answer', () => {
    const kept = convertComments([comment('3', '2'), comment('2', '1'), comment('1', '0'), comment('4', '0')]);
    expect(kept.map(({ id, threadId }) => [id, threadId])).toEqual([['1', undefined], ['4', undefined], ['2', '1'], ['3', '1']]);
  });

  it('leaves out what was not approved, machines and empty words', () => {
    const others = [comment('2', '0', { approved: false }), comment('3', '0', { type: 'pingback' }), comment('4', '0', { content: '<script>x</script>' })];
    expect(convertComments([comment('1', '0'), ...others]).map(({ id }) => id)).toEqual(['1']);
  });

  it('ends where comments answer each other in a circle', () => {
    expect(convertComments([comment('1', '2'), comment('2', '1')]).map(({ id }) => id).sort()).toEqual(['1', '2']);
  });

  it('keeps the words and not the HTML', () => {
    expect(convertComments([comment('1', '0', { content: 'A <b>bold</b> &amp; <i>slanted</i>' })])[0]?.text).toBe('A bold & slanted');
  });
});
