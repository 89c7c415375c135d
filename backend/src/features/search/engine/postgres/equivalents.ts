import { Injectable } from '@nestjs/common';
import { sql } from '../../../../platform/db/sql.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { definitionsIn, phraseKey } from '../../text/definitions.js';
import { synonymsOf } from '../../text/synonyms.js';
import { wordsOf } from '../../text/words.js';
import { SearchDatabase } from './search-database.js';

/** Some words of the query that follow each other, and another way to say the same. */
export interface Equivalent {
  readonly words: readonly string[];
  readonly other: readonly string[];
  /** Documents say so; otherwise it is a synonym that may say something else here. */
  readonly defined: boolean;
}

const longestRun = 6;
const mostDocuments = 500;
const mostDefinitions = 20;
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

/** Other ways to say parts of a query: known synonyms, and acronyms as the documents that the asker may read define them. */
@Injectable()
export class Equivalents {
  constructor(private readonly database: SearchDatabase) {}

  async of(query: string, audiences: readonly number[]): Promise<Equivalent[]> {
    const words = wordsOf(query).map((word) => word.folded);
    const runs = words.flatMap((_, from) =>
      Array.from({ length: Math.min(longestRun, words.length - from) }, (_, index) => words.slice(from, from + index + 1)),
    );
    const known = runs.flatMap((run) => equivalents(run, synonymsOf(run.join(' ')), false));
    const byKey = new Map(runs.map((run) => [phraseKey(run), run]));
    const defined = (await this.definitions([...byKey.keys()], audiences)).flatMap(({ acronym, phrase }) => {
      const short = byKey.get(acronym);
      const long = byKey.get(phraseKey(phrase.split(' ')));
      return [...(short ? equivalents(short, [phrase], true) : []), ...(long ? equivalents(long, [acronym, `${acronym}s`], true) : [])];
    });
    return [...defined, ...known];
  }

  private async definitions(keys: readonly string[], audiences: readonly number[]) {
    const rows = await this.database.rows<{ definition: string }>(sql`
      select definition from (
        select unnest(definitions) as definition from search_document
        where definitions && ${keys}::text[] and audience_id = any(${audiences}::int[]) limit ${mostDocuments}) as found
      where strpos(definition, ${separator}) > 0
      group by definition order by count(*) desc, definition limit ${mostDefinitions * 10}`);
    const wanted = new Set(keys);
    return rows
      .map(({ definition }) => {
        const [acronym = '', phrase = ''] = definition.split(separator);
        return { acronym, phrase };
      })
      .filter(({ acronym, phrase }) => wanted.has(acronym) || wanted.has(phraseKey(phrase.split(' '))))
      .slice(0, mostDefinitions);
  }
}

function equivalents(words: readonly string[], others: readonly string[], defined: boolean): Equivalent[] {
  return others.map((other) => ({ words, other: other.split(' '), defined }));
}
