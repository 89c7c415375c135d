import { describe, expect, it } from '@jest/globals';
import { Notes } from '../../importing/report/notes.js';
import { applyTemplate } from './apply-template.js';
import { calloutsToHtml } from './callouts.js';
import { mendMarkdown } from './mend-markdown.js';

const context = {
  field: (name: string) => ({ image: '/a.png', excerpt: 'In short' })[name],
  person: (id: string) => ({ name: `Name of ${id}`, path: id === 'known' ? '/people/known-1' : null }),
};

function apply(text: string) {
  const notes = new Notes();
  return { text: applyTemplate(text, context, notes), notes: notes.list.map((note) => note.text) };
}

describe('applyTemplate understands', () => {
  it.each([
    ['a picture', '{% image "a/b.png" "A bridge" %}', '<img src="a/b.png" alt="A bridge">'],
    ['a picture without a description', '{% image "b.svg" %}', '<img src="b.svg">'],
    ['an empty description, which says nothing', '{% image "b.png" "" %}', '<img src="b.png">'],
    ['quotes inside a description', '{% image "b.png" "the "new" word" %}', '<img src="b.png" alt="the &quot;new&quot; word">'],
    ['a description that is quoted twice', '{% image "b.png" ""A page"" %}', '<img src="b.png" alt="A page">'],
    ['a comma between', '{% image "b.png", "A page" %}', '<img src="b.png" alt="A page">'],
    ['character references', '{% image "b.png" "Q&amp;A <b>" %}', '<img src="b.png" alt="Q&amp;A &lt;b&gt;">'],
    ['a picture with a class', '{% image_with_class "b.png" "wide" "A page" %}', '<img src="b.png" alt="A page">'],
    ['a class where none belongs', '{% image "b.png" "width-400px" "A page" %}', '<img src="b.png" alt="A page">'],
    ['a description in two lines', '{% image "b.png" "A\n page" %}', '<img src="b.png" alt="A page">'],
    ['addresses', '[a]({{ "/2015/01/02/x/" | url }}) {{site.baseurl}}/b', '[a](/2015/01/02/x/) /b'],
    ['an address over two lines of a quotation', '{{ "/2015/> x/" | url }}{{ "/a/\n> b/" | url }}', '/2015/x//a/b/'],
    ['fields', '{{ image | url }} {{ page.excerpt }}', '/a.png In short'],
    ['raw text', 'x{% raw %}{{ y }}{% endraw %}{%raw%}{%{%endraw%}z', 'x{{ y }}{%z'],
    ['comments', 'a{# b #}c{% comment %}{{ d }}{% endcomment %}e', 'ace'],
    ['people', '{{ "known" | team_link }} {{"other" | team_link}}', '<a href="/people/known-1">Name of known</a> Name of other'],
    ['a video', '{{ "https://v.example/1" | embed: "It\'s on" }}', '<iframe src="https://v.example/1" title="It\'s on"></iframe>'],
    ['links to pages', '[a]({% page "guide/" %}) [b]({% link _posts/c.md %})', '[a](/guide/) [b](/c.md)'],
    ['an address that needs no page', '[a]({% link "https://a.example/b" %})', '[a](https://a.example/b)'],
    ['a download', '{% download "a/b.pdf" "The form" %}', '<a href="a/b.pdf">The form</a>'],
    ['a download as the address of a link', '[the form]({% download "a/b.pdf" %})', '[the form](a/b.pdf)'],
    ['a channel', '{% slack_channel "help" %} {% slack_channel "#vets" "Veterans & friends" %}', '#help Veterans &amp; friends (#vets)'],
    ['an alert', '{% alert "warning" %}a{% endalert %}', '\n\n<div class="cb-callout cb-callout--warning">\n\na\n\n</div>\n\n'],
    ['an alert with a heading', '{% alert "An error occurred", "info" "slim" %}', '\n\n<div class="cb-callout cb-callout--info">\n\n<p><strong>An error occurred</strong></p>\n\n'],
    ['an included picture', '{% include "f.html",\n image: "/a.png",\n alt: "A",\n caption: "C" %}', '<figure><img src="/a.png" alt="A"><figcaption>C</figcaption></figure>'],
    ['half a tag', 'a {% b', 'a {% b'],
    ['braces that are no tag', '${a} }} {', '${a} }} {'],
  ])('%s', (_, text, result) => expect(apply(text).text).toBe(result));

  it('leaves out what it does not know, and says so', () => {
    expect(apply('a {% widget 3 %}b {{ x | y }}')).toEqual({
      text: 'a b ',
      notes: ['a template tag that is not known was left out: {% widget 3 %}', 'a template tag that is not known was left out: {{ x | y }}'],
    });
  });

  it('keeps examples in code', () => {
    const text = '`{% image "a" %} {{ x }}`\n\n```\n{% for a in b %}{{ c }}\n```\n';
    expect(apply(text)).toEqual({ text, notes: [] });
  });

  it('never makes an empty line, which would end the HTML around it', () => {
    expect(apply('<div>\n\t{{ "a" | team_photo }}\n\t<p>b</p>\n</div>').text).toBe('<div>\n\t<!-- -->\n\t<p>b</p>\n</div>');
  });
});

describe('calloutsToHtml', () => {
  it('makes call-outs of marked quotations', () => {
    expect(calloutsToHtml('> [!WARNING]\n> One\n>\n> - two\nAfter\n\n> said').split('\n')).toEqual([
      '', '<div class="cb-callout cb-callout--warning">', '', 'One', '', '- two', '', '</div>', '', 'After', '', '> said',
    ]);
  });

  it('leaves code alone', () => expect(calloutsToHtml('```\n> [!NOTE]\n```')).toBe('```\n> [!NOTE]\n```'));
});

describe('mendMarkdown', () => {
  it.each([
    ['words right below a picture', '<img src="a" alt="b">\n*c*', '<img src="a" alt="b">\n\n*c*'],
    ['a picture between HTML', '<p>\n<img src="a">\n</p>', '<p>\n<img src="a">\n</p>'],
    ['quotes in a description', '<img src="a" alt="the "b" c" />', '<img src="a" alt="the &quot;b&quot; c">'],
    ['a Markdown picture inside HTML', '<div>\n![a\nb](c.svg)\n</div>', '<div>\n<img src="c.svg" alt="a b">\n</div>'],
    ['indentation after an empty line inside HTML', '<div>\n\ta\n\n\t<b>c</b>\n</div>', '<div>\n\ta\n\n<b>c</b>\n</div>'],
    ['a mark of quotation in an address', '> [a](https://b.example/c/> d/e)', '> [a](https://b.example/c/d/e)'],
    ['lists inside HTML', '<div>\n\n- a\n\n    - b\n</div>', '<div>\n\n- a\n\n    - b\n</div>'],
    ['code', '```\n<div>\n\n    a\n```', '```\n<div>\n\n    a\n```'],
    ['indented code outside HTML', 'a\n\n    b', 'a\n\n    b'],
  ])('%s', (_, text, result) => expect(mendMarkdown(text, new Notes())).toBe(result));
});
