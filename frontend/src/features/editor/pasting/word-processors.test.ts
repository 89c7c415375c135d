import { readFileSync } from 'node:fs';
import { renderHtml, richTextExtensions, type RichTextDocument } from '@crossbench/schema/rich-text';
import { Editor } from '@tiptap/core';
import { cleanPasted } from './clean-pasted';
import { fromWriter } from './testing/from-word-processors';

/** What readers would see of what was pasted. */
function pasted(html: string): string {
  const editor = new Editor({ extensions: richTextExtensions, content: cleanPasted(html), injectCSS: false });
  const body = editor.getJSON() as RichTextDocument;
  return renderHtml(body, { imageUrl: () => undefined }).replace(/ (?:id|tabindex|role|aria-label|scope)="[^"]*"/g, '');
}

const report = [
  '<h2>Annual boots</h2>',
  '<p>The <strong>boots</strong> of <em>two winters</em> are <s>lost</s> counted in <a href="https://example.com/boots?year=2026&amp;part=1" rel="noopener noreferrer">a list</a>.</p>',
  '<h2>What we found</h2>',
  '<ul><li>Laces<ul><li>long</li><li>short</li></ul></li><li>Soles</li></ul>',
  '<ol><li>Count</li><li>Repair<ol><li>at once</li></ol></li></ol>',
  '<div class="cb-tablewrap"><table><thead><tr><th>Size</th><th>Pairs</th></tr></thead>',
  '<tbody><tr><td>38</td><td>12</td></tr><tr><td>45</td><td>3</td></tr></tbody></table></div>',
  '<p>Thank you.</p>',
].join('');

it('keeps a whole report written by a word processor: headings, lists in lists, tables and links, and no looks', () => {
  expect(pasted(fromWriter)).toBe(report);
});

const start = [
  '<h2>Winter coats</h2>',
  '<p>See <a href="https://example.com/coats?year=2026&amp;size=all#top" rel="noopener noreferrer">the list of coats</a> and <strong>count</strong> <em>twice</em>.</p>',
  '<h2>Who gets one</h2>',
  '<ul><li>Drivers<ul><li>on nights<ul><li>in the north</li></ul></li><li>on days</li></ul></li><li>Guards</li></ul>',
  '<h3>In this order</h3>',
  '<ol><li>Ask<ol><li>in person</li><li>by letter</li></ol></li><li>Measure</li></ol>',
].join('');
const sizes = '<tr><td>Small</td><td>4</td><td>7</td></tr><tr><td>Large</td><td colspan="2">none left</td></tr>';
const end = '<p>Write to <a href="mailto:coats@example.com">the store</a>.</p>';
const heads = '<tr><th rowspan="2">Size</th><th colspan="2">Pairs</th></tr><tr><th>Old</th><th>New</th></tr>';

// The first two were made of one text of our own, saved as a Word document (new and old) and written as HTML by
// LibreOffice Writer; the others are written as those programs put text on the clipboard.
it.each([
  ['a .docx file, by LibreOffice Writer', 'from-docx', heads],
  ['a .doc file, by LibreOffice Writer', 'from-doc', heads],
  ['Google Docs', 'google-docs', heads.replace(/<(\/?)th\b([^>]*)>/g, '<$1td$2>').replace(/>(Size|Pairs|Old|New)</g, '><strong>$1</strong><')],
  ['Outlook', 'outlook', heads],
])('keeps merged cells, lists three deep and addresses of %s', (_, file, head) => {
  const html = readFileSync(new URL(`testing/${file}.html`, import.meta.url), 'utf8');
  const found = pasted(html);
  expect(found.replace(/<div class="cb-tablewrap">.*<\/div>/, '(table)')).toBe(`${start}(table)${end}`);
  expect(found.replace(/<\/?(?:thead|tbody)>/g, '')).toContain(`<table>${head}${sizes}</table>`);
});
