import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type QueryPart, operators } from './query-parts.js';
import { readQuery } from './read-query.js';
import { writeQuery } from './write-query.js';

/** "word", "“phrase”", "-without" and "operator=value". */
function shown({ as, ...part }: QueryPart): string {
  if (as === 'phrase') return `“${part.text}”`;
  if (as === 'without') return `-${part.text}`;
  return 'operator' in part ? `${part.operator}=${part.text}` : part.text;
}
const parts = (query: string) => readQuery(query).parts.map(shown);
const slips = (query: string) => readQuery(query).slips.map(({ of }) => of);

describe('a query', () => {
  it.each<[string, string, string[]]>([
    ['words', 'official leters  envelope', ['official', 'leters', 'envelope']],
    ['nothing', '', []],
    ['one letter', 'x', ['x']],
    ['an exact phrase', '"official letters" envelope', ['“official letters”', 'envelope']],
    ['curly quotation marks', '“official letters”', ['“official letters”']],
    ['single ones', '‘don’t panic’ today', ['“don’t panic”', 'today']],
    ['German ones', '„gute Arbeit“', ['“gute Arbeit”']],
    ['French ones', '« droit d’accès »', ['“droit d’accès”']],
    ['marks of two kinds', '“official letters" today', ['“official letters”', 'today']],
    ['something to leave out', 'letters -email', ['letters', '-email']],
    ['a phrase to leave out', 'letters -"first class"', ['letters', '-first class']],
    ['a hyphen in a word', 'sign-on e-mail', ['sign-on', 'e-mail']],
    ['a dash between words', 'letters - envelopes', ['letters', 'envelopes']],
    ['two hyphens', '--verbose', ['--verbose']],
    ['an author', 'author:amara letters', ['author=amara', 'letters']],
    ['a quoted value', 'in:"User research network"', ['in=User research network']],
    ['a value in French marks', 'tag:«open data»', ['tag=open data']],
    ['operators in capitals', 'TAG:letters Type:Post', ['tag=letters', 'type=Post']],
    ['all operators', 'author:a in:b tag:c type:d department:e before:2025 after:2024-02', ['author=a', 'in=b', 'tag=c', 'type=d', 'department=e', 'before=2025', 'after=2024-02']],
    ['a day', 'before:14/3/2025', ['before=14/3/2025']],
    ['a comma after a value', 'author:amara, letters', ['author=amara', 'letters']],
    ['what only looks like an operator', 'https://x.example 12:30 Re:letters', ['https://x.example', '12:30', 'Re:letters']],
    ['an operator in quotation marks', '"tag:letters"', ['“tag:letters”']],
    ['inches', '5" or 6" pipes', ['5', 'or', '6', 'pipes']],
    ['quotation marks inside words', 'foo"bar', ['foo', 'bar']],
    ['an apostrophe', 'don’t ’tis o‘clock', ['don’t', '’tis', 'o', 'clock']],
    ['only punctuation', '?!… "—" -- () ""', []],
    ['emoji', '🎉 letters 🇬🇧', ['letters']],
    ['right-to-left', '\u202bשלום עולם\u202c', ['שלום', 'עולם']],
    ['right-to-left in a phrase', '"مرحبا بالعالم" tag:رسائل', ['“مرحبا بالعالم”', 'tag=رسائل']],
    ['SQL', "'; drop table item; -- ' or 1=1", ['drop', 'table', 'item;', 'or', '1=1']],
    ['filters of a search engine', 'acl IN ["all"] AND group_id = 1', ['acl', 'IN', '“all”', 'AND', 'group_id', '1']],
    ['operators of text search', 'a & b | !c <-> d:*', ['a', 'b', '!c', 'd:*']],
    ['characters that nobody sees', 'let\u200bters\u0000x\ufeff', ['letters', 'x']],
    ['half a character', 'letters \ud83c', ['letters']],
  ])('with %s', (_, query, expected) => expect(parts(query)).toEqual(expected));

  it.each<[string, string, string[], string[]]>([
    ['a quotation mark that is not closed', 'letters "first class', ['letters', 'first', 'class'], ['open quote']],
    ['one behind an operator', 'in:"User research', ['in=User', 'research'], ['open quote']],
    ['an operator without a value', 'tag: letters', ['letters'], ['empty operator']],
    ['an operator with nothing in quotation marks', 'tag:"  " letters', ['letters'], ['empty operator']],
    ['an operator that is left out', 'letters -tag:email -in:"a b"', ['letters'], ['operator left out', 'operator left out']],
    ['an operator that is none', 'status:open letters', ['status:open', 'letters'], ['unknown operator']],
  ])('with %s is read calmly', (_, query, expected, slipped) => {
    expect(parts(query)).toEqual(expected);
    expect(slips(query)).toEqual(slipped);
  });

  it.each<[string, boolean]>([
    ['lett', true],
    ['lett ', false],
    ['"lett"', false],
    ['tag:lett', false],
    ['tag:x lett', true],
    ['-lett', false],
    ['lett tag:x', false],
    ['lett!', true],
    ['', false],
  ])('"%s" may still be typed: %s', (query, expected) => expect(readQuery(query).isUnfinished).toBe(expected));
});

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('"', '“', '”', '„', '«', '»', '‘', '’', '-', '−', ':', ' ', '  ', ',', '\u0000', '\u202e', '🎉', 'letters', '2025', '14/3/2025'),
  fc.constantFrom(...operators).map((operator) => `${operator}:`),
);
const anyQuery = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));

describe('any query', () => {
  it('is read', () => {
    fc.assert(fc.property(anyQuery, (query) => {
      for (const { text } of readQuery(query).parts) {
        expect(text).toMatch(/[\p{L}\p{N}]|^[^\s"“”„«»‘]+$/u);
        expect(text).not.toMatch(/["“”„‟«»‘\p{Cc}]/u);
      }
    }));
  });

  it('is the same when it is written again', () => {
    fc.assert(fc.property(anyQuery, (query) => {
      const { parts: read } = readQuery(query);
      const again = readQuery(writeQuery(read));
      expect(again.parts).toEqual(read);
      expect(again.slips.filter(({ of }) => of !== 'unknown operator')).toEqual([]);
      expect(writeQuery(again.parts)).toBe(writeQuery(read));
    }));
  });

  it('says the rest when one part is taken out', () => {
    fc.assert(fc.property(anyQuery, fc.nat(20), (query, place) => {
      const left = readQuery(query).parts.filter((_, index) => index !== place);
      expect(readQuery(writeQuery(left)).parts).toEqual(left);
    }));
  });
});
