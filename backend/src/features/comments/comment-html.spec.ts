import { describe, expect, it } from '@jest/globals';
import { commentHtml } from './comment-html.js';

describe('a comment as HTML', () => {
  it.each([
    ['One line', '<p>One line</p>'],
    ['Two\nlines', '<p>Two<br>lines</p>'],
    ['One\n\nTwo\n \n\nThree', '<p>One</p><p>Two</p><p>Three</p>'],
    ['', ''],
    ['a < b & "c" > \'d\'', '<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['See https://a.example/b?c=d&e=f.', '<p>See <a href="https://a.example/b?c=d&amp;e=f" rel="noopener noreferrer">https://a.example/b?c=d&amp;e=f</a>.</p>'],
    ['(https://a.example/x)', '<p>(<a href="https://a.example/x" rel="noopener noreferrer">https://a.example/x</a>)</p>'],
    ['(see [https://a.example/x.].)', '<p>(see [<a href="https://a.example/x" rel="noopener noreferrer">https://a.example/x</a>.].)</p>'],
    ['https://a.example/x_(y)', '<p><a href="https://a.example/x_(y)" rel="noopener noreferrer">https://a.example/x_(y)</a></p>'],
    ['https://a.example/"onclick="alert(1)', '<p><a href="https://a.example/" rel="noopener noreferrer">https://a.example/</a>&quot;onclick=&quot;alert(1)</p>'],
    ['javascript:alert(1) and https://good@bad.example', '<p>javascript:alert(1) and https://good@bad.example</p>'],
    ['http:// and https://', '<p>http:// and https://</p>'],
    ['a https://a.example b https://b.example', '<p>a <a href="https://a.example" rel="noopener noreferrer">https://a.example</a> b <a href="https://b.example" rel="noopener noreferrer">https://b.example</a></p>'],
  ])('%j', (text, html) => expect(commentHtml(text)).toBe(html));

  it('stays quick for what is made to be slow', () => {
    const started = process.cpuUsage();
    for (const piece of ['https://a.example/)', '\n \n', '.', '((((', 'http://']) commentHtml(piece.repeat(5000 / piece.length));
    for (const end of [')'.repeat(4980), `${'.'.repeat(2400)}x${')'.repeat(2500)}`, '.)'.repeat(2490)]) commentHtml(`https://a.example/${end}`);
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });
});
