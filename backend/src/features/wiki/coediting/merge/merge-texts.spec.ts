import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RichTextDocument, RichTextNode } from '@crossbench/schema/rich-text';
import { longRun } from '../../../../testing/long-run.js';
import { mergeShowingConflicts, mergeTexts } from './merge-texts.js';

const idOf = (name: string): string => name.padEnd(10, '0').toLowerCase();
const paragraph = (name: string, words: string): RichTextNode => ({
  type: 'paragraph', attrs: { id: idOf(name) }, ...(words && { content: [{ type: 'text', text: words }] }),
});
const doc = (...content: RichTextNode[]): RichTextDocument => ({ type: 'doc', content });
/** "a:one two|b:three" */
const text = (short: string): RichTextDocument => doc(...short.split('|').map((block) => paragraph(block.split(':')[0] ?? '', block.split(':')[1] ?? '')));
const short = (document: RichTextDocument | undefined): string | undefined =>
  document?.content.map(({ attrs, content = [] }) => `${String(attrs?.id).replace(/0+$/, '')}:${content.map((node) => node.text).join('')}`).join('|');

describe('two changes of one text', () => {
  it.each([
    ['in different blocks', 'a:one|b:two', 'a:ONE|b:two', 'a:one|b:TWO', 'a:ONE|b:TWO'],
    ['in different words of a block', 'a:one two three', 'a:ONE two three', 'a:one two THREE', 'a:ONE two THREE'],
    ['that add blocks', 'a:one|b:two', 'a:one|m:mine|b:two', 'a:one|b:two|t:theirs', 'a:one|m:mine|b:two|t:theirs'],
    ['that add blocks at the same place', 'a:one', 'a:one|m:mine', 'a:one|t:theirs', 'a:one|m:mine|t:theirs'],
    ['one of which removes a block', 'a:one|b:two|c:three', 'a:one|c:three', 'a:one|b:two|c:THREE', 'a:one|c:THREE'],
    ['one of which moves a block', 'a:one|b:two|c:three', 'c:three|a:one|b:two', 'a:one|b:TWO|c:three', 'c:three|a:one|b:TWO'],
    ['one of which replaces a block', 'a:one|b:two', 'm:mine|b:two', 'a:one|b:TWO', 'm:mine|b:TWO'],
    ['that remove the same block and add at other places', 'a:one|b:two', 'b:two|m:mine', 't:theirs|b:two', 't:theirs|b:two|m:mine'],
    ['that say the same', 'a:one', 'a:two', 'a:two', 'a:two'],
  ])('%s are merged', (_, base, mine, theirs, merged) => {
    expect(short(mergeTexts(text(base), text(mine), text(theirs)))).toBe(merged);
  });

  it.each([
    ['the same word', 'a:one two', 'a:ONE two', 'a:1 two'],
    ['what the other removed', 'a:one|b:two', 'a:one', 'a:one|b:TWO'],
    ['a block that both replaced', 'a:one|b:two', 'm:mine|b:two', 't:theirs|b:two'],
    ['the whole text', 'a:one|b:two', 'm:mine|n:more', 't:theirs'],
    ['the order, both', 'a:one|b:two|c:three', 'b:two|a:one|c:three', 'a:one|c:three|b:two'],
  ])('of %s are for a person to decide', (_, base, mine, theirs) => {
    expect(mergeTexts(text(base), text(mine), text(theirs))).toBeUndefined();
  });

  it('in different entries of a list are merged', () => {
    const list = (one: string, two: string) =>
      doc({
        type: 'bulletList', attrs: { id: idOf('l') },
        content: [one, two].map((words, index) => ({ type: 'listItem', attrs: { id: idOf(`i${index}`) }, content: [paragraph(`p${index}`, words)] })),
      });
    expect(mergeTexts(list('one', 'two'), list('ONE', 'two'), list('one', 'TWO'))).toEqual(list('ONE', 'TWO'));
  });

  it('one of which makes a heading of the block keeps both', () => {
    const heading = (words: string) => doc({ type: 'heading', attrs: { id: idOf('a'), level: 2 }, content: [{ type: 'text', text: words }] });
    expect(mergeTexts(text('a:one'), heading('one'), text('a:one two'))).toEqual(heading('one two'));
  });
});

