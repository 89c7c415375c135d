import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { frenchForm } from '../../text/french.js';
import { oneSpelling } from '../../text/spelling.js';
import { allStopWords } from '../../text/stop-words.js';
import { SearchIndex } from '../search-index.js';
import { definitionEntries } from './equivalents.js';
import { type DocumentVector, vectorOf } from './document-vector.js';
import { Levels, keepLevelsTask, rankOf } from './levels.js';
import { frenchStem } from './vocabulary.js';
import { beginningMark, filterMark, headlineMark } from './lexemes.js';

/** Any number; it names the lock under which one transaction at a time writes the index. */
export const writerLock = 7_305_114;

/** In how many documents of an audience a word stands. */
interface CountedWord {
  readonly audienceId: number;
  readonly word: string;
  readonly documents: number;
}

/** What documents bring: their words, and the audience of each. */
interface Counted {
  readonly words: readonly CountedWord[];
  readonly audienceIds: readonly number[];
}

/** When a process has written so many documents, it has the worker look at the levels: an import brings as many in a minute. */
const writtenBeforeLook = 5000;

const nothing: Counted = { words: [], audienceIds: [] };

/**
 * Writes documents and, in the same transaction, in how many documents of each audience each word stands. One writer at a time: the counts
 * of common words are in every document, so that two would wait for each other anyway, and might do so for ever.
 */
