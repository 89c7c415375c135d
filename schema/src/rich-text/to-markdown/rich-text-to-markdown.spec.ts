import { describe, expect, it } from '@jest/globals';
import { htmlToRichText } from '../from-html/index.js';
import { imageAddress } from '../image-address.js';
import { richTextToMarkdown } from './index.js';

const attachmentId = '0190a2b4-0000-7000-8000-000000000001';

function written(html: string): string {
  const result = htmlToRichText(html, { image: () => ({ attachmentId, width: 10, height: 20 }) });
  if (!result.ok) throw new Error(result.problems.join(' '));
  return richTextToMarkdown(result.document, { imageUrl: imageAddress }).replace(/b-[a-z0-9]{10}/g, 'b-id');
}

describe('richTextToMarkdown', () => {
  it.each([
    ['nothing', '', ''],
    ['marks', '<p>a <b>b</b>, <i>c</i> <del>d</del> <code>e_f</code></p>', 'a **b**, _c_ ~~d~~ `e_f`\n'],
    ['marks inside words', '<p>un<b>believ</b>able</p>', 'un<strong>believ</strong>able\n'],
    ['links', '<p><a href="https://a.example/x?y=1&z=2">a <b>b</b></a></p>', '[a **b**](https://a.example/x?y=1&z=2)\n'],
    ['headings with their names', '<h2>A # b</h2><h3>C</h3>', '## A \\# b {#b-id}\n\n### C {#b-id}\n'],
    ['lists', '<ul><li>a<ol start=3><li>b<li>c</ol><li>d</ul>', '- a\n\n  3. b\n  4. c\n\n- d\n'],
    ['two lists in a row', '<ul><li>a</ul><ul><li>b</ul>', '- a\n\n* b\n'],
    ['quotations', '<blockquote><p>a<p>b</blockquote>', '> a\n>\n> b\n'],
    ['callouts', '<div class="cb-callout cb-callout--warning"><p>a</p></div>', '> [!WARNING]\n> a\n'],
    ['code with a fence in it', '<pre><code class="language-md">```\na\n</code></pre>', '````md\n```\na\n````\n'],
    [
      'tables',
      '<table><tr><th>a<th align=right>b|c<tr><td>1<td align=right>2</table>',
      '| a | b\\|c |\n| --- | ---: |\n| 1 | 2 |\n',
    ],
    ['line breaks', '<p>a<br>- b</p>', 'a\\\n\\- b\n'],
    [
      'pictures',
      '<figure><img src="a" alt="A *b*"><figcaption>C "d"</figcaption></figure>',
      `![A \\*b\\*](/files/${attachmentId} "C \\"d\\"")\n`,
    ],
    ['footnotes', '<p>a<span class="cb-footnote">b <i>c</i></span>.</p>', 'a[^1].\n\n[^1]: b _c_\n'],
    ['who is quoted', '<blockquote><p>a</p><cite>B, C</cite></blockquote><p>— d</p>', '> a\n>\n> — B, C\n\n&mdash; d\n'],
    [
      'people',
      `<p>Ask <a class="cb-mention" href="/people/${attachmentId}">@Ann Lee</a></p>`,
      `Ask <a class="cb-mention" href="/people/${attachmentId}">@Ann Lee</a>\n`,
    ],
    ['what looks like HTML', '<p>&lt;b&gt; &amp;amp; a &amp; b</p>', '\\<b> \\&amp; a & b\n'],
    ['addresses that are only text', '<p>http://a.example</p>', 'http\\:\\//a.example\n'],
  ])('writes %s', (_, html, markdown) => {
    expect(written(html)).toBe(markdown);
  });

  it('writes as HTML what Markdown has no words for, on one line', () => {
    expect(written('<table><tr><td rowspan=2>a<td>b<pre>c\n\nd</pre><tr><td>e</table>')).toMatch(
      /^<div class="cb-tablewrap"[^\n]*<td rowspan="2">a<\/td>[^\n]*c&#10;&#10;d[^\n]*<\/div>\n$/,
    );
  });

  it('does not lead anybody to a place that is not there', () => {
    const link = { type: 'link', attrs: { href: '#b-aaaaaaaaaa' } };
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [link] }] };
    expect(richTextToMarkdown({ type: 'doc', content: [paragraph] }, { imageUrl: imageAddress })).toBe('x\n');
  });
});