describe('texts that have little in common', () => {
  /** Signs without any order, always the same ones. */
  function signs(seed: number, count: number): string {
    let state = seed;
    return Array.from({ length: count }, () => ((state = (state * 48_271) % 2_147_483_647) & 64 ? 'a' : 'b')).join(' ');
  }

  it.each([
    ['in one long block', 1, 200_000],
    ['in many blocks', 300, 600],
  ])('are for a person to decide, before anybody has to wait: %s', (_, blocks, count) => {
    const [base, mine, theirs] = [1, 2, 3].map((one) =>
      doc(...Array.from({ length: blocks }, (__, index) => paragraph(`b${index}`, signs(one * 1000 + index + 1, count)))));
    const start = process.cpuUsage();
    expect(mergeTexts(base as RichTextDocument, mine as RichTextDocument, theirs as RichTextDocument)).toBeUndefined();
    // Some minutes where everything is compared.
    expect(process.cpuUsage(start).user).toBeLessThan(20_000_000);
  });

  it('but for some blocks are merged in these', () => {
    const [base, mine, theirs] = ['one two three', 'ONE two three', 'one two THREE'].map((said, index) =>
      doc(paragraph('a', said), paragraph('b', signs(index + 1, 20_000))));
    const { document, conflicts } = mergeShowingConflicts(base as RichTextDocument, mine as RichTextDocument, theirs as RichTextDocument);
    expect(document.content[0]).toEqual(paragraph('a', 'ONE two THREE'));
    expect(conflicts).toHaveLength(1);
  });
});

const words = fc.array(fc.constantFrom('red', 'green', 'blue', 'sky'), { maxLength: 5 }).map((list) => list.join(' '));
const texts = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), words), { minLength: 1, maxLength: 6, selector: ([name]) => name })
  .map((blocks) => doc(...blocks.map(([name, said]) => paragraph(name, said))));
const runs = { numRuns: longRun ? 20_000 : 500 };

describe('whatever is changed', () => {
  it('a change beside none is that change, and the same twice is itself', () => {
    fc.assert(fc.property(texts, texts, (base, changed) => {
      expect(mergeTexts(base, changed, base)).toEqual(changed);
      expect(mergeTexts(base, base, changed)).toEqual(changed);
      expect(mergeTexts(base, changed, changed)).toEqual(changed);
    }), runs);
  });

  it('it does not matter who is asked for a decision', () => {
    fc.assert(fc.property(texts, texts, texts, (base, mine, theirs) => {
      expect(mergeTexts(base, mine, theirs) === undefined).toBe(mergeTexts(base, theirs, mine) === undefined);
    }), runs);
  });

  it('no block that either added gets lost, nor any that neither touched', () => {
    fc.assert(fc.property(texts, texts, texts, (base, mine, theirs) => {
      const merged = mergeTexts(base, mine, theirs);
      if (!merged) return;
      const ids = ({ content }: RichTextDocument) => content.map(({ attrs }) => attrs?.id);
      const added = [...ids(mine), ...ids(theirs)].filter((id) => !ids(base).includes(id));
      const untouched = ids(base).filter((id) => ids(mine).includes(id) && ids(theirs).includes(id));
      expect(ids(merged)).toEqual(expect.arrayContaining([...added, ...untouched]));
      expect(new Set(ids(merged)).size).toBe(merged.content.length);
    }), runs);
  });
});

describe('with both texts of what only a person can decide', () => {
  it.each([
    ['nothing in conflict', 'a:one|b:two', 'a:ONE|b:two', 'a:one|b:TWO', 'a:ONE|b:TWO', []],
    ['the same words', 'a:one|b:two', 'a:mine|b:TWO', 'a:theirs|b:two', 'a:theirs|b:TWO', [['a:mine', 'a:theirs']]],
    ['what they removed', 'a:one|b:two', 'a:one|b:mine', 'a:one', 'a:one', [['b:mine', '']]],
    ['what I removed', 'a:one|b:two', 'a:one', 'a:one|b:theirs', 'a:one|b:theirs', [['', 'b:theirs']]],
    ['what both replaced', 'a:one|b:two', 'm:mine|n:more|b:TWO', 't:theirs|b:two', 't:theirs|b:TWO', [['m:mine', 't:theirs'], ['n:more', '']]],
    ['both orders', 'a:one|b:two|c:three', 'b:two|a:one|c:three', 'a:one|c:three|b:two', 'a:one|c:three|b:two', [['b:two|a:one|c:three', 'a:one|c:three|b:two']]],
  ])('%s', (_, base, mine, theirs, merged, both) => {
    const { document, conflicts } = mergeShowingConflicts(text(base), text(mine), text(theirs));
    expect(short(document)).toBe(merged);
    expect(conflicts.map((conflict) => [short(doc(...conflict.mine)), short(doc(...conflict.theirs))])).toEqual(both);
  });
});
