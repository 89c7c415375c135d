import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { sql } from '../../../../platform/db/sql.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { definitionsIn, phraseKey } from '../../text/definitions.js';
import { wordsOf } from '../../text/words.js';
import { SearchDatabase } from './search-database.js';

/** Some words of the query that follow each other, and another way to say the same. */
export interface Equivalent {
  readonly words: readonly string[];
  readonly other: readonly string[];
  /** Documents say so; otherwise it is a synonym that may say something else here. */
  readonly defined: boolean;
}

/** Words of a query in which phrases are looked for. */
const mostWords = 30;
const mostDocuments = 500;
const mostDefinitions = 20;
const mostSynonyms = 200;
/** No word holds it, so it tells a definition from its two sides, by which it is found. */
const separator = '=';

/** What the index keeps of the acronyms that a document defines: each definition, and its two sides. */
export function definitionEntries(document: SearchDocument): string[] {
  const entries = new Set<string>();
  for (const { acronym, phrase } of definitionsIn(document.body)) {
    for (const entry of [acronym, phraseKey(phrase.split(' ')), `${acronym}${separator}${phrase}`]) entries.add(entry);
  }
  return [...entries];
}

/**
 * Other ways to say parts of a query: synonyms as administrators keep them, in force from the moment they are saved, and acronyms as the
 * documents that the asker may read define them.
 */
@Injectable()
export class Equivalents {
  constructor(private readonly database: SearchDatabase) {}

  async of(query: string, audiences: readonly number[]): Promise<Equivalent[]> {
    const words = wordsOf(query.slice(0, limits.searchQuery)).filter(({ elided }) => !elided).slice(0, mostWords).map((word) => word.folded);
    const byKey = new Map(runsOf(words).flatMap((run) => keysOf(run).map((key) => [key, run])));
    if (byKey.size === 0) return [];
    const { synonyms, definitions } = await this.read([...byKey.keys()], [...new Set([...byKey.keys(), ...words])], audiences);
    const known = synonyms.flatMap(({ key, other }) => equivalents(byKey.get(key) ?? [], other.includes(' ') ? [other] : [other, pluralOf(other)], false));
    const defined = definitions.flatMap(({ acronym, phrase }) => {
      const short = byKey.get(phraseKey([acronym]));
      const long = byKey.get(phraseKey(phrase.split(' ')));
      return [...(short ? equivalents(short, [phrase], true) : []), ...(long ? equivalents(long, [acronym, `${acronym}s`], true) : [])];
    });
    return [...defined, ...known];
  }

  /** `keys` are those of phrases, `sides` those and single words, as definitions have them. */
  private async read(keys: readonly string[], sides: readonly string[], audiences: readonly number[]) {
    const rows = await this.database.rows<{ key: string | null; other: string }>(sql`
      (select asked.key, other.folded as other
       from synonym_phrase asked
       join synonym_set on synonym_set.id = asked.set_id
       join synonym_phrase other on other.set_id = asked.set_id and other.place <> asked.place
       where asked.key = any(${keys}::text[]) and (asked.place = 0 or not synonym_set.one_way)
       group by asked.key, other.folded order by asked.key, min(other.place), other.folded limit ${mostSynonyms})
      union all
      (select null, definition from (
        select unnest(definitions) as definition from search_document
        where definitions && ${sides}::text[] and audience_id = any(${audiences}::int[]) limit ${mostDocuments}) as found
       where strpos(definition, ${separator}) > 0
       group by definition order by count(*) desc, definition limit ${mostDefinitions * 10})`);
    const wanted = new Set(sides);
    const definitions = rows
      .filter(({ key }) => key === null)
      .map(({ other }) => {
        const [acronym = '', phrase = ''] = other.split(separator);
        return { acronym, phrase };
      })
      .filter(({ acronym, phrase }) => wanted.has(acronym) || wanted.has(phraseKey(phrase.split(' '))))
      .slice(0, mostDefinitions);
    return { synonyms: rows.flatMap(({ key, other }) => (key === null ? [] : [{ key, other }])), definitions };
  }
}

/** All words that follow each other, as many as a phrase may have. */
function runsOf(words: readonly string[]): string[][] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(limits.synonymWords, words.length - from) }, (_length, index) => words.slice(from, from + index + 1)),
  );
}

/** Under which it may be kept: keys do not tell that "dinghies" are more than one "dinghy". */
function keysOf(run: readonly string[]): string[] {
  const last = run.at(-1) ?? '';
  const other = /[^aeiou]ies$/.test(last) ? `${last.slice(0, -3)}y` : /[^aeiou]y$/.test(last) ? pluralOf(last) : last;
  return other === last ? [phraseKey(run)] : [phraseKey(run), phraseKey([...run.slice(0, -1), other])];
}

function pluralOf(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function equivalents(words: readonly string[], others: readonly string[], defined: boolean): Equivalent[] {
  return others.map((other) => ({ words, other: other.split(' '), defined }));
}
