import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { oneSpelling } from '../../text/spelling.js';
import { definitionEntries } from './equivalents.js';
import { headlineMark, vectorOf } from './document-vector.js';

/** Any number; it names the lock under which one transaction at a time writes the index. */
const lock = 7_305_114;

/**
 * Writes documents and, in the same transaction, in how many documents each word stands. One writer at a time: the counts
 * of common words are in every document, so that two would wait for each other anyway, and might do so for ever.
 */
@Injectable()
export class IndexWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
  ) {}

  async index(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const vectors = documents.map(vectorOf);
    const counts = new Map<string, number>();
    for (const { words } of vectors) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    await this.work.run(async () => {
      await this.takeOut(documents.map((document) => document.kind), documents.map((document) => document.id));
      await this.database.rows(sql`
        insert into search_document (kind, id, audience_id, at, length, vector, definitions)
        select kind, id, audience_id, at, length, vector, definitions::text[] from unnest(
          ${documents.map((document) => document.kind)}::text[], ${documents.map((document) => document.id)}::uuid[],
          ${documents.map((document) => document.audienceId)}::int[], ${documents.map((document) => document.at)}::timestamptz[],
          ${vectors.map((vector) => vector.length)}::int[], ${vectors.map((vector) => vector.vector)}::tsvector[],
          ${documents.map((document) => arrayText(definitionEntries(document)))}::text[])
          as document (kind, id, audience_id, at, length, vector, definitions)`);
      const words = [...counts.keys()];
      await this.database.rows(sql`
        insert into search_word (word, stem, documents)
        select word, coalesce((ts_lexize('english_stem', spelling))[1], spelling), documents
        from unnest(${words}::text[], ${words.map(oneSpelling)}::text[], ${[...counts.values()]}::int[]) as counted (word, spelling, documents)
        on conflict (word) do update set documents = search_word.documents + excluded.documents`);
      await this.database.rows(sql`update search_total set documents = documents + ${documents.length}`);
    });
  }

  async remove(kind: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.work.run(() => this.takeOut(ids.map(() => kind), ids));
  }

  async forgetDefinitions(kind: string, ids: readonly string[]): Promise<void> {
    await this.database.rows(sql`
      update search_document set definitions = '{}' where kind = ${kind} and id = any(${ids}::uuid[]) and definitions <> '{}'`);
  }

  private async takeOut(kinds: readonly string[], ids: readonly string[]): Promise<void> {
    await this.database.rows(sql`select pg_advisory_xact_lock(${lock})`);
    const words = await this.database.rows<{ word: string; documents: number }>(sql`
      with gone as (
        delete from search_document using unnest(${kinds}::text[], ${ids}::uuid[]) as old (kind, id)
        where search_document.kind = old.kind and search_document.id = old.id returning vector
      ), total as (
        update search_total set documents = documents - (select count(*) from gone)
      ), fewer as (
        select word, count(*)::int as documents from gone, unnest(tsvector_to_array(vector)) as word
        where not starts_with(word, ${headlineMark}) group by word
      )
      update search_word set documents = search_word.documents - fewer.documents from fewer
      where search_word.word = fewer.word returning search_word.word, search_word.documents`);
    const gone = words.filter((word) => word.documents === 0).map((word) => word.word);
    if (gone.length > 0) await this.database.rows(sql`delete from search_word where word = any(${gone}::text[])`);
  }
}

/** An array inside an array must be written as text; the entries hold letters, digits, spaces and `=` only. */
function arrayText(entries: readonly string[]): string {
  return `{${entries.map((entry) => `"${entry}"`).join(',')}}`;
}
