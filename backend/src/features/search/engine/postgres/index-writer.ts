import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { oneSpelling } from '../../text/spelling.js';
import { definitionEntries } from './equivalents.js';
import { type DocumentVector, headlineMark, vectorOf } from './document-vector.js';

/** Any number; it names the lock under which one transaction at a time writes the index. */
const lock = 7_305_114;

/**
 * Writes documents and, in the same transaction, in how many documents of each audience each word stands. One writer at a time: the counts
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
    const counts = wordsOfAudiences(documents, vectors);
    await this.work.run(async () => {
      await this.takeOut(documents.map((document) => document.kind), documents.map((document) => document.id));
      await this.database.rows(sql`
        insert into search_document (kind, id, audience_id, group_id, at, length, vector, definitions)
        select kind, id, audience_id, group_id, at, length, vector, definitions::text[] from unnest(
          ${documents.map((document) => document.kind)}::text[], ${documents.map((document) => document.id)}::uuid[],
          ${documents.map((document) => document.audienceId)}::int[], ${documents.map((document) => document.groupId)}::uuid[],
          ${documents.map((document) => document.at)}::timestamptz[],
          ${vectors.map((vector) => vector.length)}::int[], ${vectors.map((vector) => vector.vector)}::tsvector[],
          ${documents.map((document) => arrayText(definitionEntries(document)))}::text[])
          as document (kind, id, audience_id, group_id, at, length, vector, definitions)`);
      await this.database.rows(sql`
        insert into search_word (audience_id, word, stem, documents)
        select audience_id, word, coalesce((ts_lexize('english_stem', spelling))[1], spelling), documents
        from unnest(${counts.map((count) => count.audienceId)}::int[], ${counts.map((count) => count.word)}::text[],
          ${counts.map((count) => oneSpelling(count.word))}::text[], ${counts.map((count) => count.documents)}::int[])
          as counted (audience_id, word, spelling, documents)
        on conflict (audience_id, word) do update set documents = search_word.documents + excluded.documents`);
      await this.database.rows(sql`
        insert into search_total (audience_id, documents)
        select audience_id, count(*)::int from unnest(${documents.map((document) => document.audienceId)}::int[]) as added (audience_id) group by audience_id
        on conflict (audience_id) do update set documents = search_total.documents + excluded.documents`);
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
    const words = await this.database.rows<{ audienceId: number; word: string; documents: number }>(sql`
      with gone as (
        delete from search_document using unnest(${kinds}::text[], ${ids}::uuid[]) as old (kind, id)
        where search_document.kind = old.kind and search_document.id = old.id returning audience_id, vector
      ), total as (
        update search_total set documents = documents - lost.count
        from (select audience_id, count(*)::int as count from gone group by audience_id) as lost where search_total.audience_id = lost.audience_id
      ), fewer as (
        select audience_id, word, count(*)::int as documents from gone, unnest(tsvector_to_array(vector)) as word
        where not starts_with(word, ${headlineMark}) group by audience_id, word
      )
      update search_word set documents = search_word.documents - fewer.documents from fewer
      where search_word.audience_id = fewer.audience_id and search_word.word = fewer.word
      returning search_word.audience_id as "audienceId", search_word.word, search_word.documents`);
    const gone = words.filter((word) => word.documents === 0);
    if (gone.length === 0) return;
    await this.database.rows(sql`
      with total as (delete from search_total where documents = 0)
      delete from search_word using unnest(${gone.map((word) => word.audienceId)}::int[], ${gone.map((word) => word.word)}::text[]) as gone (audience_id, word)
      where search_word.audience_id = gone.audience_id and search_word.word = gone.word`);
  }
}

/** In how many of the documents of each audience each word stands. */
function wordsOfAudiences(documents: readonly SearchDocument[], vectors: readonly DocumentVector[]) {
  const counts = new Map<string, { audienceId: number; word: string; documents: number }>();
  documents.forEach(({ audienceId }, index) => {
    for (const word of vectors[index]?.words ?? []) {
      const key = `${audienceId} ${word}`;
      const known = counts.get(key);
      if (known) known.documents += 1;
      else counts.set(key, { audienceId, word, documents: 1 });
    }
  });
  return [...counts.values()];
}

/** An array inside an array must be written as text; the entries hold letters, digits, spaces and `=` only. */
function arrayText(entries: readonly string[]): string {
  return `{${entries.map((entry) => `"${entry}"`).join(',')}}`;
}
