import { type RichTextDocument } from '@crossbench/schema/rich-text';
import { htmlToRichText } from '@crossbench/schema/rich-text/from-html';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import '../../features/wiki/wiki.module.js';
import { Notes } from '../../importing/report/notes.js';
import { withStableIds } from '../../importing/text/stable-ids.js';
import { withoutGaps } from '../../importing/text/without-gaps.js';
import { type MediawikiPlan, makeMediawikiPlan } from '../mediawiki-plan.js';
import { FileFolder } from '../source/file-folder.js';
import { readDump } from '../source/read-dump.js';
import { survey } from '../source/survey.js';
import { depotExport } from '../testing/depot.js';
import { wikitextToHtml } from '../wikitext/wikitext-to-html.js';
import { hooksFor } from './html-hooks.js';
import { partsOf } from './html-parts.js';
import { siteFor } from './linked-site.js';
import { PageHtml } from './page-html.js';

let plan: MediawikiPlan;
const texts: string[] = [];

beforeAll(async () => {
  const files = await FileFolder.read(undefined);
  plan = makeMediawikiPlan({ survey: await survey(depotExport), source: 'depot', space: { shortId: 'x' }, files, known: new Map() });
  for await (const part of readDump(depotExport, { revisions: 100, characters: 1_000_000 })) {
    if (part.kind === 'page') texts.push(...part.page.revisions.flatMap(({ text }) => text ?? []));
  }
});

function htmlOf(text: string): string {
  const [page] = plan.pages.values();
  if (!page) throw new Error('there is no page');
  return wikitextToHtml(text, siteFor(plan, page, new Set()), page).html;
}

function settled(content: RichTextDocument['content']): RichTextDocument {
  return withStableIds(withoutGaps({ type: 'doc', content }), 'depot/1');
}

/** All of it at once, as it was read before there were parts. */
function whole(html: string) {
  const found = { pictures: new Map(), files: new Map(), notes: new Notes() };
  const converted = htmlToRichText(html, hooksFor(plan, found));
  if (!converted.ok) return { problems: converted.problems };
  return {
    text: settled(converted.document.content), pictures: [...found.pictures.keys()], files: [...found.files.keys()],
    losses: new Set(converted.losses.map((loss) => JSON.stringify(loss))), notes: new Set(found.notes.list.map(({ text }) => text)),
  };
}

function inParts(html: string, page = new PageHtml(plan)) {
  const converted = page.convert(html);
  if ('problems' in converted) return { problems: converted.problems };
  return {
    text: settled([...converted.content]), pictures: [...converted.pictures.keys()], files: [...converted.files.keys()],
    losses: new Set(converted.losses.map((loss) => JSON.stringify(loss))), notes: new Set(converted.notes.map(({ text }) => text)),
  };
}

const pieces = fc.constantFrom(
  'Words with [[Trains]] and \'\'more\'\' of \'\'\'them\'\'\'.\n', '\n', '\n\n', '== A heading ==\n', '=== Below it ===\n', '* one\n* two\n', '** deeper\n', '*# [[Depot|x]]\n',
  '; term : meaning\n', ': moved\n', '----\n', ' set\n  as written\n', '{|\n! a !! b\n|-\n| c || d\n|}\n', '{|\n|+ named\n| [[File:A.png]]\n|}\n', '{|\n| a\n{|\n| b\n|}\n|}\n',
  '{|\n| colspan=2 align=right | e\n|\n* f\n|}\n', '[[File:Depot plan.png|thumb|alt=A plan|By us]]\n', '[[Media:Timetable.pdf]] ', 'a<ref>A \'\'note\'\'</ref> b<ref name=n/> ', '<references/>\n',
  '<pre>\n x\n\n y</pre>\n', '<syntaxhighlight lang="sql">select <b></syntaxhighlight>\n', '<div>boxed</div>\n', '<div>\n* in a box\n</div>\n', '<blockquote>said</blockquote>\n', '<p>', '</p>', '<b>',
  '</b>', '<i>', '</div>', '<center>middle</center>', '<br>', '<br>\n', '&nbsp;\n', ' ', '\t', 'x<sup>2</sup> ', '<u>u</u> ', '<big>\n', '<li>alone\n', '<data>7</data> ', '{{Box|a=b|c=\n* d}}\n', '{{Note|x}} ',
  '<code>c d</code> ', '\'\'\'b<code>x</code>\'\'\' ', '[https://a.example b] ', 'https://a.example/?q=1&r=2 ', '&lt;b&gt; &amp; &eacute; &#8364; ', '[[#A heading|up]] ', '☐ to do\n', '<poem>a\nb</poem>\n', 'end',
);

describe('HTML of a page, read block by block', () => {
  it('is what it is when it is read at once: every version of the export', () => {
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(inParts(htmlOf(text))).toEqual(whole(htmlOf(text)));
  });

  it('is what it is when it is read at once: anything that people write', () => {
    fc.assert(fc.property(fc.array(pieces, { minLength: 1, maxLength: 14 }), (written) => {
      const html = htmlOf(written.join(''));
      expect(inParts(html)).toEqual(whole(html));
    }), { numRuns: 200 });
  });

  it('does not depend on the versions that were read before', () => {
    fc.assert(fc.property(fc.array(fc.array(pieces, { maxLength: 8 }), { minLength: 2, maxLength: 4 }), (versions) => {
      const page = new PageHtml(plan);
      for (const written of versions) {
        const html = htmlOf(written.join(''));
        expect(inParts(html, page)).toEqual(whole(html));
      }
    }), { numRuns: 50 });
  });

  it.each([
    ['blocks', '<p>a</p>\n<h2 id="b">b</h2><ul><li>c</li></ul>', ['<p>a</p>', '<h2 id="b">b</h2>', '<ul><li>c</li></ul>']],
    ['words between blocks', '<p>a</p>b<p>c</p><hr><p>d</p>', ['<p>a</p>b<p>c</p>', '<hr>', '<p>d</p>']],
    ['what is open to the end', '<p>a</p><div><p>b</p>', ['<p>a</p>', '<div><p>b</p>']],
    ['ends of nothing', '<p>a</p></b><p>b</p>', undefined],
    ['links to places of the page', '<p><a href="#b">a</a></p><p>b</p>', undefined],
  ])('parts %s', (_, html, parts) => {
    expect(partsOf(html)).toEqual(parts);
  });
});

describe('a text of 100,000 characters', () => {
  const all = (part: string) => part.repeat(100_000 / part.length);

  it.each([
    ['signs', all('>')], ['brackets', all('[[')], ['braces', all('{{')], ['apostrophes', all("'")], ['stars', all('*')], ['cells', `{|\n|${all('a||')}`],
    ['breaks', all('<br>\n')], ['items', all('* a\n** b\n')], ['open tables', all('{|\n|\n')],
  ])('is read or refused in bounded time when it is %s', (_, text) => {
    const start = process.cpuUsage();
    const converted = new PageHtml(plan).convert(htmlOf(text));
    expect(process.cpuUsage(start).user).toBeLessThan(30_000_000);
    if ('problems' in converted) expect(converted.problems).toEqual([expect.stringMatching(/^The text has too many parts\.$|^The HTML is nested too deeply\.$/)]);
  });
});
