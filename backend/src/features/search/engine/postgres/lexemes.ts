import type { SearchDocument } from '../../../../platform/search-source.js';
import type { SearchFilters } from '../search-engine.js';

/**
 * Beside its words, a document has lexemes in the index that no text yields, as words hold letters and digits only: what it is filtered
 * by, so that a filter costs no more than a word.
 */

/** Stands before a word of the title, the tags or the authors. */
export const headlineMark = '^';
/** Stands before the first letters of such a word. */
export const beginningMark = '<';
/** Stands before everything else that is no word. */
export const filterMark = '~';

/** Beginnings of words of the headline that are kept. */
export const longestBeginning = 3;
/** Documents are told apart by chance into halves, halves of these, and so on. */
export const mostHalvings = 9;

/** Of a text of which the index does not know all places of all words. */
export const longMark = `${filterMark}long`;

export function isWord(lexeme: string): boolean {
  return !lexeme.startsWith(headlineMark) && !lexeme.startsWith(beginningMark) && !lexeme.startsWith(filterMark);
}

const marks = { kind: 'k', groupId: 'g', placeId: 'p', departmentId: 'd', authorId: 'a', tagId: 't', format: 'f', year: 'y' } as const;
type Marked = keyof typeof marks;

function marked(what: Marked, value: string | number): string {
  return `${filterMark}${marks[what]}${value}`;
}

/** All documents whose rank is among the best: of a level, and with that of all wider ones. */
export function levelLexeme(level: number): string {
  return `${filterMark}r${level}`;
}

/** One document in 2, 4, 8 …, chosen by chance. */
export function sampleLexeme(halvings: number): string {
  return `${filterMark}s${halvings}`;
}

/** What a document is filtered by. `levels` are those that it is of. */
export function filterLexemes(document: SearchDocument, levels: readonly number[]): string[] {
  const { kind, groupId, departmentId, authorIds = [], tagIds = [], placeIds = [], format, id, at } = document;
  const chance = Number.parseInt(id.slice(-3), 16);
  return [
    marked('kind', kind),
    marked('year', at.getUTCFullYear()),
    ...(groupId ? [marked('groupId', groupId)] : []),
    ...(departmentId ? [marked('departmentId', departmentId)] : []),
    ...(format ? [marked('format', format)] : []),
    ...new Set(authorIds.map((author) => marked('authorId', author))),
    ...new Set(tagIds.map((tag) => marked('tagId', tag))),
    ...new Set(placeIds.map((place) => marked('placeId', place))),
    ...levels.map(levelLexeme),
    ...Array.from({ length: mostHalvings }, (_, index) => index + 1)
      .filter((halvings) => chance % 2 ** halvings === 0)
      .map(sampleLexeme),
  ];
}

/** As it is written in a tsvector or tsquery. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}

/** Any of these lexemes. */
export function anyLexeme(lexemes: readonly string[]): string {
  return lexemes.length === 1 ? lexemes.map(quoted).join('') : `(${lexemes.map(quoted).join('|')})`;
}

const filtered: readonly [filter: keyof SearchFilters, what: Marked][] = [
  ['groupIds', 'groupId'], ['placeIds', 'placeId'], ['departmentIds', 'departmentId'], ['authorIds', 'authorId'], ['tagIds', 'tagId'],
  ['formats', 'format'],
];

/** Of one of these kinds, as tsquery text. */
export function kindQuery(kinds: readonly string[]): string {
  return anyLexeme(kinds.map((kind) => marked('kind', kind)));
}

/** Conditions as tsquery text, one for each filter; null where one of them lets nothing through. */
export function filterQueries(filters: SearchFilters): string[] | null {
  const lists: string[][] = [];
  for (const [filter, what] of filtered) {
    const values = filters[filter];
    if (Array.isArray(values)) lists.push(values.map((value: string) => marked(what, value)));
  }
  const years = yearsOf(filters);
  if (years) lists.push(years);
  return lists.some((list) => list.length === 0) ? null : lists.map(anyLexeme);
}

/** More years than these are no help. */
const mostYears = 12;

/** The years in which both dates lie and those between; null where that is too many to tell. */
function yearsOf({ from, until }: SearchFilters): string[] | null {
  if (!from) return null;
  const first = from.getUTCFullYear();
  const last = (until ?? new Date()).getUTCFullYear() + (until ? 0 : 1);
  const count = last - first + 1;
  return count > mostYears ? null : Array.from({ length: Math.max(count, 0) }, (_, index) => marked('year', first + index));
}