@Injectable()
export class IndexWriter extends SearchIndex {
  private written = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly levels: Levels,
    private readonly jobs: Jobs,
  ) {
    super();
  }

  async index(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const levels = await this.levels.all();
    const ranks = documents.map(rankOf);
    const vectors = documents.map((document, index) => vectorOf(document, levels.filter(({ least }) => (ranks[index] ?? 0) >= least).map(({ level }) => level)));
    await this.work.run(async () => {
      await this.replace(documents.map((document) => document.kind), documents.map((document) => document.id), {
        words: wordsOfAudiences(documents, vectors),
        audienceIds: documents.map((document) => document.audienceId),
      });
      await this.database.rows(sql`
        insert into search_document (kind, id, audience_id, group_id, at, standing, length, vector, definitions, author_ids, department_id,
          tag_ids, place_ids, format, use, rank)
        select kind, id, audience_id, group_id, at, standing, length, vector, definitions::text[], author_ids::uuid[], department_id,
          tag_ids::uuid[], place_ids::uuid[], format, use, rank from unnest(
          ${documents.map((document) => document.kind)}::text[], ${documents.map((document) => document.id)}::uuid[],
          ${documents.map((document) => document.audienceId)}::int[], ${documents.map((document) => document.groupId)}::uuid[],
          ${documents.map((document) => document.at)}::timestamptz[], ${documents.map((document) => document.standing ?? 1)}::real[],
          ${vectors.map((vector) => vector.length)}::int[], ${vectors.map((vector) => vector.vector)}::tsvector[],
          ${documents.map((document) => arrayText(definitionEntries(document)))}::text[],
          ${documents.map((document) => arrayText(document.authorIds ?? []))}::text[], ${documents.map((document) => document.departmentId ?? null)}::uuid[],
          ${documents.map((document) => arrayText(document.tagIds ?? []))}::text[], ${documents.map((document) => arrayText(document.placeIds ?? []))}::text[],
          ${documents.map((document) => document.format ?? null)}::text[], ${documents.map((document) => document.use ?? 0)}::real[], ${ranks}::real[])
          as document (kind, id, audience_id, group_id, at, standing, length, vector, definitions, author_ids, department_id, tag_ids, place_ids,
            format, use, rank)`);
    });
    this.written += documents.length;
    if (this.written < writtenBeforeLook) return;
    this.written = 0;
    await this.jobs.add(keepLevelsTask, {}, { key: keepLevelsTask });
  }

  async remove(kind: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.work.run(() => this.replace(ids.map(() => kind), ids, nothing));
  }

  async forgetMeanings(kind: string, ids: readonly string[]): Promise<void> {
    await this.database.rows(sql`
      update search_document set definitions = '{}' where kind = ${kind} and id = any(${ids}::uuid[]) and definitions <> '{}'`);
  }

  async idsWithMeanings(kind: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from search_document
      where kind = ${kind} and definitions <> '{}' and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map(({ id }) => id);
  }

  async idsAfter(kind: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from search_document
      where kind = ${kind} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map(({ id }) => id);
  }

  /** Takes documents out, and counts what goes and what comes: most words of a text that is changed stay, and cost nothing. */
  private async replace(kinds: readonly string[], ids: readonly string[], { words, audienceIds }: Counted): Promise<void> {
    await this.database.rows(sql`select pg_advisory_xact_lock(${writerLock})`);
    const fewer = await this.database.rows<CountedWord>(sql`
      with gone as (
        delete from search_document using unnest(${kinds}::text[], ${ids}::uuid[]) as old (kind, id)
        where search_document.kind = old.kind and search_document.id = old.id returning audience_id, vector
      ), before as (
        select audience_id, word, count(*)::int as documents from gone, unnest(tsvector_to_array(vector)) as word
        where left(word, 1) <> all(${[headlineMark, beginningMark, filterMark]}::text[]) and word <> all(${allStopWords}::text[]) group by audience_id, word
      ), after as (
        select * from unnest(${words.map((word) => word.audienceId)}::int[], ${words.map((word) => word.word)}::text[],
          ${words.map((word) => oneSpelling(word.word))}::text[], ${words.map((word) => frenchForm(word.word))}::text[],
          ${words.map((word) => word.documents)}::int[])
          as counted (audience_id, word, spelling, french_form, documents)
      ), change as (
        select audience_id, word, spelling, french_form, coalesce(after.documents, 0) - coalesce(before.documents, 0) as documents
        from before full join after using (audience_id, word) where before.documents is distinct from after.documents
      ), more as (
        insert into search_word (audience_id, word, stem, french, documents)
        select audience_id, word, coalesce((ts_lexize('english_stem', spelling))[1], spelling), ${frenchStem(sql`french_form`)}, documents
        from change where documents > 0
        on conflict (audience_id, word) do update set documents = search_word.documents + excluded.documents
      ), total_change as (
        select audience_id, sum(documents)::int as documents from (
          select audience_id, -1 as documents from gone union all select unnest(${audienceIds}::int[]), 1) as counted
        group by audience_id having sum(documents) <> 0
      ), more_in_total as (
        insert into search_total (audience_id, documents) select audience_id, documents from total_change where documents > 0
        on conflict (audience_id) do update set documents = search_total.documents + excluded.documents
      ), fewer_in_total as (
        update search_total set documents = search_total.documents + total_change.documents from total_change
        where search_total.audience_id = total_change.audience_id and total_change.documents < 0
      )
      update search_word set documents = search_word.documents + change.documents from change
      where search_word.audience_id = change.audience_id and search_word.word = change.word and change.documents < 0
      returning search_word.audience_id as "audienceId", search_word.word, search_word.documents`);
    const gone = fewer.filter((word) => word.documents === 0);
    if (gone.length === 0) return;
    await this.database.rows(sql`
      with total as (delete from search_total where documents = 0)
      delete from search_word using unnest(${gone.map((word) => word.audienceId)}::int[], ${gone.map((word) => word.word)}::text[]) as gone (audience_id, word)
      where search_word.audience_id = gone.audience_id and search_word.word = gone.word`);
  }
}

/** In how many of the documents of each audience each word stands. */
function wordsOfAudiences(documents: readonly SearchDocument[], vectors: readonly DocumentVector[]): CountedWord[] {
  const counts = new Map<string, { -readonly [Field in keyof CountedWord]: CountedWord[Field] }>();
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
