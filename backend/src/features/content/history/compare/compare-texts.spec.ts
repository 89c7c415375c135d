import { type RichTextDocument, type RichTextNode, newBlockId } from '@crossbench/schema/rich-text';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compareTexts } from './compare-texts.js';
import type { ComparedLine, ComparedTexts } from './compared-texts.js';
import { linesOf } from './lines.js';

const text = (words: string, ...marks: string[]): RichTextNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (id: string, ...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', attrs: { id }, content });
const words = (id: string, ...lines: string[]) => lines.map((line, at) => paragraph(`${id}${at}`, text(line)));
const doc = (...content: RichTextNode[]): RichTextDocument => ({ type: 'doc', content });
const plain = (...lines: string[]) => doc(...lines.map((line) => paragraph(newBlockId(), text(line))));
const heading = (id: string, words: string, level = 2): RichTextNode => ({ type: 'heading', attrs: { id, level }, content: [text(words)] });
const picture = (id: string, attachmentId: string, alt: string): RichTextNode => ({ type: 'image', attrs: { id, attachmentId, alt, caption: '', decorative: false } });
const cell = (words: string, type = 'tableCell'): RichTextNode => ({ type, attrs: { colspan: 1 }, content: [paragraph(newBlockId(), text(words))] });
const table = (...rows: string[][]): RichTextNode => ({
  type: 'table',
  attrs: { id: 'tttttttttt' },
  content: rows.map((row) => ({ type: 'tableRow', content: row.map((words) => cell(words)) })),
});
const item = (id: string, words: string): RichTextNode => ({ type: 'listItem', attrs: { id: `${id}i` }, content: [paragraph(id, text(words))] });

/** `+` and `-` around what changed, for reading in a test. */
const shown = (line: ComparedLine | null, mark: string) =>
  line && line.segments.map(({ changed, text }) => (changed ? `${mark}${text}${mark}` : text)).join('');
const rows = ({ rows: all }: ComparedTexts) => all.map(({ kind, from, to, note }) => [kind, shown(from, '-'), shown(to, '+'), ...(note ? [note] : [])]);

describe('comparing two texts', () => {
  it('finds nothing between a text and itself', () => {
    const one = doc(heading('h', 'Why'), ...words('p', 'One.', 'Two.'), { type: 'horizontalRule', attrs: { id: 'r' } });
    const found = compareTexts(one, one);
    expect(new Set(found.rows.map(({ kind }) => kind))).toEqual(new Set(['SAME']));
    expect(found).toMatchObject({ wordsAdded: 0, wordsRemoved: 0, sections: 0, coarse: false });
  });

  it('shows words within their line', () => {
    const found = compareTexts(plain('People sort their post very quickly, in seconds.'), plain('People sort their post in about four seconds.'));
    expect(rows(found)).toEqual([
      ['CHANGED', 'People sort their post -very quickly, -in seconds.', 'People sort their post in +about four +seconds.'],
    ]);
    expect(found).toMatchObject({ wordsAdded: 2, wordsRemoved: 2, sections: 1 });
  });

  it('knows a line again by its id, however it was rewritten, and then shows it whole', () => {
    const found = compareTexts(doc(...words('a', 'Altogether one thing')), doc(...words('a', 'Nobody reads letters')));
    expect(rows(found)).toEqual([['CHANGED', '-Altogether one thing-', '+Nobody reads letters+']]);
  });

  it('puts what came in place of something beside it, and the rest alone', () => {
    const found = compareTexts(plain('Keep.', 'Some printers may allow a short line.', 'End.'), plain('Keep.', 'Nothing to pay!', 'Brown ones wait.', 'End.'));
    expect(rows(found)).toEqual([
      ['SAME', 'Keep.', 'Keep.'],
      ['REPLACED', '-Some printers may allow a short line.-', '+Nothing to pay!+'],
      ['ADDED', null, '+Brown ones wait.+'],
      ['SAME', 'End.', 'End.'],
    ]);
  });

  it('says where a line was moved, and what changed in it', () => {
    const [first, second, third] = words('m', 'The first line of all.', 'The second is here.', 'The third closes it.') as [RichTextNode, RichTextNode, RichTextNode];
    const found = compareTexts(doc(first, second, third), doc(second, third, paragraph('m0', text('The first line of many.'))));
    expect(rows(found)).toEqual([
      ['MOVED_AWAY', 'The first line of -all-.', null, 'Moved to line 3'],
      ['SAME', 'The second is here.', 'The second is here.'],
      ['SAME', 'The third closes it.', 'The third closes it.'],
      ['MOVED_HERE', null, 'The first line of +many+.', 'Moved from line 1'],
    ]);
  });

  it.each<[string, RichTextNode, RichTextNode, string]>([
    ['bold', paragraph('f', text('Pay nothing now')), paragraph('f', text('Pay '), text('nothing', 'bold'), text(' now')), 'Formatting changed'],
    ['a link', paragraph('f', text('Read it')), paragraph('f', { ...text('Read it'), marks: [{ type: 'link', attrs: { href: '/a' } }] }), 'Formatting changed'],
    ['a level', heading('f', 'Why', 2), heading('f', 'Why', 3), 'Heading level 2 is now level 3'],
    ['a sort of block', paragraph('f', text('Why')), heading('f', 'Why'), 'Was a paragraph, is now a heading'],
    ['a list', { type: 'bulletList', attrs: { id: 'l' }, content: [item('f', 'Why')] }, { type: 'orderedList', attrs: { id: 'l', start: 1 }, content: [item('f', 'Why')] }, 'Formatting changed'],
    ['the picture', picture('f', 'one', 'A drawer'), picture('f', 'two', 'A drawer'), 'Another picture'],
  ])('tells of %s although the words are the same', (_, one, other, note) => {
    expect(compareTexts(doc(one), doc(other))).toMatchObject({ rows: [{ kind: 'REFORMATTED', note }], wordsAdded: 0, wordsRemoved: 0 });
  });

  it('tells that a task was done', () => {
    const task = (checked: boolean): RichTextNode => ({
      type: 'taskList',
      attrs: { id: 'l' },
      content: [{ type: 'taskItem', attrs: { id: 't', checked }, content: [paragraph('p', text('Ask the printer'))] }],
    });
    expect(rows(compareTexts(doc(task(false)), doc(task(true))))).toEqual([['CHANGED', '-☐- Ask the printer', '+☑+ Ask the printer']]);
  });

  it('compares tables row by row', () => {
    const found = compareTexts(doc(table(['City', 'Post'], ['Hull', '31 of 40'], ['Leeds', '2'])), doc(table(['City', 'Post'], ['Hull', '32 of 40'], ['Leeds', '2'], ['Bath', '7'])));
    expect(rows(found)).toEqual([
      ['SAME', 'City | Post', 'City | Post'],
      ['CHANGED', 'Hull | -31- of 40', 'Hull | +32+ of 40'],
      ['SAME', 'Leeds | 2', 'Leeds | 2'],
      ['ADDED', null, '+Bath | 7+'],
    ]);
  });

  it('counts the sections that changed', () => {
    const one = doc(heading('h1', 'One'), ...words('a', 'Same here'), heading('h2', 'Two'), ...words('b', 'Old words'), heading('h3', 'Three'));
    const other = doc(heading('h1', 'One'), ...words('a', 'Same here'), heading('h2', 'Two'), ...words('b', 'New words'), heading('h3', 'Third'));
    expect(compareTexts(one, other).sections).toBe(2);
  });

  it('reads blocks of a sort that it does not know', () => {
    const file = { type: 'fileCard', attrs: { id: 'f', fileId: 'x', name: 'plan.pdf' } };
    expect(rows(compareTexts(doc(file), doc({ ...file, attrs: { ...file.attrs, name: 'plan 2.pdf' } })))).toEqual([['CHANGED', 'plan.pdf', 'plan+ 2+.pdf']]);
  });
});

describe('whatever the texts', () => {
  const line = fc.oneof(fc.constantFrom('', 'A', 'Same words here', 'One two three four', ' spaces  here '), fc.lorem({ maxCount: 9 }), fc.string({ unit: 'binary', maxLength: 12 }));
  const block = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), words: line, sort: fc.constantFrom('paragraph', 'heading', 'codeBlock') });
  const textOf = fc.array(block, { maxLength: 14 }).map((blocks) =>
    doc(...blocks.map(({ id, words, sort }) => ({ type: sort, attrs: { id, level: 2 }, ...(words && { content: [text(words)] }) }))),
  );
  const side = (found: ComparedTexts, which: 'from' | 'to') =>
    found.rows.flatMap((row) => row[which] ?? []).sort((a, b) => a.number - b.number).map(({ segments }) => segments.map((segment) => segment.text).join(''));

  it('each side is its own text again, every line once', () => {
    fc.assert(
      fc.property(textOf, textOf, (from, to) => {
        const found = compareTexts(from, to);
        expect(side(found, 'from')).toEqual(linesOf(from).map((one) => one.text));
        expect(side(found, 'to')).toEqual(linesOf(to).map((one) => one.text));
      }),
    );
  });

  it('the old line with its changes is the new line', () => {
    fc.assert(
      fc.property(textOf, textOf, (from, to) => {
        for (const row of compareTexts(from, to).rows) {
          const kept = (line: ComparedLine | null) => line?.segments.filter(({ changed }) => !changed).map((segment) => segment.text).join('');
          if (row.from && row.to) expect(kept(row.from)).toBe(kept(row.to));
          if (row.kind === 'SAME') expect(row.from?.segments).toEqual(row.to?.segments);
        }
      }),
    );
  });
});

describe('what it costs', () => {
  const longText = (count: number, wordOf: (block: number, word: number) => string) =>
    plain(...Array.from({ length: count }, (_, block) => Array.from({ length: 30 }, (_, word) => wordOf(block, word)).join(' ')));

  it('is little for 30,000 words of which some changed', () => {
    const one = longText(1000, (block, word) => `w${(block * 31 + word * 7) % 997}`);
    const other = longText(1000, (block, word) => (block % 50 === 0 && word % 5 === 0 ? 'new' : `w${(block * 31 + word * 7) % 997}`));
    const started = process.cpuUsage();
    const found = compareTexts(one, other);
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
    expect(found.coarse).toBe(false);
    expect(found.rows.filter(({ kind }) => kind === 'CHANGED')).toHaveLength(20);
  });

  it('stays bounded for 10,000 blocks that are all different, with a coarser answer', () => {
    const one = longText(10_000, (block, word) => `a${block}-${word % 3}`);
    const other = longText(10_000, (block, word) => `b${block}-${word % 3}`);
    const started = process.cpuUsage();
    const found = compareTexts(one, other);
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
    expect(found.coarse).toBe(true);
    expect(found.rows).toHaveLength(10_000);
  });
});
