import { describe, expect, it } from '@jest/globals';
import { type ReadTitle, Titles } from '../source/namespaces.js';
import type { WikitextSite } from './scope.js';
import { wikitextToHtml } from './wikitext-to-html.js';

const known = new Set(['0:Trains', '12:Editing', '0:Depot/Radio']);
const titles = new Titles([{ number: 4, name: 'Depot wiki', firstLetterCounts: false }, { number: 14, name: 'Kategorie', firstLetterCounts: false }]);
const site: WikitextSite = {
  titles,
  name: 'Depot wiki',
  isKnown: ({ key }: ReadTitle) => known.has(key),
  hrefOf: (target, section) => `${known.has(target.key) ? '/wiki/' : '/new?'}${target.name}${section && `#${section}`}`,
};

function read(text: string) {
  return wikitextToHtml(text, site, { namespace: 0, name: 'Depot' });
}

describe('wikitextToHtml', () => {
  it.each([
    ['paragraphs', 'a\nb\n\nc', '<p>a\nb</p>\n<p>c</p>'],
    ['bold and italic', "''a'' '''b''' '''''c''' d'' l'''amour''", '<p><i>a</i> <b>b</b> <b><i>c</i></b><i> d</i> l\'<i>amour</i></p>'],
    ['headings', '= a =\n== b ==\n======c======', '<h2 id="a">a</h2>\n<h2 id="b">b</h2>\n<h4 id="c">c</h4>'],
    ['headings of one name', "== a b ==\n== ''a'' b ==", '<h2 id="a_b">a b</h2>\n<h2 id="a_b_2"><i>a</i> b</h2>'],
    ['lists', '* a\n** b\n*# c\n* d', '<ul><li>a\n<ul><li>b\n</li></ul><ol><li>c\n</li></ol></li><li>d\n</li></ul>'],
    ['definitions', '; a : b\n: c', '<dl><dt>a</dt><dd>b\n</dd><dd>c\n</dd></dl>'],
    ['indented text', ' a\n  b', '<pre>a\n b</pre>'],
    ['rules', '----\na', '<hr>\n<p>a</p>'],
    ['links', '[[trains]]s [[Trains#Times|at]] [[:Trains|x]]', '<p><a href="/wiki/Trains">trainss</a> <a href="/wiki/Trains#Times">at</a> <a href="/wiki/Trains">x</a></p>'],
    ['links to places in the page', '[[#a b|c]]', '<p><a href="#a_b">c</a></p>'],
    ['links to parts', '[[/Radio]] [[../Trains]]', '<p><a href="/wiki/Depot/Radio">/Radio</a> <a href="/wiki/Trains">../Trains</a></p>'],
    ['links to pages that nobody wrote', '[[größe|x]]', '<p><a href="/new?Größe">x</a></p>'],
    ['addresses', '[https://a.example/?b=1&c=2 words] https://b.example/x. [//c.example]', '<p><a href="https&#58;//a.example/?b=1&amp;c=2">words</a> <a href="https&#58;//b.example/x">https://b.example/x</a>. <a href="https&#58;//c.example">//c.example</a></p>'],
    ['tables', '{| class="x"\n|+ c\n! a !! colspan=2 | b\n|-\n| rowspan="2" style="text-align:right" | [[Trains|d]] || e\n|}', '<table>\n<caption>c\n</caption><tr><th>a\n</th><th colspan="2">b\n</th></tr><tr>\n<td rowspan="2" align="right"><a href="/wiki/Trains">d</a>\n</td><td>e\n</td></tr></table>'],
    ['tables that nobody closes', '{|\n| a', '<table>\n<tr><td>a\n</td></tr></table>'],
    ['what is no wikitext', "<nowiki>''a'' [[b]] <b></nowiki> <code>c</code>", "<p>''a'' [[b]] &lt;b&gt; <code>c</code></p>"],
    ['code', '<syntaxhighlight lang="Python">\nif a < b:\n  [[c]]\n</syntaxhighlight>', '<pre><code class="language-python">if a &lt; b:\n  [[c]]</code></pre>'],
    ['preformatted text', '<pre>\n* a & b\n</pre>', '<pre>* a &amp; b\n</pre>'],
    ['formulas', 'x <math>a < b</math>', '<p>x <code>a &lt; b</code></p>'],
    ['notes', 'a<ref name="n">\'\'b\'\' [[Trains]]</ref> c<ref name=n/>', '<p>a<span class="cb-footnote"><i>b</i> <a href="/wiki/Trains">Trains</a></span> c<span class="cb-footnote"><i>b</i> <a href="/wiki/Trains">Trains</a></span></p>'],
    ['notes that stand at the end', 'a<ref name=n/>\n<references>\n<ref name=n>b</ref>\n</references>', '<p>a<span class="cb-footnote">b</span></p>'],
    ['pictures', "[[File:a_b.png|thumb|200px|alt=An A|''By'' [[Trains]]]]", '<figure><img src="mediawiki-file:A%20b.png" alt="An A"><figcaption><i>By</i> <a href="/wiki/Trains">Trains</a></figcaption></figure>'],
    ['galleries', '<gallery>\nFile:a.png|One\nb\n</gallery>', '<figure><img src="mediawiki-file:A.png"><figcaption>One</figcaption></figure>'],
    ['files', '[[Media:a.pdf|the form]] [[File:a.pdf]] [[:File:b.png]]', '<p><a href="mediawiki-file&#58;A.pdf">the form</a> <a href="mediawiki-file&#58;A.pdf">A.pdf</a> <a href="mediawiki-file&#58;B.png">File:b.png</a></p>'],
    ['comments', 'a<!-- b -->c\n<!-- d -->\ne', '<p>ac\ne</p>'],
    ['poems', '<poem>a\nb</poem>', '<p>a<br>b</p>'],
    ['templates in the line', "a {{note|''b''|by=[[Trains|c|d]]}} {{PAGENAME}}{{!}}", '<p>a «note: <i>b</i>, by = <a href="/wiki/Trains">c|d</a>» Depot|</p>'],
    ['templates on lines of their own', '{{Infobox\n| name = a\n| size = {{small|1}}\n| empty =\n}}\nb', '<p><strong>Infobox</strong></p><ul><li>name: a</li><li>size: «small: 1»</li></ul>\n<p>b</p>'],
    ['what templates compute', 'a {{#if: b | c }} {{{1|d}}}', '<p>a <code>{{#if: b | c }}</code> d</p>'],
    ['pages shown in others', '{{:Trains}}', '<p><a href="/wiki/Trains">Trains</a></p>'],
    ['HTML that a wiki allows', '<div class="cb-callout" onclick="x">a</div>\n<span style="color:red">b</span><br/>', '<div>a</div>\n<p><span>b</span><br></p>'],
    ['other HTML as text', '<script>alert(1)</script><a href="javascript:x">y</a><img src=x onerror=y>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href="javascript:x"&gt;y&lt;/a&gt;&lt;img src=x onerror=y&gt;</p>'],
    ['switches', '__NOTOC__a', '<p>a</p>'],
  ])('%s', (_, text, html) => {
    expect(read(text).html).toBe(html);
  });

  it('takes out categories and links to other languages, and names templates', () => {
    const { html, ...facts } = read('a [[Kategorie:Eisenbahn|x]][[category:rail]] [[:Category:Rail|b]] [[de:Zug]] {{Stub}} {{#if: x}} <inputbox>y</inputbox>');
    expect(html).toBe('<p>a  <a href="/new?Rail">b</a>  «Stub» <code>{{#if: x}}</code> </p>');
    expect(facts).toEqual({
      categories: ['Eisenbahn', 'Rail'],
      templates: ['Stub', '#if'],
      losses: ['<inputbox> is left out: it worked on the old wiki only', 'the link to the page in another language (de:) is left out'],
    });
  });

  it('says notes that are used in one another again and again as often as there is room', () => {
    const notes = Array.from({ length: 12 }, (_, index) => `<ref name=n${index}>${index === 0 ? 'words' : `<ref name=n${index - 1}/>`.repeat(8)}</ref>`);
    const { html, losses } = read(notes.join(' '));
    expect(html.length).toBeLessThan(10_000_000);
    expect(losses).toEqual(['what it repeats is left out from where it is too long: notes that are used again and again']);
  });

  it('reads names of files in which a character is cut in half', () => {
    expect(read('[[File:a\ud83d.png]]').html).toContain('mediawiki-file:A%EF%BF%BD.png');
  });

  it.each([
    ['open links', '[['], ['open pictures', '[[File:a.png|'], ['open templates', '{{a|'], ['parameters', '{{{'], ['open notes', '<ref>'], ['open tags', '<b '],
    ['open comments', '<!--'], ['open tables', '{|\n| a\n'], ['stars', '*'], ['equals signs', '='], ['apostrophes', "'"], ['open addresses', '[https://a b '],
    ['signs of markers', '\u007fI0\u007f'], ['links in links', '[[a|[[b|'], ['nested templates', '{{a{{b}}'], ['pipes', '|'], ['brackets', '[[a]] ]] '],
  ])('reads 200,000 characters of %s in no time', (_, part) => {
    const start = process.cpuUsage();
    read(part.repeat(200_000 / part.length));
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });
});
